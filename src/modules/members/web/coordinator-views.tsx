import type { VNode } from 'preact';
import { formatInstant } from '../../../shared/dates.js';
import { formatNip } from '../../../shared/identifiers.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  PageHeader,
  Prose,
  Section,
  StatusTag,
  Table,
  TextArea,
  TodoList,
  type FormState,
} from '../../../ui/index.js';
import { organisationLabels, type Party } from '../../organisations/index.js';
import type { ApplicationRow } from '../data/application.queries.js';
import type { ApplicationState } from '../domain/application-state.js';
import { memberLabels } from '../members.labels.js';
import { coordinatorTexts } from './coordinator.texts.js';

const tones = { submitted: 'waiting', admitted: 'success', refused: 'danger' } as const;

const State = ({ lang, state }: { lang: Lang; state: ApplicationState }) => (
  <StatusTag tone={tones[state]}>{memberLabels[lang].states[state]}</StatusTag>
);

/** The coordinator's first page. */
export const CoordinatorDeskView = (props: {
  lang: Lang;
  waiting: readonly ApplicationRow[];
  decided: readonly ApplicationRow[];
  hrefOf: (application: ApplicationRow) => string;
  decisionsHref: string;
  directoryHref: string;
  foundersHref: string;
  goingLiveHref: string;
  more: readonly VNode[];
}) => {
  const { lang } = props;
  const m = coordinatorTexts[lang];
  return (
    <>
      <PageHeader title={m.desk} lead={m.deskLead} />
      <Section title={m.waiting}>
        {props.waiting.length > 0 ? (
          <TodoList
            label={m.waiting}
            items={props.waiting.map((application) => ({
              href: props.hrefOf(application),
              title: application.organisationName,
              detail: `${application.organisationTown} · ${memberLabels[lang].roles[application.role]}`,
              due: m.since(formatInstant(application.submittedAt, lang)),
              icon: 'users',
            }))}
          />
        ) : (
          <EmptyState title={m.none} level={3} icon="circle-check">
            <p>{m.noneMore}</p>
          </EmptyState>
        )}
      </Section>
      {props.more}
      {props.decided.length > 0 && (
        <Section title={m.decided}>
          <Table
            lang={lang}
            caption={m.decided}
            captionHidden
            columns={[{ head: m.organisation }, { head: m.decision }, { head: m.when, whole: true }]}
            rows={props.decided.map((application) => ({
              key: application.id,
              cells: [
                <a href={props.hrefOf(application)}>{application.organisationName}</a>,
                <State lang={lang} state={application.state} />,
                application.decidedAt && formatInstant(application.decidedAt, lang),
              ],
            }))}
          />
        </Section>
      )}
      <Section title={m.tools}>
        <ActionRow>
          <ActionLink href={props.decisionsHref} icon="scale">
            {m.decisions}
          </ActionLink>
          <ActionLink href={props.foundersHref} icon="mail">
            {m.founders}
          </ActionLink>
          <ActionLink href={props.goingLiveHref} icon="circle-check">
            {m.goingLive}
          </ActionLink>
          <ActionLink href={props.directoryHref} icon="users">
            {m.directory}
          </ActionLink>
        </ActionRow>
      </Section>
    </>
  );
};

const Applicant = ({
  lang,
  party,
  application,
}: {
  lang: Lang;
  party: Party;
  application: ApplicationRow;
}) => {
  const m = coordinatorTexts[lang];
  return (
    <DefinitionList
      items={[
        { term: m.kind, value: organisationLabels[lang].kinds[party.kind] },
        { term: m.role, value: memberLabels[lang].roles[application.role] },
        { term: m.nip, value: party.nip && formatNip(party.nip) },
        { term: m.krs, value: party.krs },
        { term: m.principal, value: party.principal?.name },
        { term: m.address, value: [party.street, party.postCode, party.town].filter(Boolean).join(', ') },
        { term: m.email, value: party.email },
        { term: m.phone, value: party.phone },
        { term: m.sent, value: formatInstant(application.submittedAt, lang) },
        { term: m.state, value: <State lang={lang} state={application.state} /> },
        { term: m.when, value: application.decidedAt && formatInstant(application.decidedAt, lang) },
        { term: m.reason, value: application.reason && <Prose text={application.reason} /> },
      ]}
    />
  );
};

/** One application and, while it waits, the two decisions. */
export const ApplicationView = (props: {
  form: FormState;
  application: ApplicationRow;
  party: Party;
  admitPath: string;
  refusePath: string;
}) => {
  const { form, application } = props;
  const { lang } = form;
  const m = coordinatorTexts[lang];
  const name = application.organisationName;
  return (
    <>
      <PageHeader title={name} kicker={m.application} />
      <ErrorSummary form={form} />
      <Section title={m.statement}>
        <Prose text={application.statement} />
      </Section>
      <Section title={m.applicant}>
        <Applicant lang={lang} party={props.party} application={application} />
      </Section>
      {application.state === 'submitted' && (
        <Section title={m.decide} lead={m.decideLead}>
          <ActionRow>
            <ConfirmBox
              summary={m.admit}
              question={m.admitQuestion(name)}
              action={props.admitPath}
              button={m.admitConfirm}
              tone="primary"
              icon="check"
            />
            <ConfirmBox
              summary={m.refuse}
              question={m.refuseQuestion(name)}
              action={props.refusePath}
              button={m.refuseConfirm}
              icon="ban"
              open={form.errors.length > 0}
            >
              <TextArea form={form} name="reason" label={m.refuseReason} hint={m.refuseReasonHint} rows={4} />
            </ConfirmBox>
          </ActionRow>
        </Section>
      )}
    </>
  );
};
