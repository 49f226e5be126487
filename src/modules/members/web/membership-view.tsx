import { formatDate, formatInstant } from '../../../shared/dates.js';
import {
  ActionLink,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  Prose,
  RadioGroup,
  Section,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import type { ApplicationRow } from '../data/application.queries.js';
import type { MembershipRow } from '../data/membership.queries.js';
import { memberRoles } from '../domain/member-role.js';
import { memberLabels } from '../members.labels.js';
import { membershipTexts } from './membership.texts.js';

type Props = {
  form: FormState;
  organisation: string;
  membership: MembershipRow | null;
  application: ApplicationRow | null;
  owner: boolean;
  idempotencyKey: string;
  paths: { apply: string; leave: string; profile: string; publicProfile: string | null };
};

const Application = ({ form, application }: { form: FormState; application: ApplicationRow }) => {
  const { lang } = form;
  const m = membershipTexts[lang];
  return (
    <Section title={m.yourStatement} lead={memberLabels[lang].roles[application.role]}>
      <Prose text={application.statement} />
    </Section>
  );
};

const ApplyForm = ({ form, owner, idempotencyKey, paths }: Props) => {
  const { lang } = form;
  const m = membershipTexts[lang];
  return (
    <Section title={m.apply} lead={m.applyLead}>
      {owner ? (
        <Form action={paths.apply} idempotencyKey={idempotencyKey} guard>
          <ErrorSummary form={form} />
          <RadioGroup
            form={form}
            name="role"
            label={m.roleQuestion}
            choices={memberRoles.map((role) => ({
              value: role,
              label: memberLabels[lang].roles[role],
              hint: m.roleHints[role],
            }))}
          />
          <TextArea form={form} name="statement" label={m.statement} hint={m.statementHint} rows={8} />
          <SubmitRow>
            <Button tone="primary">{m.send}</Button>
          </SubmitRow>
        </Form>
      ) : (
        <p>{m.ownerApplies}</p>
      )}
    </Section>
  );
};

const Member = (props: Props & { membership: MembershipRow }) => {
  const { form, membership, paths } = props;
  const { lang } = form;
  const m = membershipTexts[lang];
  return (
    <>
      <PageHeader
        title={m.membership}
        lead={m.memberLead}
        actions={
          <ActionLink href={paths.profile} icon="pencil">
            {m.toProfile}
          </ActionLink>
        }
      />
      {membership.suspendedAt && (
        <Alert lang={lang} tone="warning">
          <p>{m.suspended}</p>
        </Alert>
      )}
      <ErrorSummary form={form} />
      <DefinitionList
        items={[
          { term: m.number, value: membership.number },
          { term: m.joined, value: formatDate(membership.joinedOn, lang) },
          { term: m.role, value: memberLabels[lang].roles[membership.role] },
          {
            term: m.address,
            value: paths.publicProfile && <a href={paths.publicProfile}>{paths.publicProfile}</a>,
          },
        ]}
      />
      <Section title={m.leaving} lead={m.leavingLead}>
        {props.owner ? (
          <ConfirmBox
            summary={m.leave}
            question={m.leaveQuestion(props.organisation)}
            action={paths.leave}
            button={m.leaveConfirm(props.organisation)}
            icon="log-out"
          />
        ) : (
          <p>{m.ownerLeaves}</p>
        )}
      </Section>
    </>
  );
};

/** Where the organisation stands: member, applicant, former member or none of these. */
export const MembershipView = (props: Props) => {
  const { form, membership, application } = props;
  const { lang } = form;
  const m = membershipTexts[lang];
  if (membership && !membership.leftAt) return <Member {...props} membership={membership} />;
  const waiting = application?.state === 'submitted';
  return (
    <>
      <PageHeader title={m.membership} lead={waiting ? undefined : m.notMemberLead} />
      {membership?.leftAt && (
        <Alert lang={lang} tone="info">
          <p>{m.left(formatInstant(membership.leftAt, lang))}</p>
        </Alert>
      )}
      {waiting && (
        <>
          <Alert lang={lang} tone="info" title={m.waiting}>
            <p>{m.waitingMore(formatInstant(application.submittedAt, lang))}</p>
          </Alert>
          <Application form={form} application={application} />
        </>
      )}
      {application?.state === 'refused' && (
        <Alert lang={lang} tone="warning" title={m.refused}>
          <p>
            <strong>{m.refusedWhy}:</strong>
          </p>
          <Prose text={application.reason ?? ''} />
          <p>{m.refusedAppeal}</p>
        </Alert>
      )}
      {!waiting && <ApplyForm {...props} />}
    </>
  );
};
