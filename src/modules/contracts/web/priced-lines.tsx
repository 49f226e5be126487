import type { Lang } from '../../../shared/lang.js';
import { formatMoney, formatQuantity, formatUnitPrice } from '../../../shared/money.js';
import { vatLabel, vatTotals } from '../../../shared/vat.js';
import { MoneyTotals, Table } from '../../../ui/index.js';
import type { ContractLine } from '../domain/agreement.js';
import { contractTexts } from './contracts.texts.js';

/** Lines with their prices, and what they come to by VAT rate and in all. */
export const PricedLines = ({
  lang,
  caption,
  lines,
}: {
  readonly lang: Lang;
  readonly caption: string;
  readonly lines: readonly ContractLine[];
}) => {
  const m = contractTexts[lang];
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
          { head: m.vat, numeric: true },
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
