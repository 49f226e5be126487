import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionRow,
  Button,
  ConfirmBox,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  RadioGroup,
  Section,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { organisationRoles } from '../../../platform/access/actor.js';
import type { WaitingRequest } from '../data/join-request.queries.js';
import type { InvitationLine, PersonLine } from '../data/people.queries.js';
import { organisationLabels } from '../organisations.labels.js';
import { WaitingRequestsView } from './joining-views.js';
import { joiningTexts } from './joining.texts.js';
import { RoleSelect } from './person-fields.js';
import { organisationTexts } from './organisations.texts.js';

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
  return (
    <ActionRow>
      <ConfirmBox
        summary={m.changeRole}
        question={m.changeRoleQuestion(person.name)}
        action={`${path}/${person.accountId}/role`}
        button={m.changeRole}
        tone="primary"
      >
        <RoleSelect form={form} of={person.accountId} />
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
