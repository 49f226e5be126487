import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Button,
  Checkbox,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  FieldRow,
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
import { CONTACT_NAME_MAX, CONTACT_ROLE_MAX } from '../contacts.schemas.js';
import type { ContactLine, ContactWords } from '../data/profile-contacts.js';
import { inGroups } from './phone-words.js';
import { inLanguage } from './in-language.js';
import { MoveButtons } from './move-buttons.js';
import { contactTexts } from './profile-contacts.texts.js';

/** What it is for, marked when it is in another language than the page's. */
const Role = ({ lang, contact }: { lang: Lang; contact: ContactWords }) => {
  const role = inLanguage(lang, contact.rolePl, contact.roleEn);
  return <span lang={role && role.lang !== lang ? role.lang : undefined}>{role?.text}</span>;
};

/** Ways to reach it, as links. */
const Reach = ({ email, phone }: ContactWords) => (
  <>
    {email && <a href={`mailto:${email}`}>{email}</a>}
    {email && phone && <br />}
    {phone && <a href={`tel:${phone}`}>{inGroups(phone)}</a>}
  </>
);

/** Contacts as everybody sees them, below the general one; nothing when there are none. */
export const ShownContacts = ({ lang, contacts }: { lang: Lang; contacts: readonly ContactWords[] }) =>
  contacts.length === 0 ? null : (
    <DefinitionList
      layout="stack"
      items={contacts.map((contact) => {
        const role = inLanguage(lang, contact.rolePl, contact.roleEn);
        return {
          term: role?.text ?? '',
          ...(role && role.lang !== lang && { lang: role.lang }),
          value: (
            <>
              {contact.personName && (
                <>
                  {contact.personName}
                  <br />
                </>
              )}
              <Reach {...contact} />
            </>
          ),
        };
      })}
    />
  );

type Paths = {
  list: string;
  of: (id: string) => string;
};

/** A contact's place and visibility, each change a button. */
const Steps = (props: { lang: Lang; contact: ContactLine; path: string; first: boolean; last: boolean }) => {
  const { contact, path, lang } = props;
  const m = contactTexts[lang];
  const named = (words: string) => `${words}: ${contact.rolePl}`;
  return (
    <ActionRow>
      <ActionLink href={path} small icon="pencil" label={named(m.edit)}>
        {m.edit}
      </ActionLink>
      <PostButton
        small
        icon={contact.published ? 'eye-off' : 'eye'}
        action={`${path}/${contact.published ? 'ukryj' : 'opublikuj'}`}
        label={named(contact.published ? m.withhold : m.publish)}
      >
        {contact.published ? m.withhold : m.publish}
      </PostButton>
      <MoveButtons
        {...{ lang, first: props.first, last: props.last }}
        what={contact.rolePl}
        action={`${path}/kolejnosc`}
      />
    </ActionRow>
  );
};

/** The member's own contacts in their order, and a form for one more. */
export const OwnContactsView = (props: {
  form: FormState;
  contacts: readonly ContactLine[];
  most: number;
  mayEdit: boolean;
  formKey: string;
  paths: Paths;
  generalHref: string;
}) => {
  const { form, contacts, mayEdit, paths } = props;
  const { lang } = form;
  const m = contactTexts[lang];
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.lead(props.most)}
        actions={<ActionLink href={props.generalHref}>{m.general}</ActionLink>}
      />
      <ErrorSummary form={form} />
      {contacts.length === 0 ? (
        <EmptyState title={m.none} icon="users">
          <p>{m.noneMore}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.contacts}
          captionHidden
          columns={[
            { head: m.who },
            { head: m.reach },
            { head: m.state },
            ...(mayEdit ? [{ head: m.actions, headHidden: true }] : []),
          ]}
          rows={contacts.map((contact, index) => ({
            key: contact.id,
            cells: [
              <>
                <Role lang={lang} contact={contact} />
                {contact.personName && (
                  <>
                    <br />
                    {contact.personName}
                  </>
                )}
              </>,
              <Reach {...contact} />,
              <StatusTag tone={contact.published ? 'success' : 'neutral'}>
                {contact.published ? m.published : m.withheld}
              </StatusTag>,
              ...(mayEdit
                ? [
                    <Steps
                      lang={lang}
                      contact={contact}
                      path={paths.of(contact.id)}
                      first={index === 0}
                      last={index === contacts.length - 1}
                    />,
                  ]
                : []),
            ],
          }))}
        />
      )}
      {!mayEdit && <p>{m.readOnly}</p>}
      {mayEdit && contacts.length < props.most && (
        <Section title={m.add} id="nowy">
          <ContactForm form={form} action={paths.list} formKey={props.formKey} button={m.add} />
        </Section>
      )}
    </>
  );
};

const ContactForm = (props: {
  form: FormState;
  action: string;
  button: string;
  formKey?: string;
  version?: string;
}) => {
  const { form } = props;
  const m = contactTexts[form.lang];
  return (
    <Form
      action={props.action}
      guard
      label={props.button}
      {...(props.formKey !== undefined && { idempotencyKey: props.formKey })}
      {...(props.version !== undefined && { fields: { version: props.version } })}
    >
      <FieldRow>
        <TextInput
          form={form}
          name="rolePl"
          label={m.rolePl}
          hint={m.rolePlHint}
          width="medium"
          maxlength={CONTACT_ROLE_MAX}
        />
        <TextInput
          form={form}
          name="roleEn"
          label={m.roleEn}
          optional
          width="medium"
          maxlength={CONTACT_ROLE_MAX}
        />
      </FieldRow>
      <TextInput
        form={form}
        name="personName"
        label={m.personName}
        hint={m.personHint}
        optional
        width="medium"
        maxlength={CONTACT_NAME_MAX}
      />
      <FieldRow>
        <TextInput
          form={form}
          name="email"
          label={m.email}
          hint={m.reachHint}
          type="email"
          optional
          width="medium"
        />
        <TextInput form={form} name="phone" label={m.phone} type="tel" optional width="medium" />
      </FieldRow>
      <Checkbox form={form} name="published" label={m.shown} />
      <SubmitRow>
        <Button tone="primary">{props.button}</Button>
      </SubmitRow>
    </Form>
  );
};

/** One contact: its form and a way to remove it. */
export const EditContactView = (props: {
  form: FormState;
  contact: ContactLine;
  version: string;
  path: string;
}) => {
  const { form, contact, path } = props;
  const m = contactTexts[form.lang];
  return (
    <>
      <PageHeader title={m.editTitle(contact.rolePl)} />
      <ErrorSummary form={form} />
      <ContactForm form={form} action={path} version={props.version} button={m.save} />
      <ConfirmBox
        summary={m.remove}
        icon="trash-2"
        question={m.removeQuestion(contact.rolePl)}
        action={`${path}/usun`}
        button={m.remove}
      />
    </>
  );
};
