import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  Section,
  StatusTag,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { AppSetup } from '../authenticator-apps.service.js';
import type { SecondFactorStanding, SignInLine } from '../data/second-factor.queries.js';
import type { SessionLine } from '../data/session.queries.js';
import { PasskeyForm, WithoutPasskeys } from './passkey-form.js';
import { QrCode } from './qr-code.js';
import { safetyTexts } from './safety.texts.js';

export type SafetyPaths = Readonly<Record<'app' | 'passkeys' | 'codes' | 'sessions', string>>;

/** How the account is protected, and who came in lately. */
export const SafetyView = (props: {
  lang: Lang;
  standing: SecondFactorStanding;
  /** The person acts as coordinator and may not, as long as this is missing. */
  required: boolean;
  passkeysAvailable: boolean;
  sessions: readonly SessionLine[];
  history: readonly SignInLine[];
  paths: SafetyPaths;
}) => {
  const { lang, paths } = props;
  const m = safetyTexts[lang];
  return (
    <>
      <PageHeader title={m.title} />
      {props.required ? (
        <Alert lang={lang} tone="warning">
          <p>{m.coordinatorNeedsIt}</p>
        </Alert>
      ) : null}
      <TwoSteps
        lang={lang}
        standing={props.standing}
        passkeysAvailable={props.passkeysAvailable}
        paths={paths}
      />
      <Section title={m.devices}>
        <Table
          lang={lang}
          caption={m.devices}
          captionHidden
          columns={[{ head: m.device }, { head: m.since, whole: true }, { head: m.lastSeen, whole: true }]}
          rows={props.sessions.map((session) => ({
            key: session.id,
            cells: [
              session.current ? `${session.device} (${m.thisDevice})` : session.device,
              formatInstant(session.createdAt, lang),
              formatInstant(session.lastSeenAt, lang),
            ],
          }))}
        />
        {props.sessions.length > 1 ? (
          <PostButton action={paths.sessions} tone="secondary">
            {m.signOutElsewhere}
          </PostButton>
        ) : null}
      </Section>
      <History lang={lang} lines={props.history} />
    </>
  );
};

const TwoSteps = (props: {
  lang: Lang;
  standing: SecondFactorStanding;
  passkeysAvailable: boolean;
  paths: SafetyPaths;
}) => {
  const { lang, paths } = props;
  const m = safetyTexts[lang];
  const { on, appSince, passkeys, recoveryCodesLeft } = props.standing;
  return (
    <Section title={m.twoSteps} lead={m.twoStepsLead}>
      <DefinitionList
        items={[
          {
            term: m.twoSteps,
            value: <StatusTag tone={on ? 'success' : 'neutral'}>{on ? m.on : m.off}</StatusTag>,
          },
          { term: m.app, value: appSince ? m.appSince(formatInstant(appSince, lang)) : m.notSet },
          { term: m.recoveryCodes, value: on ? m.recoveryLeft(recoveryCodesLeft) : null },
        ]}
      />
      {passkeys.length > 0 ? (
        <Table
          lang={lang}
          caption={m.passkeys}
          columns={[
            { head: m.passkeyName },
            { head: m.added, whole: true },
            { head: m.lastUsed, whole: true },
            { head: m.actions, headHidden: true },
          ]}
          rows={passkeys.map((key) => ({
            key: key.id,
            cells: [
              key.name,
              formatInstant(key.createdAt, lang),
              key.lastUsedAt ? formatInstant(key.lastUsedAt, lang) : m.never,
              <ConfirmBox
                summary={m.removePasskey}
                question={m.removePasskeyQuestion(key.name)}
                action={`${paths.passkeys}/${key.id}/usun`}
                button={m.removePasskey}
              />,
            ],
          }))}
        />
      ) : null}
      {passkeys.length > 0 && !appSince ? <p>{m.alsoApp}</p> : null}
      <div class="action-row">
        {appSince ? (
          <ConfirmBox
            summary={m.removeApp}
            question={m.removeAppQuestion}
            action={`${paths.app}/usun`}
            button={m.removeApp}
          />
        ) : (
          <ActionLink href={paths.app} tone="primary">
            {m.setUpApp}
          </ActionLink>
        )}
        {props.passkeysAvailable ? (
          <ActionLink href={paths.passkeys} icon="key-round">
            {m.addPasskey}
          </ActionLink>
        ) : null}
        {on ? (
          <ConfirmBox
            summary={m.renewCodes}
            question={m.renewQuestion}
            action={paths.codes}
            button={m.renewCodes}
            tone="primary"
          />
        ) : null}
      </div>
    </Section>
  );
};

const History = ({ lang, lines }: { lang: Lang; lines: readonly SignInLine[] }) => {
  const m = safetyTexts[lang];
  return (
    <Section title={m.history} lead={m.historyLead}>
      {lines.length === 0 ? (
        <p>{m.noHistory}</p>
      ) : (
        <Table
          lang={lang}
          caption={m.history}
          captionHidden
          columns={[{ head: m.when, whole: true }, { head: m.device }, { head: m.outcome }]}
          rows={lines.map(({ id, at, device, outcome }) => ({
            key: id,
            cells: [formatInstant(at, lang), device, m.outcomes[outcome]],
          }))}
        />
      )}
    </Section>
  );
};

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
