import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Decimal } from '../../shared/decimal.js';
import type { Lang } from '../../shared/lang.js';
import { formatMoney, formatQuantity, formatUnitPrice, type Grosze } from '../../shared/money.js';
import { vatLabel, vatTotals, type VatRate } from '../../shared/vat.js';
import { MoneyTotals, Table } from './table.js';

const texts = catalogue({
  pl: {
    name: 'Nazwa',
    quantity: 'Ilość',
    unit: 'Jedn.',
    unitPrice: 'Cena netto za jednostkę',
    net: 'Wartość netto',
    totals: 'Razem',
  },
  en: {
    name: 'Name',
    quantity: 'Quantity',
    unit: 'Unit',
    unitPrice: 'Net price per unit',
    net: 'Net amount',
    totals: 'Total',
  },
});

type PricedLine = {
  readonly name: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly unitPrice: Decimal;
  readonly vat: VatRate;
  readonly net: Grosze;
};

/** Lines with their prices, and what they come to by VAT rate and in all. */
export const PricedLines = ({
  lang,
  caption,
  lines,
}: {
  readonly lang: Lang;
  readonly caption: string;
  readonly lines: readonly PricedLine[];
}) => {
  const m = texts[lang];
  const totals = vatTotals(lines);
  const amounts = (of: { net: number; vat: number; gross: number }) => ({
    net: formatMoney(of.net, lang),
    vat: formatMoney(of.vat, lang),
    gross: formatMoney(of.gross, lang),
  });
  return (
    <>
      <Table
        lang={lang}
        caption={caption}
        captionHidden
        columns={[
          { head: m.name },
          { head: m.quantity, numeric: true },
          { head: m.unit },
          { head: m.unitPrice, numeric: true },
          { head: 'VAT', numeric: true },
          { head: m.net, numeric: true },
        ]}
        rows={lines.map((line, position) => ({
          key: String(position),
          cells: [
            line.name,
            formatQuantity(line.quantity, lang),
            line.unit,
            formatUnitPrice(line.unitPrice, lang),
            vatLabel(line.vat, lang),
            formatMoney(line.net, lang),
          ],
        }))}
      />
      <h3>{m.totals}</h3>
      <MoneyTotals
        lang={lang}
        caption={m.totals}
        rates={totals.perRate.map((group) => ({ rate: vatLabel(group.rate, lang), ...amounts(group) }))}
        total={amounts(totals)}
      />
    </>
  );
};
