import { formatInstant } from '../../../shared/dates.js';
import { formatNip } from '../../../shared/identifiers.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  PageHeader,
  PostButton,
  RadioGroup,
  Section,
  Select,
  SubmitRow,
  Table,
  TextInput,
  openedVersion,
  type FormState,
} from '../../../ui/index.js';
import { organisationRoles } from '../../../platform/access/actor.js';
import type { OrganisationView, Principal } from '../data/organisation.queries.js';
import type { WaitingRequest } from '../data/join-request.queries.js';
import type { InvitationLine, PersonLine } from '../data/people.queries.js';
import type { MachineKeyLine } from '../data/machine-key.queries.js';
import { organisationLabels } from '../organisations.labels.js';
import { WaitingRequestsView } from './joining-views.js';
import { joiningTexts } from './joining.texts.js';
import { organisationTexts } from './organisations.texts.js';
import { AddressFields } from './registration-views.js';

/** The organisation's data: a form for owners, a list for the rest. */
export const OrganisationPageView = (props: {
  form: FormState;
  organisation: OrganisationView;
  mayEdit: boolean;
  action: string;
  formKey: string;
}) => {
  const { form, organisation } = props;
  const m = organisationTexts[form.lang];
  return (
    <>
      <DefinitionList
        items={[
          { term: m.kind, value: organisationLabels[form.lang].kinds[organisation.kind] },
          { term: m.nip, value: organisation.nip && formatNip(organisation.nip) },
          ...(organisation.principal && (organisation.principalId || !props.mayEdit)
            ? [{ term: m.principalName, value: principalLine(organisation.principal) }]
            : []),
          ...(props.mayEdit
            ? []
            : [
                { term: m.krs, value: organisation.krs },
                { term: m.regon, value: organisation.regon },
                {
                  term: m.town,
                  value: [organisation.street, organisation.postCode, organisation.town]
                    .filter(Boolean)
                    .join(', '),
                },
                { term: m.phone, value: organisation.phone },
              ]),
        ]}
      />
      {props.mayEdit && (
        <Form
          action={props.action}
          fields={{ version: openedVersion(form, 'version', organisation.version) }}
          idempotencyKey={props.formKey}
          guard
        >
          <ErrorSummary form={form} />
          <TextInput form={form} name="organisationName" label={m.organisationName} />
          <FieldRow>
            <TextInput form={form} name="krs" label={m.krs} optional inputmode="numeric" width="medium" />
            <TextInput form={form} name="regon" label={m.regon} optional inputmode="numeric" width="medium" />
          </FieldRow>
          <AddressFields form={form} />
          {organisation.principal && !organisation.principalId && <PrincipalFields form={form} />}
          <SubmitRow>
            <Button tone="primary">{m.save}</Button>
          </SubmitRow>
        </Form>
      )}
    </>
  );
};

/** 'Fundacja „Pole”, ul. Jasna 2, 10-900 Olsztyn' */
const principalLine = ({ name, street, postCode, town }: Principal): string =>
  [name, street, [postCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');

const PrincipalFields = ({ form }: { form: FormState }) => {
  const m = organisationTexts[form.lang];
  return (
    <Fieldset legend={m.principalPart} hint={m.principalHint}>
      <TextInput form={form} name="principalName" label={m.organisationName} />
      <TextInput form={form} name="principalKrs" label={m.krs} optional inputmode="numeric" width="medium" />
      <TextInput form={form} name="principalStreet" label={m.street} optional width="medium" />
      <FieldRow>
        <TextInput form={form} name="principalPostCode" label={m.postCode} optional width="short" />
        <TextInput form={form} name="principalTown" label={m.town} optional width="medium" />
      </FieldRow>
    </Fieldset>
  );
};

/** Who acts for the organisation; owners change it here. */
export const PeopleView = (props: {
  form: FormState;
  people: readonly PersonLine[];
  invitations: readonly InvitationLine[];
  requests: readonly WaitingRequest[];
  organisation: string;
  mayManage: boolean;
  path: string;
  formKey: string;
}) => {
  const { form, path } = props;
  const { lang } = form;
  const m = organisationTexts[lang];
  const { roles } = organisationLabels[lang];
  return (
    <>
      <PageHeader title={m.people} lead={m.peopleLead} />
      <Table
        lang={lang}
        caption={m.people}
        captionHidden
        columns={[
          { head: m.person },
          { head: m.role },
          ...(props.mayManage ? [{ head: m.actions, headHidden: true, whole: true }] : []),
        ]}
        rows={props.people.map((person) => ({
          key: person.accountId,
          cells: [
            <span>
              {person.name}
              <br />
              <small>{person.email}</small>
            </span>,
            roles[person.role],
            ...(props.mayManage ? [<PersonActions lang={lang} person={person} path={path} />] : []),
          ],
        }))}
      />
      {props.requests.length > 0 && (
        <WaitingRequestsView lang={lang} requests={props.requests} path={`${path}/prosby`} />
      )}
      {props.invitations.length > 0 && (
        <Section title={m.invitations}>
          <Table
            lang={lang}
            caption={m.invitations}
            captionHidden
            columns={[
              { head: m.email },
              { head: m.role },
              { head: m.validUntil, whole: true },
              { head: m.actions, headHidden: true, whole: true },
            ]}
            rows={props.invitations.map((invitation) => ({
              key: invitation.id,
              cells: [
                invitation.email,
                roles[invitation.role],
                formatInstant(invitation.expiresAt, lang),
                props.mayManage ? (
                  <ActionRow>
                    <PostButton
                      tone="quiet"
                      small
                      action={`${path}/zaproszenia/${invitation.id}/wycofaj`}
                      label={`${m.revoke}: ${invitation.email}`}
                    >
                      {m.revoke}
                    </PostButton>
                  </ActionRow>
                ) : null,
              ],
            }))}
          />
        </Section>
      )}
      {props.mayManage && (
        <Section title={m.invite}>
          <Form action={`${path}/zaproszenia`} idempotencyKey={props.formKey}>
            <ErrorSummary form={form} />
            <TextInput form={form} name="email" label={m.email} type="email" width="medium" />
            <RadioGroup
              form={form}
              name="role"
              label={m.role}
              choices={[...organisationRoles]
                .reverse()
                .map((role) => ({ value: role, label: roles[role], hint: m.roleHints[role] }))}
            />
            <SubmitRow>
              <Button tone="primary">{m.inviteButton}</Button>
            </SubmitRow>
          </Form>
        </Section>
      )}
      <LeaveSection lang={lang} organisation={props.organisation} path={path} />
    </>
  );
};

const LeaveSection = (props: { lang: Lang; organisation: string; path: string }) => {
  const m = joiningTexts[props.lang];
  return (
    <Section title={m.leave} lead={m.leaveLead}>
      <ConfirmBox
        summary={m.leave}
        question={m.leaveQuestion(props.organisation)}
        action={`${props.path}/odejdz`}
        button={m.leaveButton}
      />
    </Section>
  );
};

const PersonActions = ({ lang, person, path }: { lang: Lang; person: PersonLine; path: string }) => {
  const m = organisationTexts[lang];
  const form: FormState = { lang, values: { role: person.role }, errors: [] };
  const { roles } = organisationLabels[lang];
  return (
    <ActionRow>
      <ConfirmBox
        summary={m.changeRole}
        question={m.changeRoleQuestion(person.name)}
        action={`${path}/${person.accountId}/role`}
        button={m.changeRole}
        tone="primary"
      >
        <Select
          form={form}
          name="role"
          idSuffix={person.accountId}
          label={m.role}
          emptyLabel={null}
          options={organisationRoles.map((role) => ({ value: role, label: roles[role] }))}
        />
      </ConfirmBox>
      <ConfirmBox
        summary={m.remove}
        question={m.removeQuestion(person.name)}
        action={`${path}/${person.accountId}/usun`}
        button={m.remove}
      />
    </ActionRow>
  );
};

/** Keys for programs; a fresh one is shown once. */
export const MachineKeysView = (props: {
  form: FormState;
  keys: readonly MachineKeyLine[];
  fresh: string | null;
  path: string;
}) => {
  const { form } = props;
  const { lang } = form;
  const m = organisationTexts[lang];
  const { roles } = organisationLabels[lang];
  return (
    <Section title={m.keys} lead={m.keysLead}>
      {props.fresh && (
        <Alert lang={lang} tone="success" live>
          <p>{m.keyMade}</p>
          <p>
            <code>{props.fresh}</code>
          </p>
        </Alert>
      )}
      {props.keys.length > 0 && (
        <Table
          lang={lang}
          caption={m.keys}
          captionHidden
          columns={[
            { head: m.keyName },
            { head: m.role },
            { head: m.validUntil, whole: true },
            { head: m.actions, headHidden: true, whole: true },
          ]}
          rows={props.keys.map((key) => ({
            key: key.id,
            cells: [
              key.name,
              roles[key.role],
              formatInstant(key.expiresAt, lang),
              <ConfirmBox
                summary={m.revokeKey}
                question={m.revokeKeyQuestion(key.name)}
                action={`${props.path}/${key.id}/uniewaznij`}
                button={m.revokeKey}
              />,
            ],
          }))}
        />
      )}
      <Form action={props.path}>
        <ErrorSummary form={form} />
        <TextInput form={form} name="name" label={m.keyName} width="medium" />
        <FieldRow>
          <Select
            form={form}
            name="role"
            label={m.role}
            emptyLabel={null}
            options={(['viewer', 'editor'] as const).map((role) => ({ value: role, label: roles[role] }))}
          />
          <TextInput form={form} name="days" label={m.keyDays} inputmode="numeric" width="short" />
        </FieldRow>
        <SubmitRow>
          <Button tone="secondary">{m.makeKey}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};
