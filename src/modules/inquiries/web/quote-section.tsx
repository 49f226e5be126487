import { formatInstant } from '../../../shared/dates.js';
import { ActionLink, Section } from '../../../ui/index.js';
import { quoteStateAt } from '../domain/quote-states.js';
import type { InquiryViewProps } from './inquiry-view.js';
import { QuoteDecisions, quotePath } from './quote-decisions.js';
import { QuoteContentView } from './quote-parts.js';
import { quoteTexts } from './quotes.texts.js';
import { QuoteTag } from './state-tags.js';

/** The version that counts, what can be decided about it, and the way to the older ones; nothing before it was sent. */
export const QuoteSection = (props: InquiryViewProps) => {
  const { lang, known, versions, href } = props;
  const { quote, inquiry, now } = known;
  const current = quote && versions.find(({ number }) => number === quote.version);
  if (!quote || !current) return null;
  const m = quoteTexts[lang];
  const older = versions.filter(({ number }) => number < quote.version);
  return (
    <Section title={`${m.quote}, ${m.version(current.number)}`} id="wycena">
      <p>
        <QuoteTag lang={lang} state={quoteStateAt(quote, now)} />
      </p>
      <QuoteContentView lang={lang} version={current} />
      <QuoteDecisions
        form={props.form}
        inquiry={inquiry}
        quote={quote}
        version={current}
        actions={props.actions}
        refused={props.refused}
        idempotencyKey={props.idempotencyKey}
        href={href}
      />
      <p>
        <ActionLink tone="quiet" icon="printer" small href={href(quotePath(quote.id))}>
          {m.openQuote}
        </ActionLink>
      </p>
      {older.length > 0 ? (
        <>
          <h3>{m.olderVersions}</h3>
          <ul>
            {older.map(({ number, submittedAt }) => (
              <li key={number}>
                <a href={href(`${quotePath(quote.id)}?wersja=${number}`)}>
                  {m.version(number)}
                  {submittedAt ? `, ${formatInstant(submittedAt, lang)}` : ''}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
};
