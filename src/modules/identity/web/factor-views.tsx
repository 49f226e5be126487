import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  Alert,
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  QrCode,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { AppSetup } from '../authenticator-apps.service.js';
import { PasskeyForm, WithoutPasskeys } from './passkey-form.js';
import { safetyTexts } from './safety.texts.js';

/** Setting up the app in three steps, on one page. */
export const AppSetupView = ({
  form,
  setup,
  action,
}: {
  form: FormState;
  setup: AppSetup;
  action: string;
}) => {
  const m = safetyTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.setUpApp} lead={m.appLead} />
      <Form action={action} fields={{ setup: setup.setup }}>
        <ErrorSummary form={form} />
        <ol class="numbered">
          <li>{m.appStep1}</li>
          <li>
            {m.appStep2}
            <QrCode text={setup.uri} label={m.appQr} />
            <p>
              {m.appHere} <a href={setup.uri}>{m.appOpen}</a>
            </p>
            <p>
              {m.appByHand} <code>{setup.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
            </p>
          </li>
          <li>{m.appStep3}</li>
        </ol>
        <TextInput
          form={form}
          name="code"
          label={m.firstCode}
          hint={m.firstCodeHint}
          autocomplete="one-time-code"
          inputmode="numeric"
          width="short"
          maxlength={10}
        />
        <SubmitRow>
          <Button tone="primary">{m.turnOn}</Button>
        </SubmitRow>
      </Form>
    </div>
  );
};

/** Adding a passkey, where the browser can. */
export const NewPasskeyView = ({
  form,
  options,
  action,
}: {
  form: FormState;
  options: object;
  action: string;
}) => {
  const m = safetyTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.addPasskey} lead={m.addPasskeyLead} />
      <ErrorSummary form={form} />
      <PasskeyForm lang={form.lang} ceremony="create" options={options} action={action} button={m.addPasskey}>
        <TextInput
          form={form}
          name="name"
          label={m.passkeyName}
          hint={m.passkeyNameHint}
          autocomplete="off"
          width="medium"
          maxlength={60}
        />
      </PasskeyForm>
      <WithoutPasskeys>
        <Alert lang={form.lang} tone="info">
          <p>{m.passkeyElsewhere}</p>
        </Alert>
      </WithoutPasskeys>
    </div>
  );
};

/** Fresh recovery codes: a page to print. */
export const RecoveryCodesView = (props: {
  lang: Lang;
  email: string;
  codes: readonly string[];
  doneHref: string;
}) => {
  const m = safetyTexts[props.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.recoveryCodes} lead={m.codesLead} />
      <p>{m.codesFor(props.email)}</p>
      <ul class="recovery-codes">
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ActionLink href={props.doneHref} tone="primary">
        {m.codesKept}
      </ActionLink>
    </div>
  );
};
