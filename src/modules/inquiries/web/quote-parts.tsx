import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { DefinitionList, PricedLines, Prose } from '../../../ui/index.js';
import type { QuoteVersion } from '../data/quote.queries.js';
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
  return (
    <div class="quote-content">
      <PricedLines lang={lang} caption={m.lines} lines={lines} />
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
