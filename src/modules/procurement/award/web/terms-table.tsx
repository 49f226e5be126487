import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { Section, Table } from '../../../../ui/index.js';
import { evidenceName } from '../../../members/index.js';
import { comparisonTexts } from '../comparison.texts.js';
import type { OpenedBid } from '../../bids/data/opened.queries.js';
import type { JudgingCase } from '../judging.service.js';
import { awardTexts } from './award.texts.js';

/** The words of an answer to a question of that kind. */
export const answerInWords = (text: string, kind: string, lang: Lang): string => {
  const m = awardTexts[lang];
  return kind === 'yes-no' ? (text === 'yes' ? m.yes : m.no) : text;
};

/** What a piece of evidence says, with who stands for it. */
export const evidenceInWords = (evidence: OpenedBid['content']['evidence'][number], lang: Lang): string => {
  const m = awardTexts[lang];
  return `${evidenceName(evidence, lang)} (${evidence.verifiedOn === null ? m.declared : m.verified})`;
};

/** Terms, evidence and answers side by side. */
export const TermsTable = ({ lang, known }: { readonly lang: Lang; readonly known: JudgingCase }) => {
  const m = awardTexts[lang];
  const { bids, asked } = known;
  const row = (key: string, label: string, cell: (bid: OpenedBid) => string | null) => ({
    key,
    cells: [label, ...bids.map((bid) => cell(bid) || '–')],
  });
  return (
    <Section title={m.terms}>
      <Table
        lang={lang}
        caption={m.terms}
        captionHidden
        narrow="scroll"
        columns={[{ head: m.term }, ...bids.map(({ supplierName }) => ({ head: supplierName }))]}
        rows={[
          row('valid', m.validUntil, ({ content }) => formatDate(content.validUntil, lang)),
          row('payment', m.payment, ({ content }) => m.paymentDays(content.paymentDays)),
          ...known.comparison.lots.map(({ number }) =>
            row(`days-${number}`, `${comparisonTexts[lang].days} (${number})`, ({ content }) => {
              const days = content.delivery.find(({ lotNumber }) => lotNumber === number)?.days;
              return days === undefined || days === null ? null : String(days);
            }),
          ),
          ...asked.questions.map(({ id, text, kind }) =>
            row(id, text, ({ content }) => {
              const answer = content.answers.find(({ questionId }) => questionId === id);
              return answer ? answerInWords(answer.text, kind, lang) : m.noAnswer;
            }),
          ),
          row('evidence', m.evidence, ({ content }) =>
            content.evidence.map((each) => evidenceInWords(each, lang)).join('; '),
          ),
          row('conditions', m.conditions, ({ content }) => content.conditions),
        ]}
      />
    </Section>
  );
};
