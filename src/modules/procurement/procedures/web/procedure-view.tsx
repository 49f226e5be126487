import { formatDate, formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  Prose,
  Section,
  SubmitRow,
  TextArea,
  Timeline,
  type FormState,
} from '../../../../ui/index.js';
import type { AskedQuestion } from '../data/questions.js';
import { procedureLabels } from '../procedures.labels.js';
import type { BuyersCase } from '../procedures.service.js';
import type { PublishedCase } from '../published-case.js';
import { ContentView } from './content-view.js';
import { NextStep } from './next-step-view.js';
import { StageTag } from './procedure-list-view.js';
import { procedureTexts, type LoggedStep } from './procedures.texts.js';

/** Which form came back, with what is wrong: the cancelling, or the answer to a question. */
export type Refused = { readonly form: FormState; readonly of: 'cancel' | string } | null;

/** Times, number, version and hash of a published procedure. */
export const ProcedureFacts = ({ lang, known }: { lang: Lang; known: PublishedCase }) => {
  const { procedure, version } = known;
  const m = procedureTexts[lang];
  const at = (instant: Date | null) => instant && formatInstant(instant, lang);
  return (
    <DefinitionList
      items={[
        { term: m.kind, value: procedureLabels[lang].kinds[procedure.kind] },
        { term: m.buyer, value: procedure.buyerName },
        { term: m.questionsUntil, value: at(procedure.questionsUntil) },
        { term: m.deadline, value: at(procedure.deadline) },
        { term: m.opening, value: at(procedure.opensAt) },
        { term: m.version, value: m.versionOf(version.number, formatInstant(version.publishedAt, lang)) },
        { term: m.reason, value: version.reason },
        { term: m.hash, value: <code class="hash">{version.sha256}</code> },
      ]}
    />
  );
};

const actedBy = (
  organisationId: string | null,
  { buyerId, buyerName }: BuyersCase['procedure'],
  m: { readonly clock: string; readonly supplier: string },
): string => {
  if (organisationId === null) return m.clock;
  return organisationId === buyerId ? buyerName : m.supplier;
};

/** A published procedure for its buyer. Nothing of it tells whether there are bids before the opening. */
export const ProcedureView = (props: {
  readonly lang: Lang;
  readonly known: BuyersCase;
  readonly base: string;
  readonly form: FormState;
  readonly refused: Refused;
  readonly formKey: string;
  readonly mayWrite: boolean;
  readonly href: (path: string) => string;
  readonly publicHref: string | null;
  readonly fileHref: (fileId: string) => string;
}) => {
  const { lang, known, base, mayWrite, refused } = props;
  const { procedure, stage, version } = known;
  const m = procedureTexts[lang];
  const cancelForm = refused?.of === 'cancel' ? refused.form : props.form;
  const running = stage === 'published' || stage === 'closed' || stage === 'due';
  return (
    <>
      <PageHeader
        title={procedure.subject}
        kicker={procedure.number}
        meta={<StageTag lang={lang} stage={stage} />}
        actions={
          mayWrite ? (
            <>
              {stage === 'published' ? (
                <ActionLink href={`${base}/krok/1`} icon="pencil">
                  {known.changing ? m.continueChange : m.change}
                </ActionLink>
              ) : null}
              <PostButton action={`${base}/kopiuj`} icon="copy" idempotencyKey={props.formKey}>
                {m.copy}
              </PostButton>
            </>
          ) : null
        }
      />
      {refused ? <ErrorSummary form={refused.form} /> : null}
      {procedure.cancelReason ? (
        <Alert lang={lang} tone="warning" title={m.cancelledBecause}>
          <Prose text={procedure.cancelReason} />
        </Alert>
      ) : null}
      <NextStep lang={lang} known={known} mayWrite={mayWrite} href={props.href} />
      {known.changing && stage === 'published' ? (
        <Alert lang={lang} tone="warning">
          <p>{m.changesWait}</p>
        </Alert>
      ) : null}
      <ProcedureFacts lang={lang} known={known} />
      {props.publicHref ? (
        <p>
          <a href={props.publicHref}>{m.publicLink}</a>
        </p>
      ) : null}
      <Figures lang={lang} known={known} />
      <Section title={m.questions} id="pytania">
        <ol>
          {known.questions.map((question) => (
            <BuyersQuestion key={question.id} {...props} question={question} />
          ))}
        </ol>
        {known.questions.length === 0 ? <p>{m.noQuestions}</p> : null}
      </Section>
      <ContentView lang={lang} content={version.content} files={known.files} fileHref={props.fileHref} />
      <Section title={m.history}>
        <Timeline
          items={known.activity.map(({ at, action, organisationId }) => ({
            when: formatInstant(at, lang),
            dateTime: at.toISOString(),
            what: m.steps[action as LoggedStep] ?? action,
            who: actedBy(organisationId, procedure, m),
          }))}
        />
      </Section>
      {mayWrite && (running || stage === 'opened') ? (
        <ActionRow>
          <ConfirmBox
            summary={m.cancel}
            question={m.cancelQuestion(procedure.subject)}
            action={`${base}/uniewaznij`}
            button={m.cancel}
            open={refused?.of === 'cancel'}
          >
            <TextArea form={cancelForm} name="reason" label={m.cancelReason} rows={3} />
          </ConfirmBox>
        </ActionRow>
      ) : null}
    </>
  );
};

const BuyersQuestion = (
  props: Parameters<typeof ProcedureView>[0] & { readonly question: AskedQuestion },
) => {
  const { lang, question, base, refused } = props;
  const m = procedureTexts[lang];
  const form = refused?.of === question.id ? refused.form : props.form;
  return (
    <li>
      <p class="field__hint">{formatInstant(question.askedAt, lang)}</p>
      <Prose text={question.text} />
      {question.answer ? (
        <Prose text={question.answer} />
      ) : props.mayWrite && props.known.stage === 'published' ? (
        <Form action={`${base}/pytania/${question.id}/odpowiedz`} label={m.answer}>
          <TextArea form={form} name="answer" label={m.answerLabel} rows={3} idSuffix={question.id} />
          <SubmitRow>
            <Button tone="secondary" icon="send">
              {m.answer}
            </Button>
          </SubmitRow>
        </Form>
      ) : (
        <p>{m.waiting}</p>
      )}
    </li>
  );
};

const Figures = ({ lang, known }: { lang: Lang; known: BuyersCase }) => {
  const m = procedureTexts[lang];
  const { estimate, budget } = known.figures;
  if (!estimate && (!budget || budget.shown)) return null;
  return (
    <Section title={m.figures} lead={m.figuresNote}>
      <DefinitionList
        items={[
          {
            term: m.estimate,
            value:
              estimate &&
              `${formatMoney(estimate.net, lang)} (${formatDate(estimate.on, lang)}, ${estimate.how})`,
          },
          { term: m.hiddenBudget, value: budget && !budget.shown ? formatMoney(budget.gross, lang) : null },
        ]}
      />
    </Section>
  );
};
