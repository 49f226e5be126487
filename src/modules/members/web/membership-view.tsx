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
  Section,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import type { OwnStanding } from '../applications.service.js';
import type { ApplicationRow } from '../data/application.queries.js';
import type { DepartureLine } from '../data/departure.queries.js';
import type { MembershipRow } from '../data/membership.queries.js';
import { isPending } from '../domain/application-state.js';
import { memberLabels } from '../members.labels.js';
import { AccessionSection } from './accession-view.js';
import { ApplicationFields } from './application-form.js';
import { Checklist } from './checklist.js';
import { DepartureSection, LeavingSection } from './leaving-view.js';
import { membershipTexts } from './membership.texts.js';

/** The forms of the page; each comes back with its own errors. */
export type MembershipForms = Readonly<Record<'application' | 'appeal' | 'scan' | 'leaving', FormState>>;

export type MembershipProps = {
  forms: MembershipForms;
  organisation: string;
  standing: OwnStanding;
  /** The latest leaving; null when it never left. */
  departure: DepartureLine | null;
  owner: boolean;
  idempotencyKey: string;
  paths: {
    apply: string;
    complete: string;
    withdraw: string;
    appeal: string;
    leave: string;
    notice: string;
    receipt: string;
    noticeUpload: string;
    noticeScan: string;
    accessionPdf: string;
    accessionUpload: string;
    accessionScan: string;
    draft: string;
    profile: string;
    publicProfile: string | null;
  };
};

const Accession = ({
  forms,
  owner,
  paths,
  application,
}: MembershipProps & { application: ApplicationRow }) => (
  <AccessionSection
    form={forms.scan}
    signed={application.signed}
    owner={owner}
    paths={{ pdf: paths.accessionPdf, upload: paths.accessionUpload, scan: paths.accessionScan }}
  />
);

const ApplyForm = ({ forms, owner, idempotencyKey, paths }: MembershipProps) => {
  const form = forms.application;
  const m = membershipTexts[form.lang];
  return (
    <Section title={m.apply} lead={m.applyLead}>
      {owner ? (
        <>
          <Form action={paths.apply} idempotencyKey={idempotencyKey} guard>
            <ErrorSummary form={form} />
            <ApplicationFields form={form} />
            <SubmitRow>
              <Button tone="primary">{m.send}</Button>
            </SubmitRow>
          </Form>
          <p>
            {m.haveDraft} <a href={paths.draft}>{m.draftLink}</a>
          </p>
        </>
      ) : (
        <p>{m.ownerApplies}</p>
      )}
    </Section>
  );
};

const Pending = (props: MembershipProps & { application: ApplicationRow }) => {
  const { forms, application, paths, owner } = props;
  const { lang } = forms.application;
  const m = membershipTexts[lang];
  const asked = application.state === 'incomplete';
  return (
    <>
      {asked ? (
        <Alert lang={lang} tone="warning" title={m.incomplete}>
          <Prose text={application.completionRequest ?? ''} />
        </Alert>
      ) : (
        <Alert lang={lang} tone="info" title={m.waiting}>
          <p>{m.waitingMore(formatInstant(application.submittedAt, lang))}</p>
        </Alert>
      )}
      <Checklist lang={lang} checks={props.standing.checks} />
      <Accession {...props} />
      {owner ? (
        <Section title={asked ? m.complete : m.yourStatement} {...(!asked && { lead: m.changeLead })}>
          <Form action={paths.complete} guard>
            <ErrorSummary form={forms.application} />
            <ApplicationFields form={forms.application} />
            <SubmitRow>
              <Button tone="primary">{asked ? m.sendCompleted : m.saveChanges}</Button>
            </SubmitRow>
          </Form>
          <ConfirmBox
            summary={m.withdraw}
            question={m.withdrawQuestion(props.organisation)}
            action={paths.withdraw}
            button={m.withdrawConfirm}
          />
        </Section>
      ) : (
        <Section title={m.yourStatement} lead={memberLabels[lang].roles[application.role]}>
          <Prose text={application.statement} />
        </Section>
      )}
    </>
  );
};

const Refused = ({ forms, standing, owner, paths }: MembershipProps) => {
  const form = forms.appeal;
  const { lang } = form;
  const m = membershipTexts[lang];
  const { application, appeal, appealUntil } = standing;
  if (application?.state !== 'refused') return null;
  return (
    <>
      <Alert lang={lang} tone="warning" title={m.refused}>
        <p>
          <strong>{m.refusedWhy}:</strong>
        </p>
        <Prose text={application.reason ?? ''} />
      </Alert>
      <Section title={m.appeal} lead={m.appealLead}>
        <ErrorSummary form={form} />
        {appeal && (
          <Alert lang={lang} tone="info">
            <p>
              {appeal.state === 'open'
                ? m.appealWaits(formatInstant(appeal.filedAt, lang))
                : m.appealUpheld(appeal.decidedAt ? formatInstant(appeal.decidedAt, lang) : '')}
            </p>
          </Alert>
        )}
        {appealUntil && owner && (
          <Form action={paths.appeal} guard>
            <TextArea
              form={form}
              name="text"
              label={m.appealText}
              hint={m.appealHint(formatDate(appealUntil, lang))}
              rows={6}
            />
            <SubmitRow>
              <Button tone="secondary">{m.appealSend}</Button>
            </SubmitRow>
          </Form>
        )}
        {appealUntil && !owner && <p>{m.ownerAppeals(formatDate(appealUntil, lang))}</p>}
        {!appealUntil && !appeal && <p>{m.appealOver}</p>}
      </Section>
    </>
  );
};

const Member = (props: MembershipProps & { membership: MembershipRow }) => {
  const { forms, membership, paths, standing } = props;
  const { lang } = forms.leaving;
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
          <p>{m.suspended(membership.suspensionResolution ?? '')}</p>
        </Alert>
      )}
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
      {standing.application?.state === 'admitted' && (
        <Accession {...props} application={standing.application} />
      )}
      <LeavingSection
        form={forms.leaving}
        organisation={props.organisation}
        owner={props.owner}
        paths={{ leave: paths.leave, notice: paths.notice }}
      />
    </>
  );
};

/** Where the organisation stands: member, applicant, former member or none of these. */
export const MembershipView = (props: MembershipProps) => {
  const { membership, application } = props.standing;
  const { lang } = props.forms.application;
  const m = membershipTexts[lang];
  if (membership && !membership.leftAt) return <Member {...props} membership={membership} />;
  const pending = application !== null && isPending(application.state);
  return (
    <>
      <PageHeader title={m.membership} lead={pending ? undefined : m.notMemberLead} />
      {membership?.leftAt && (
        <Alert lang={lang} tone="info">
          <p>{m.left(formatInstant(membership.leftAt, lang))}</p>
        </Alert>
      )}
      {pending ? (
        <Pending {...props} application={application} />
      ) : (
        <>
          <Refused {...props} />
          {membership?.leftAt && props.departure && (
            <DepartureSection
              form={props.forms.scan}
              departure={props.departure}
              owner={props.owner}
              paths={{
                notice: props.paths.notice,
                receipt: props.paths.receipt,
                upload: props.paths.noticeUpload,
                scan: props.paths.noticeScan,
              }}
            />
          )}
          <ApplyForm {...props} />
        </>
      )}
    </>
  );
};
