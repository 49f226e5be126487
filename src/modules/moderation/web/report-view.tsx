import type { Lang } from '../../../shared/lang.js';
import { capitalised } from '../../../shared/text.js';
import {
  ActionLink,
  Alert,
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  RadioGroup,
  SubmitRow,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { reportGrounds } from '../domain/report-state.js';
import { subjectName } from '../domain/statement.js';
import type { ModeratedKind, ModeratedThing } from '../moderated-things.js';
import { reportTexts } from './reports.texts.js';

/** The form for reporting a text. `email`: of who is signed in; null for a stranger, who may give one. */
export const ReportView = (props: {
  form: FormState;
  kind: ModeratedKind;
  thing: ModeratedThing;
  action: string;
  thingHref: string;
  email: string | null;
}) => {
  const { form, thing } = props;
  const m = reportTexts[form.lang];
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader
        title={m.report}
        kicker={
          <a href={props.thingHref}>
            {capitalised(subjectName({ kind: props.kind, title: thing.title })[form.lang], form.lang)}
          </a>
        }
        lead={m.lead}
      />
      <Form action={props.action} guard>
        <RadioGroup
          form={form}
          name="ground"
          label={m.ground}
          choices={reportGrounds.map((value) => ({ value, label: m.grounds[value] }))}
        />
        <TextArea form={form} name="text" label={m.text} hint={m.textHint} rows={6} maxlength={2000} />
        {props.email ? (
          <p>{m.answerTo(props.email)}</p>
        ) : (
          <TextInput
            form={form}
            name="email"
            label={m.email}
            hint={m.emailHint}
            type="email"
            autocomplete="email"
            optional
            width="medium"
          />
        )}
        <SubmitRow>
          <Button tone="primary" icon="send">
            {m.send}
          </Button>
          <ActionLink tone="quiet" href={props.thingHref}>
            {m.back}
          </ActionLink>
        </SubmitRow>
      </Form>
    </>
  );
};

export const ReportSentView = (props: {
  lang: Lang;
  mailed: boolean;
  thingHref: string;
  transparencyHref: string;
}) => {
  const m = reportTexts[props.lang];
  return (
    <>
      <PageHeader title={m.sent} />
      <Alert lang={props.lang} tone="success" live>
        <p>{m.sentText}</p>
        {props.mailed && <p>{m.sentMail}</p>}
      </Alert>
      <SubmitRow>
        <ActionLink href={props.thingHref}>{m.back}</ActionLink>
        <ActionLink tone="quiet" href={props.transparencyHref}>
          {m.toTransparency}
        </ActionLink>
      </SubmitRow>
    </>
  );
};
