import { Button, ErrorSummary, Form, SubmitRow, TextInput, type FormState } from '../../../ui/index.js';
import { identityTexts } from './identity.texts.js';
import { PasskeyForm } from './passkey-form.js';
import { CodeInput } from './sign-in-form.js';

/** Asks who one is; where it leads afterwards travels with it: a path, and a form that was half written. */
export const ProofForm = (props: {
  form: FormState;
  /** By the second factor, not by the password. */
  byCode: boolean;
  passkey: object | null;
  action: string;
  next: string;
  parked: string;
}) => {
  const { form, action } = props;
  const m = identityTexts[form.lang];
  const fields = { next: props.next, parked: props.parked };
  return (
    <>
      <ErrorSummary form={form} />
      {props.passkey ? (
        <PasskeyForm
          lang={form.lang}
          ceremony="get"
          options={props.passkey}
          action={action}
          fields={fields}
          button={m.usePasskey}
        />
      ) : null}
      <Form action={action} fields={fields}>
        {props.byCode ? (
          <CodeInput form={form} />
        ) : (
          <TextInput
            form={form}
            name="password"
            label={m.password}
            type="password"
            autocomplete="current-password"
            width="medium"
          />
        )}
        <SubmitRow>
          <Button tone={props.passkey ? 'secondary' : 'primary'}>{m.prove}</Button>
        </SubmitRow>
      </Form>
    </>
  );
};
