import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney, formatQuantity, formatUnitPrice } from '../../../shared/money.js';
import { vatLabel } from '../../../shared/vat.js';
import { DefinitionList, MoneyTotals, Prose, Table } from '../../../ui/index.js';
import type { QuoteVersion } from '../data/quote.queries.js';
import { totalsOf } from '../domain/quote-content.js';
import { quoteTexts } from './quotes.texts.js';

/** '1.12.2026 – 5.12.2026', 'od …', 'do …'; null when neither end is known. */
export const spanOf = (
  from: Parameters<typeof formatDate>[0] | null,
  to: typeof from,
  lang: Lang,
): string | null => {
  if (from && to)
    return from === to ? formatDate(from, lang) : `${formatDate(from, lang)} – ${formatDate(to, lang)}`;
  if (from) return `${lang === 'pl' ? 'od' : 'from'} ${formatDate(from, lang)}`;
  return to ? `${lang === 'pl' ? 'do' : 'until'} ${formatDate(to, lang)}` : null;
};

/** Lines, totals by rate and terms of one version. */
export const QuoteContentView = ({ lang, version }: { lang: Lang; version: QuoteVersion }) => {
  const m = quoteTexts[lang];
  const { terms, lines } = version;
  const totals = totalsOf(lines);
  const amounts = (of: { net: number; vat: number; gross: number }) => ({
    net: formatMoney(of.net, lang),
    vat: formatMoney(of.vat, lang),
    gross: formatMoney(of.gross, lang),
  });
  return (
    <div class="quote-content">
      <Table
        lang={lang}
        caption={m.lines}
        captionHidden
        columns={[
          { head: m.name },
          { head: m.quantity, numeric: true },
          { head: m.unitShort },
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
      <p class="field__hint">{m.totalsHint}</p>
      <h3>{m.terms}</h3>
      <DefinitionList
        items={[
          { term: m.validUntil, value: formatDate(terms.validUntil, lang) },
          { term: m.paymentDays, value: m.paymentIn(terms.paymentDays) },
          { term: m.place, value: terms.place },
          { term: m.delivery, value: spanOf(terms.deliveryFrom, terms.deliveryTo, lang) },
          { term: m.remarks, value: terms.remarks ? <Prose text={terms.remarks} /> : null },
          {
            term: m.sentAt,
            value: version.submittedAt ? formatInstant(version.submittedAt, lang) : null,
          },
          { term: m.hash, value: version.sha256 ? <code>{version.sha256}</code> : null },
        ]}
      />
    </div>
  );
};
