import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  Alert,
  DefinitionList,
  EmptyState,
  PageHeader,
  Pagination,
  Prose,
  Section,
  StatusTag,
  Table,
} from '../../../ui/index.js';
import type { DecisionLine } from '../data/moderation.queries.js';
import { subjectName } from '../domain/statement.js';
import { moderationTexts } from './moderation.texts.js';

const nameOf = (line: DecisionLine, lang: Lang) =>
  subjectName({ kind: line.subjectKind, title: line.subjectTitle })[lang];

const Verdict = ({ lang, decision }: { lang: Lang; decision: DecisionLine['decision'] }) => (
  <StatusTag
    tone={decision === 'hide' ? 'warning' : 'success'}
    icon={decision === 'hide' ? 'eye-off' : 'eye'}
  >
    {moderationTexts[lang].verdicts[decision]}
  </StatusTag>
);

/** The coordinator's record of decisions. */
export const DecisionsView = (props: {
  lang: Lang;
  decisions: PageOf<DecisionLine>;
  hrefOf: (page: number) => string;
}) => {
  const { lang, decisions } = props;
  const m = moderationTexts[lang];
  return (
    <>
      <PageHeader title={m.decisions} lead={m.decisionsLead} />
      {decisions.items.length > 0 ? (
        <Table
          lang={lang}
          caption={m.decisions}
          captionHidden
          columns={[
            { head: m.what },
            { head: m.whose },
            { head: m.decision },
            { head: m.reason },
            { head: m.when, whole: true },
          ]}
          rows={decisions.items.map((line) => ({
            key: line.id,
            cells: [
              nameOf(line, lang),
              line.organisationName,
              <Verdict lang={lang} decision={line.decision} />,
              <Prose text={line.reason} />,
              formatInstant(line.at, lang),
            ],
          }))}
        />
      ) : (
        <EmptyState title={m.none} icon="scale">
          <p>{m.noneMore}</p>
        </EmptyState>
      )}
      <Pagination lang={lang} page={decisions.page} pages={pageCount(decisions)} hrefOf={props.hrefOf} />
    </>
  );
};

/** The statement of reasons, as the owner of the text reads it. */
export const StatementView = ({ lang, line }: { lang: Lang; line: DecisionLine }) => {
  const m = moderationTexts[lang];
  return (
    <>
      <PageHeader title={m.statement} kicker={nameOf(line, lang)} />
      <DefinitionList
        items={[
          { term: m.decision, value: <Verdict lang={lang} decision={line.decision} /> },
          { term: m.reason, value: <Prose text={line.reason} /> },
          { term: m.decidedBy, value: line.coordinator },
          { term: m.when, value: formatInstant(line.at, lang) },
        ]}
      />
      <Alert lang={lang} tone="info">
        <p>{m.untouched}</p>
      </Alert>
      {line.decision === 'hide' && (
        <Section title={m.ways}>
          <ul>
            <li>{m.correct}</li>
            <li>{m.appeal}</li>
          </ul>
        </Section>
      )}
    </>
  );
};
