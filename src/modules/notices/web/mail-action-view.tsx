import type { Lang } from '../../../shared/lang.js';
import { fullStop } from '../../../shared/text.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  DateInput,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  Select,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import type { MailActField } from '../mail-acts.js';
import type { OpenMailAction } from '../mail-actions.service.js';
import { mailActionTexts } from './mail-action.texts.js';

/** What a link of a mail is for, and the button that does it. */
export const MailActionView = (props: {
  form: FormState;
  open: OpenMailAction;
  token: string;
  action: string;
}) => {
  const { form, open } = props;
  const { act, subject, actor } = open;
  const m = mailActionTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader kicker={act.label[form.lang]} title={subject.title} lead={act.explanation[form.lang]} />
      <DefinitionList items={[...subject.facts]} />
      <Form action={props.action} fields={{ token: props.token }}>
        <ErrorSummary form={form} />
        {act.fields.map((field) => (
          <Question key={field.name} form={form} field={field} />
        ))}
        <SubmitRow>
          <Button tone="primary">{act.label[form.lang]}</Button>
        </SubmitRow>
      </Form>
      <p class="field__hint">
        {fullStop(m.actingAs(actor.name, actor.organisation.name))} {m.nothingYet}
      </p>
    </div>
  );
};

const Question = ({ form, field }: { form: FormState; field: MailActField }) => {
  const { name } = field;
  const words = {
    label: field.label[form.lang],
    ...(field.hint && { hint: field.hint[form.lang] }),
  };
  if (field.kind === 'choice') {
    const options = field.options.map(({ value, label }) => ({ value, label: label[form.lang] }));
    return <Select form={form} name={name} options={options} optional {...words} />;
  }
  if (field.kind === 'date') return <DateInput form={form} name={name} {...words} />;
  return <TextArea form={form} name={name} rows={3} {...words} />;
};

/** It is done; where to go on. */
export const MailActionDone = (props: {
  lang: Lang;
  text: string;
  panelHref: string;
  preferencesHref: string;
}) => {
  const m = mailActionTexts[props.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.done} />
      <Alert lang={props.lang} tone="success" live>
        <p>{props.text}</p>
      </Alert>
      <ActionRow>
        <ActionLink href={props.panelHref}>{m.panel}</ActionLink>
        <ActionLink href={props.preferencesHref}>{m.preferences}</ActionLink>
      </ActionRow>
    </div>
  );
};
