import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { Table, Tag } from '../../../ui/index.js';
import type { LedgerEntry } from '../data/ledger.queries.js';
import { isReversible, movedBy } from '../domain/ledger.js';
import { entryPath } from '../payment-news.js';
import { paymentLabels } from '../payments.labels.js';
import { paymentTexts } from './payments.texts.js';

type LedgerProps = {
  readonly lang: Lang;
  readonly entries: readonly LedgerEntry[];
  readonly mayReverse: boolean;
  readonly href: (path: string) => string;
};

/** Every entry of one receivable in its order, and what was left after each. */
export const LedgerTable = ({ lang, entries, mayReverse, href }: LedgerProps) => {
  const m = paymentTexts[lang];
  const { kinds } = paymentLabels[lang];
  let left = 0;
  return (
    <Table
      lang={lang}
      caption={m.history}
      captionHidden
      columns={[
        { head: m.what },
        { head: m.day, whole: true },
        { head: m.who },
        { head: m.change, numeric: true },
        { head: m.remaining, numeric: true },
        ...(mayReverse ? [{ head: m.toReverse, headHidden: true, whole: true }] : []),
      ]}
      // What Stripe took of a payment is the supplier's own matter, told beside the payment.
      rows={entries
        .filter(({ kind }) => kind !== 'online-fee')
        .map((entry) => {
          left += entry.change;
          return {
            key: entry.id,
            cells: [
              <>
                {kinds[entry.kind]}
                {entry.reversed ? <Tag>{m.reversed}</Tag> : null}
                {[entry.reason, movedSentence(lang, entry)].map((more) =>
                  more ? (
                    <>
                      <br />
                      <small>{more}</small>
                    </>
                  ) : null,
                )}
              </>,
              formatDate(entry.day, lang),
              entry.recordedByName ?? m.system,
              formatMoney(entry.change, lang),
              formatMoney(left, lang),
              isReversible(entry) ? (
                <a
                  key="v"
                  href={href(entryPath(entry.id))}
                  aria-label={m.toReverseOf(kinds[entry.kind], formatMoney(entry.change, lang))}
                >
                  {m.toReverse}
                </a>
              ) : null,
            ],
          };
        })}
    />
  );
};

/** How much money moved, where it is not what the entry changes of what is owed. */
const movedSentence = (lang: Lang, { change, postings }: LedgerEntry): string | null => {
  const moved = movedBy(postings);
  if (moved === 0 || moved === -change) return null;
  const amount = formatMoney(Math.abs(moved), lang);
  const m = paymentTexts[lang];
  return change === 0 ? m.movedOnly(amount) : m.moved(amount);
};
