import { Button, ErrorSummary, Form, SubmitRow, TextInput, type FormState } from '../../../ui/index.js';
import { identityTexts } from './identity.texts.js';
import { PasskeyForm } from './passkey-form.js';

/** Where the form goes after signing in travels with it: a path, and a form that came too late. */
export const SignInForm = (props: {
  form: FormState;
  action: string;
  next: string;
  parked: string;
  resetHref: string;
}) => {
  const m = identityTexts[props.form.lang];
  return (
    <Form action={props.action} fields={{ next: props.next, parked: props.parked }}>
      <ErrorSummary form={props.form} />
      <TextInput
        form={props.form}
        name="email"
        label={m.email}
        type="email"
        autocomplete="username"
        width="medium"
      />
      <TextInput
        form={props.form}
        name="password"
        label={m.password}
        type="password"
        autocomplete="current-password"
        width="medium"
      />
      <SubmitRow>
        <Button tone="primary">{m.signIn}</Button>
        <a href={props.resetHref}>{m.forgotten}</a>
      </SubmitRow>
    </Form>
  );
};

/** Asks for the code of the app, or for a recovery code when the device is lost. */
export const CodeInput = ({ form }: { form: FormState }) => {
  const m = identityTexts[form.lang];
  return (
    <TextInput
      form={form}
      name="code"
      label={m.code}
      hint={m.codeHint}
      autocomplete="one-time-code"
      width="short"
      maxlength={40}
    />
  );
};

/** The second step of signing in: a passkey where the browser knows them, a code everywhere. */
export const SecondStepForm = (props: {
  form: FormState;
  action: string;
  passkey: object | null;
  next: string;
  parked: string;
  backHref: string;
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
        <CodeInput form={form} />
        <SubmitRow>
          <Button tone={props.passkey ? 'secondary' : 'primary'}>{m.signIn}</Button>
          <a href={props.backHref}>{m.startAgain}</a>
        </SubmitRow>
      </Form>
    </>
  );
};
