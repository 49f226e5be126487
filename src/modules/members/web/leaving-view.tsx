import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Checkbox,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  PageHeader,
  Section,
  Table,
  type FormState,
} from '../../../ui/index.js';
import type { DepartureLine } from '../data/departure.queries.js';
import { ScanFacts, ScanForm } from './accession-view.js';
import { leavingTexts } from './leaving.texts.js';

/** For a member: leaving by one click that names who leaves, and the notice to print. */
export const LeavingSection = (props: {
  form: FormState;
  organisation: string;
  owner: boolean;
  paths: { leave: string; notice: string };
}) => {
  const { form, organisation, paths } = props;
  const m = leavingTexts[form.lang];
  return (
    <Section title={m.leaving} lead={m.leavingLead}>
      <ErrorSummary form={form} />
      {props.owner ? (
        <ConfirmBox
          summary={m.leave}
          question={m.leaveQuestion(organisation)}
          action={paths.leave}
          button={m.leaveConfirm(organisation)}
          icon="log-out"
        >
          <Checkbox form={form} name="keepQuotes" label={m.keepQuotes} hint={m.keepQuotesHint} value="on" />
        </ConfirmBox>
      ) : (
        <p>{m.ownerLeaves}</p>
      )}
      <p>
        <a href={paths.notice}>{m.notice}</a>
      </p>
    </Section>
  );
};

/** For a former member: receipt, notice and its scan. */
export const DepartureSection = (props: {
  form: FormState;
  departure: DepartureLine;
  owner: boolean;
  paths: { notice: string; receipt: string; upload: string; scan: string };
}) => {
  const { form, departure, paths } = props;
  const { lang } = form;
  const m = leavingTexts[lang];
  return (
    <Section title={m.papers} lead={m.papersLead}>
      <DefinitionList
        items={[
          { term: m.leftAt, value: formatInstant(departure.leftAt, lang) },
          { term: m.by, value: departure.person },
          ...departure.followed.map(({ what, count }) => ({ term: what[lang], value: count })),
          { term: m.quotesKept, value: departure.keepQuotes ? m.kept : null },
          { term: m.digest, value: <code>{departure.sha256}</code> },
        ]}
      />
      <ActionRow>
        <ActionLink href={paths.receipt} icon="download">
          {m.receipt}
        </ActionLink>
        <ActionLink href={paths.notice} icon="download">
          {m.notice}
        </ActionLink>
      </ActionRow>
      {departure.notice && <ScanFacts lang={lang} scan={departure.notice} href={paths.scan} />}
      {props.owner && (
        <ScanForm
          form={form}
          action={paths.upload}
          label={departure.notice ? m.scanAgain : m.scan}
          button={m.scanSend}
        />
      )}
    </Section>
  );
};

/** For the coordinator: who has left, with the signed notices. */
export const DeparturesView = (props: {
  lang: Lang;
  departures: readonly DepartureLine[];
  scanHref: (id: string) => string;
}) => {
  const { lang, departures } = props;
  const m = leavingTexts[lang];
  return (
    <>
      <PageHeader title={m.departures} lead={m.departuresLead} />
      {departures.length === 0 ? (
        <EmptyState title={m.none} icon="users" />
      ) : (
        <Table
          lang={lang}
          caption={m.departures}
          captionHidden
          columns={[
            { head: m.organisation },
            { head: m.number, numeric: true },
            { head: m.when },
            { head: m.signedNotice },
          ]}
          rows={departures.map(({ id, organisationName, number, leftAt, notice }) => ({
            key: id,
            cells: [
              organisationName,
              number,
              formatInstant(leftAt, lang),
              notice ? <a href={props.scanHref(id)}>{notice.name}</a> : m.missing,
            ],
          }))}
        />
      )}
    </>
  );
};
