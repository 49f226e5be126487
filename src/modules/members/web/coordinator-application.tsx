import { formatInstant } from '../../../shared/dates.js';
import { formatNip } from '../../../shared/identifiers.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionRow,
  Alert,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  PageHeader,
  Prose,
  Section,
  Table,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import { organisationLabels } from '../../organisations/index.js';
import type { ApplicationCase } from '../admission.service.js';
import type { Lookalike } from '../data/duplicate.queries.js';
import { isPending } from '../domain/application-state.js';
import { memberLabels } from '../members.labels.js';
import { ScanFacts } from './accession-view.js';
import { Checklist } from './checklist.js';
import { State } from './coordinator-views.js';
import { coordinatorTexts } from './coordinator.texts.js';

const Applicant = ({ lang, shown: { party, application } }: { lang: Lang; shown: ApplicationCase }) => {
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
        { term: m.signatories, value: application.signatories },
        { term: m.sent, value: formatInstant(application.submittedAt, lang) },
        { term: m.state, value: <State lang={lang} state={application.state} /> },
        {
          term: m.request,
          value: application.completionRequest && <Prose text={application.completionRequest} />,
        },
        { term: m.when, value: application.decidedAt && formatInstant(application.decidedAt, lang) },
        { term: m.reason, value: application.reason && <Prose text={application.reason} /> },
        { term: m.overturned, value: application.overturnedBy },
      ]}
    />
  );
};

const Lookalikes = ({ lang, lookalikes }: { lang: Lang; lookalikes: readonly Lookalike[] }) => {
  const m = coordinatorTexts[lang];
  const why = (one: Lookalike) =>
    [one.sameNip && m.nip, one.sameKrs && m.krs, one.sameName && m.sameName].filter(Boolean).join(', ');
  const who = (one: Lookalike) => {
    if (one.member) return one.claimed ? m.isMember(one.number ?? 0) : m.isUnclaimed(one.number ?? 0);
    return one.number === null ? m.isRegistered : m.wasMember(one.number);
  };
  return (
    <Section title={m.lookalikes}>
      {lookalikes.length === 0 ? (
        <p>{m.noLookalikes}</p>
      ) : (
        <>
          <Alert lang={lang} tone="warning">
            <p>{m.lookalikesLead}</p>
          </Alert>
          <Table
            lang={lang}
            caption={m.lookalikes}
            captionHidden
            columns={[{ head: m.organisation }, { head: m.same }, { head: m.state }]}
            rows={lookalikes.map((one) => ({
              key: one.organisationId,
              cells: [`${one.name}, ${one.town}`, why(one), who(one)],
            }))}
          />
        </>
      )}
    </Section>
  );
};

type Props = {
  form: FormState;
  shown: ApplicationCase;
  paths: { admit: string; refuse: string; request: string; scan: string };
};

const Decisions = ({ form, shown, paths }: Props) => {
  const { lang } = form;
  const m = coordinatorTexts[lang];
  const name = shown.application.organisationName;
  const failed = form.errors.length > 0;
  const at = (name: string) => failed && name in form.values;
  return (
    <Section title={m.decide} lead={m.decideLead}>
      <ActionRow>
        <ConfirmBox
          summary={m.admit}
          question={m.admitQuestion(name)}
          action={paths.admit}
          button={m.admitConfirm}
          tone="primary"
          icon="check"
        />
        <ConfirmBox
          summary={m.ask}
          question={m.askQuestion(name)}
          action={paths.request}
          button={m.askConfirm}
          tone="primary"
          icon="message-square"
          open={at('request')}
        >
          <TextArea form={form} name="request" label={m.request} hint={m.requestHint} rows={4} />
        </ConfirmBox>
        <ConfirmBox
          summary={m.refuse}
          question={m.refuseQuestion(name)}
          action={paths.refuse}
          button={m.refuseConfirm}
          icon="ban"
          open={at('reason')}
        >
          <TextArea form={form} name="reason" label={m.refuseReason} hint={m.refuseReasonHint} rows={4} />
        </ConfirmBox>
      </ActionRow>
    </Section>
  );
};

/** One application: what is there and what is missing, who looks alike and, while it waits, the decisions. */
export const ApplicationView = (props: Props) => {
  const { form, shown } = props;
  const { application, checks, lookalikes } = shown;
  const { lang } = form;
  const m = coordinatorTexts[lang];
  return (
    <>
      <PageHeader title={application.organisationName} kicker={m.application} />
      <ErrorSummary form={form} />
      <Section title={m.statement}>
        <Prose text={application.statement} />
      </Section>
      <Section title={m.applicant}>
        <Applicant lang={lang} shown={shown} />
      </Section>
      <Checklist lang={lang} checks={checks} />
      {application.signed && (
        <Section title={m.signed}>
          <ScanFacts lang={lang} scan={application.signed} href={props.paths.scan} />
        </Section>
      )}
      <Lookalikes lang={lang} lookalikes={lookalikes} />
      {isPending(application.state) && <Decisions {...props} />}
    </>
  );
};
