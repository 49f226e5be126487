import type { ComponentChildren } from 'preact';
import {
  ActionLink,
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  PageHeader,
  SubmitRow,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { newsDeskTexts } from './news-desk.texts.js';

export type DeskFormProps = {
  form: FormState;
  title: string;
  action: string;
  backHref: string;
  /** Of what is written for the first time. */
  formKey?: string;
  /** Of what is written anew: which version its writer has seen. */
  version?: string;
};

/** The form in which the coordinator writes something, for the first time or anew. */
export const DeskForm = (props: DeskFormProps & { save: string; children: ComponentChildren }) => (
  <>
    <ErrorSummary form={props.form} />
    <PageHeader title={props.title} />
    <Form
      action={props.action}
      guard
      {...(props.formKey && { idempotencyKey: props.formKey })}
      {...(props.version && { fields: { version: props.version } })}
    >
      {props.children}
      <SubmitRow>
        <Button tone="primary">{props.save}</Button>
        <ActionLink tone="quiet" href={props.backHref}>
          {newsDeskTexts[props.form.lang].back}
        </ActionLink>
      </SubmitRow>
    </Form>
  </>
);

type EnglishField = { readonly name: string; readonly label: string; readonly maxlength: number };

/** The English version of a line and a text: both or neither. */
export const EnglishFields = (props: {
  form: FormState;
  hint: string;
  line: EnglishField;
  text: EnglishField;
}) => (
  <Fieldset legend={newsDeskTexts[props.form.lang].english} hint={props.hint}>
    <TextInput form={props.form} {...props.line} optional />
    <TextArea form={props.form} {...props.text} rows={8} optional />
  </Fieldset>
);
