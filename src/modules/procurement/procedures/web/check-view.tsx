import type { ComponentChildren } from 'preact';
import { formatInstant } from '../../../../shared/dates.js';
import {
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  FileInput,
  Form,
  PostButton,
  Section,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../../ui/index.js';
import { stepOf } from '../completeness.js';
import type { ProcedureDraft } from '../procedure-content.js';
import type { Work } from '../procedures.service.js';
import { ContentView } from './content-view.js';
import { procedureTexts } from './procedures.texts.js';
import { WizardHead, type FrameProps } from './wizard-frame.js';
import { wizardTexts } from './wizard.texts.js';

type CheckProps = FrameProps & {
  readonly work: Work;
  readonly base: string;
  readonly formKey: string;
  readonly fileHref: (fileId: string) => string;
  /** Whom one asks: the list of invitations. */
  readonly children: ComponentChildren;
};

/** Step 4: whom to ask, all that will be published, and what still keeps it. */
export const CheckView = (props: CheckProps) => {
  const { form, work, base } = props;
  const { lang } = form;
  const m = wizardTexts[lang];
  const { budget } = work.figures;
  return (
    <>
      <WizardHead {...props} />
      <ErrorSummary form={form} />
      <Missing lang={lang} errors={work.errors} stepHref={props.stepHref} />
      {work.notes.map((note) => (
        <Alert key={note.en} lang={lang} tone="warning" title={m.law}>
          <p>{note[lang]}</p>
        </Alert>
      ))}
      {props.children}
      <Section title={m.files} lead={m.filesHint} id="pliki">
        {work.files
          .filter(({ addedInVersion }) => addedInVersion === null)
          .map(({ id, name }) => (
            <PostButton
              key={id}
              action={`${base}/pliki/${id}/usun`}
              tone="quiet"
              icon="trash-2"
              label={`${m.removeFile}: ${name}`}
            >
              {`${m.removeFile}: ${name}`}
            </PostButton>
          ))}
        <Form action={`${base}/pliki`} files idempotencyKey={props.formKey}>
          <FileInput form={form} name="files" label={m.addFiles} multiple optional />
          <SubmitRow>
            <Button tone="secondary" icon="paperclip">
              {m.addFiles}
            </Button>
          </SubmitRow>
        </Form>
      </Section>
      <Times lang={lang} draft={work.draft} />
      <ContentView
        lang={lang}
        content={{ ...work.draft, budget: budget?.shown ? budget.gross : null }}
        files={work.files}
        fileHref={props.fileHref}
      />
      <Publish {...props} form={form} />
    </>
  );
};

/** What still keeps it from being published, by steps. */
export const Missing = (props: {
  readonly lang: 'pl' | 'en';
  readonly errors: Work['errors'];
  readonly stepHref: (step: 1 | 2 | 3 | 4) => string;
}) => {
  const { lang, errors, stepHref } = props;
  const m = wizardTexts[lang];
  return errors.length > 0 ? (
    <Alert lang={lang} tone="warning" title={m.missing}>
      <ul>
        {errors.map((error) => {
          const step = stepOf(error);
          return (
            <li key={error.pointer + error.text.en}>
              {step === 4 ? (
                error.text[lang]
              ) : (
                <a href={stepHref(step)}>{`${m.step(step)}: ${named(error, lang)}`}</a>
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  ) : (
    <Alert lang={lang} tone="success" title={m.ready}>
      <p>{m.readyMore}</p>
    </Alert>
  );
};

/** 'Uzupełnij to pole' alone would not say which. */
const named = ({ pointer, text }: Work['errors'][number], lang: 'pl' | 'en'): string => {
  const m = wizardTexts[lang];
  const labels: Readonly<Record<string, string>> = {
    ...{ subject: m.subject, description: m.description, lots: m.lots, criteria: m.criteria },
    ...{ deadline: m.deadlineDate, opensAt: m.opensDate, questionsUntil: m.questionsUntil },
    paymentDays: m.paymentDays,
  };
  const label = labels[pointer.split('/')[1] ?? ''];
  return label ? `${label}. ${text[lang]}` : text[lang];
};

export const Times = ({ lang, draft }: { lang: 'pl' | 'en'; draft: ProcedureDraft }) => {
  const m = procedureTexts[lang];
  const at = (instant: string | null) => instant && formatInstant(new Date(instant), lang);
  return (
    <DefinitionList
      items={[
        { term: m.questionsUntil, value: at(draft.questionsUntil) },
        { term: m.deadline, value: at(draft.deadline) },
        { term: m.opening, value: at(draft.opensAt) },
      ]}
    />
  );
};

const Publish = ({ form, work, base }: CheckProps & { form: FormState }) => {
  const m = wizardTexts[form.lang];
  const { procedure } = work;
  const fields = { revision: String(procedure.revision) };
  const isDraft = procedure.state === 'draft';
  return (
    <>
      {isDraft ? (
        <PostButton action={`${base}/opublikuj`} fields={fields} tone="primary" icon="send">
          {m.publish}
        </PostButton>
      ) : (
        <Form action={`${base}/nowa-wersja`} fields={fields}>
          <TextArea form={form} name="reason" label={m.amendReason} hint={m.amendReasonHint} rows={3} />
          <SubmitRow>
            <Button tone="primary" icon="send">
              {m.amend}
            </Button>
          </SubmitRow>
        </Form>
      )}
      <ActionRow>
        <ConfirmBox
          summary={isDraft ? m.discard : m.dropChanges}
          question={isDraft ? m.discardQuestion(procedure.subject || m.untitled) : m.dropChangesQuestion}
          action={`${base}/usun`}
          button={isDraft ? m.discard : m.dropChanges}
        />
      </ActionRow>
    </>
  );
};
