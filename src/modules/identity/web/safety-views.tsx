import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  ConfirmBox,
  DefinitionList,
  PageHeader,
  PostButton,
  Section,
  StatusTag,
  Table,
} from '../../../ui/index.js';
import type { EmailChangeLine } from '../data/email-change.queries.js';
import type { SecondFactorStanding, SignInLine } from '../data/second-factor.queries.js';
import type { SessionLine } from '../data/session.queries.js';
import { safetyTexts } from './safety.texts.js';

export type SafetyPaths = Readonly<
  Record<'password' | 'address' | 'app' | 'passkeys' | 'codes' | 'sessions', string>
>;

/** How the account is protected, and who came in lately. */
export const SafetyView = (props: {
  lang: Lang;
  standing: SecondFactorStanding;
  /** The person acts as coordinator and may not, as long as this is missing. */
  required: boolean;
  passkeysAvailable: boolean;
  email: string;
  change: EmailChangeLine | null;
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
      <Credentials lang={lang} email={props.email} change={props.change} paths={paths} />
      <Devices lang={lang} sessions={props.sessions} path={paths.sessions} />
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
      <ActionRow>
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
      </ActionRow>
    </Section>
  );
};

const Credentials = (props: {
  lang: Lang;
  email: string;
  change: EmailChangeLine | null;
  paths: SafetyPaths;
}) => {
  const { change, paths } = props;
  const m = safetyTexts[props.lang];
  const proven = change?.oldProvenAt ? 'old' : change?.newProvenAt ? 'new' : 'none';
  return (
    <Section title={m.credentials}>
      <DefinitionList items={[{ term: m.email, value: props.email }]} />
      {change ? (
        <Alert lang={props.lang} tone="info" title={m.changeWaits(change.newEmail)}>
          <p>{m.confirmedIn[proven]}</p>
          <PostButton action={`${paths.address}/anuluj`} tone="secondary" small>
            {m.stopChange}
          </PostButton>
        </Alert>
      ) : null}
      <ActionRow>
        <ActionLink href={paths.password}>{m.changePassword}</ActionLink>
        <ActionLink href={paths.address}>{m.changeAddress}</ActionLink>
      </ActionRow>
    </Section>
  );
};

const Devices = (props: { lang: Lang; sessions: readonly SessionLine[]; path: string }) => {
  const { lang, sessions, path } = props;
  const m = safetyTexts[lang];
  return (
    <Section title={m.devices}>
      <Table
        lang={lang}
        caption={m.devices}
        captionHidden
        columns={[
          { head: m.device },
          { head: m.since, whole: true },
          { head: m.lastSeen, whole: true },
          { head: m.actions, headHidden: true },
        ]}
        rows={sessions.map((session) => ({
          key: session.id,
          cells: [
            session.current ? `${session.device} (${m.thisDevice})` : session.device,
            formatInstant(session.createdAt, lang),
            formatInstant(session.lastSeenAt, lang),
            session.current ? null : (
              <PostButton
                action={`${path}/${session.id}/wyloguj`}
                tone="quiet"
                small
                label={m.signOutOneLabel(session.device)}
              >
                {m.signOutOne}
              </PostButton>
            ),
          ],
        }))}
      />
      <ActionRow>
        {sessions.length > 1 ? (
          <PostButton action={path} tone="secondary">
            {m.signOutElsewhere}
          </PostButton>
        ) : null}
        <PostButton action={`${path}/wyloguj`} tone="secondary">
          {m.signOutEverywhere}
        </PostButton>
      </ActionRow>
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
