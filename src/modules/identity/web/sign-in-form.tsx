import { Button, ErrorSummary, Form, SubmitRow, TextInput, type FormState } from '../../../ui/index.js';
import { identityTexts } from './identity.texts.js';

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

/** The second step of signing in. */
export const SecondStepForm = (props: {
  form: FormState;
  action: string;
  next: string;
  parked: string;
  backHref: string;
}) => {
  const m = identityTexts[props.form.lang];
  return (
    <Form action={props.action} fields={{ next: props.next, parked: props.parked }}>
      <ErrorSummary form={props.form} />
      <CodeInput form={props.form} />
      <SubmitRow>
        <Button tone="primary">{m.signIn}</Button>
        <a href={props.backHref}>{m.startAgain}</a>
      </SubmitRow>
    </Form>
  );
};
