import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { ParkedFiles } from '../../../platform/files/parked-uploads.js';
import { href } from '../../../platform/i18n/paths.js';
import type { ParkedForm } from '../../../ui/page/page-slots.js';
import { identityTexts } from './identity.texts.js';

/** Asks for the address that gets the link to a new password. */
export const ResetRequestView = ({
  form,
  action,
  sent,
}: {
  form: FormState;
  action: string;
  sent: boolean;
}) => {
  const m = identityTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.reset} lead={m.resetLead} />
      {sent ? (
        <Alert lang={form.lang} tone="success" live>
          <p>{m.linkSent}</p>
        </Alert>
      ) : (
        <Form action={action}>
          <ErrorSummary form={form} />
          <TextInput
            form={form}
            name="email"
            label={m.email}
            type="email"
            autocomplete="username"
            width="medium"
          />
          <SubmitRow>
            <Button tone="primary">{m.sendLink}</Button>
          </SubmitRow>
        </Form>
      )}
    </div>
  );
};

/** Takes the new password. */
export const NewPasswordView = ({
  form,
  action,
  token,
}: {
  form: FormState;
  action: string;
  token: string;
}) => {
  const m = identityTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.reset} />
      <Form action={action} fields={{ token }}>
        <ErrorSummary form={form} />
        <TextInput
          form={form}
          name="password"
          label={m.newPassword}
          hint={m.passwordHint}
          type="password"
          autocomplete="new-password"
          width="medium"
        />
        <SubmitRow>
          <Button tone="primary">{m.setPassword}</Button>
        </SubmitRow>
      </Form>
    </div>
  );
};

const ParkedFileNames = ({ lang, files: { names, ticket } }: { lang: Lang; files: ParkedFiles }) => {
  const m = identityTexts[lang];
  const list = names.join(', ');
  return ticket ? (
    <>
      <input type="hidden" name="_files" value={ticket} />
      <p>{m.resumeFiles(list)}</p>
    </>
  ) : (
    <p class="hint">{list ? m.resumeFilesAgain(list) : m.resumeFilesGone}</p>
  );
};

/** What a person has typed or can make sense of; ids and marks go along unseen. */
const isWords = ({ name, text }: { name: string; text: string }): boolean =>
  !name.startsWith('_') && text.trim() !== '' && !/^[\w-]{32,}$/.test(text);

/** Shows a form that was kept while the person signed in or proved who they are, for sending it again. */
export const ResumeView = ({ lang, lead, parked }: { lang: Lang; lead: string; parked: ParkedForm }) => {
  const m = identityTexts[lang];
  const fields = Object.entries(parked.fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((text) => ({ name, text })),
  );
  return (
    <div class="narrow">
      <PageHeader title={m.resume} lead={lead} />
      <Form action={href(lang, parked.path)} guard>
        {fields.map(({ name, text }) => (
          <input type="hidden" name={name} value={text} />
        ))}
        <ul>
          {fields.filter(isWords).map(({ text }) => (
            <li>{text}</li>
          ))}
        </ul>
        {parked.files ? <ParkedFileNames lang={lang} files={parked.files} /> : null}
        <SubmitRow>
          <Button tone="primary">{m.resumeSend}</Button>
        </SubmitRow>
      </Form>
    </div>
  );
};

/** The person's own page: who they are, and the ways to the rest. */
export const AccountView = (props: {
  lang: Lang;
  name: string;
  email: string;
  safetyHref: string;
  ownDataHref: string;
  children: ComponentChildren;
}) => {
  const m = identityTexts[props.lang];
  return (
    <>
      <PageHeader title={m.account} lead={`${props.name}, ${props.email}`} />
      <Section title={m.safety} lead={m.safetyLead}>
        <ActionRow>
          <ActionLink href={props.safetyHref} icon="shield-check">
            {m.safety}
          </ActionLink>
        </ActionRow>
      </Section>
      <Section title={m.ownData} lead={m.ownDataLead}>
        <ActionRow>
          <ActionLink href={props.ownDataHref} icon="file-text">
            {m.ownData}
          </ActionLink>
        </ActionRow>
      </Section>
      {props.children}
    </>
  );
};
