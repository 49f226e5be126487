import { Button, ErrorSummary, Form, SubmitRow, TextInput, type FormState } from '../../../ui/index.js';
import { identityTexts } from './identity.texts.js';
import { CodeInput } from './sign-in-form.js';

/** Asks who one is; where it leads afterwards travels with it: a path, and a form that was half written. */
export const ProofForm = (props: {
  form: FormState;
  /** By the second factor, not by the password. */
  byCode: boolean;
  action: string;
  next: string;
  parked: string;
}) => {
  const m = identityTexts[props.form.lang];
  return (
    <Form action={props.action} fields={{ next: props.next, parked: props.parked }}>
      <ErrorSummary form={props.form} />
      {props.byCode ? (
        <CodeInput form={props.form} />
      ) : (
        <TextInput
          form={props.form}
          name="password"
          label={m.password}
          type="password"
          autocomplete="current-password"
          width="medium"
        />
      )}
      <SubmitRow>
        <Button tone="primary">{m.prove}</Button>
      </SubmitRow>
    </Form>
  );
};
