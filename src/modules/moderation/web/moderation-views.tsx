import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  Alert,
  Button,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  Pagination,
  Prose,
  Section,
  StatusTag,
  SubmitRow,
  Table,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import type { DecisionLine } from '../data/moderation.queries.js';
import { subjectName } from '../domain/statement.js';
import type { OwnStatement } from '../moderation.service.js';
import { moderationTexts } from './moderation.texts.js';

const nameOf = (line: DecisionLine, lang: Lang) =>
  subjectName({ kind: line.subjectKind, title: line.subjectTitle })[lang];

export const Verdict = ({ lang, decision }: { lang: Lang; decision: DecisionLine['decision'] }) => (
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

/** Who decided: the coordinator of that day, or the council by its resolution. */
const deciderOf = ({ coordinator, resolution }: DecisionLine, lang: Lang) =>
  resolution ? moderationTexts[lang].council(resolution) : coordinator;

const AppealSection = (props: StatementProps) => {
  const { form, statement } = props;
  const { lang } = form;
  const m = moderationTexts[lang];
  const { appeal, appealUntil } = statement;
  return (
    <Section title={m.appealTitle} lead={m.appealLead}>
      {appeal && (
        <Alert lang={lang} tone="info">
          <p>{m.appealStates[appeal.state](formatInstant(appeal.decidedAt ?? appeal.filedAt, lang))}</p>
        </Alert>
      )}
      {appealUntil && props.appealAction && (
        <Form action={props.appealAction} guard>
          <TextArea
            form={form}
            name="text"
            label={m.appealText}
            hint={m.appealHint(formatDate(appealUntil, lang))}
            rows={6}
          />
          <SubmitRow>
            <Button tone="secondary">{m.appealSend}</Button>
          </SubmitRow>
        </Form>
      )}
      {appealUntil && !props.appealAction && <p>{m.ownerAppeals(formatDate(appealUntil, lang))}</p>}
      {!appealUntil && !appeal && <p>{m.appealOver}</p>}
    </Section>
  );
};

type StatementProps = {
  form: FormState;
  statement: OwnStatement;
  /** Null for who may not appeal in the organisation's name. */
  appealAction: string | null;
};

/** The statement of reasons, as the owner of the text reads it. */
export const StatementView = (props: StatementProps) => {
  const { form, statement } = props;
  const { line } = statement;
  const { lang } = form;
  const m = moderationTexts[lang];
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader title={m.statement} kicker={nameOf(line, lang)} />
      <DefinitionList
        items={[
          { term: m.decision, value: <Verdict lang={lang} decision={line.decision} /> },
          { term: m.reason, value: <Prose text={line.reason} /> },
          {
            term: m.basis,
            value:
              line.decision === 'hide' && (line.reports > 0 ? m.afterReports(line.reports) : m.ownMotion),
          },
          { term: m.decidedBy, value: deciderOf(line, lang) },
          { term: m.when, value: formatInstant(line.at, lang) },
        ]}
      />
      <Alert lang={lang} tone="info">
        <p>{m.untouched}</p>
      </Alert>
      {line.decision === 'hide' && (
        <>
          <Section title={m.ways}>
            <ul>
              <li>{m.correct}</li>
              <li>{m.appeal}</li>
            </ul>
          </Section>
          <AppealSection {...props} />
        </>
      )}
    </>
  );
};
