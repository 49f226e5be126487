import type { LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ConfirmBox,
  EmptyState,
  ErrorSummary,
  PageHeader,
  Pagination,
  Table,
  Tabs,
  TextArea,
  freshForm,
  type FormState,
} from '../../../ui/index.js';
import type { CheckedLine } from '../data/evidence.queries.js';
import { evidenceName } from '../evidence.labels.js';
import { evidenceDates } from '../evidence-words.js';
import { EvidenceState, EvidenceWhat } from './evidence-marks.js';
import { evidenceTexts } from './evidence.texts.js';

type Props = {
  /** The withdrawal that came back, with the id of the entry that it was about; else fresh. */
  form: FormState;
  refusedId: string | null;
  list: PageOf<CheckedLine>;
  verified: boolean;
  today: LocalDate;
  /** The coordinator's own organisation, whose entries it does not check. */
  ownId: string;
  paths: {
    waiting: string;
    verified: string;
    file: (id: string) => string;
    verify: (id: string) => string;
    withdraw: (id: string) => string;
    member: (slug: string) => string;
    page: (page: number) => string;
  };
};

const Act = ({ props, evidence }: { props: Props; evidence: CheckedLine }) => {
  const { form, paths } = props;
  const { lang } = form;
  const m = evidenceTexts[lang];
  const name = evidenceName(evidence, lang);
  if (evidence.organisationId === props.ownId) return <small>{m.own}</small>;
  if (!evidence.verifiedAt) {
    return (
      <ConfirmBox
        summary={m.verify}
        icon="badge-check"
        tone="primary"
        question={m.verifyQuestion(name, evidence.organisationName)}
        action={paths.verify(evidence.id)}
        button={m.verify}
        fields={{ version: String(evidence.version) }}
      />
    );
  }
  const refused = props.refusedId === evidence.id;
  return (
    <ConfirmBox
      summary={m.withdraw}
      question={m.withdrawQuestion(name, evidence.organisationName)}
      action={paths.withdraw(evidence.id)}
      button={m.withdraw}
      open={refused}
    >
      <TextArea
        form={refused ? form : freshForm(lang, {})}
        name="reason"
        label={m.reason}
        rows={3}
        idSuffix={evidence.id}
      />
    </ConfirmBox>
  );
};

const columnsIn = (lang: Lang) => {
  const m = evidenceTexts[lang];
  return [
    { head: m.member },
    { head: m.what },
    { head: m.dates },
    { head: m.state },
    { head: m.file },
    { head: m.actions, headHidden: true },
  ];
};

/** For the coordinator: what to compare with documents and registers. */
export const EvidenceChecksView = (props: Props) => {
  const { form, list, verified, today, paths } = props;
  const { lang } = form;
  const m = evidenceTexts[lang];
  return (
    <>
      <PageHeader title={m.toCheck} lead={m.toCheckLead} />
      <ErrorSummary form={form} />
      <Tabs
        label={m.tabs}
        items={[
          { href: paths.waiting, label: m.tabWaiting, current: !verified },
          { href: paths.verified, label: m.tabVerified, current: verified },
        ]}
      />
      {list.items.length === 0 ? (
        <EmptyState title={verified ? m.nothingVerified : m.nothingWaits} icon="circle-check" />
      ) : (
        <Table
          lang={lang}
          caption={m.toCheck}
          captionHidden
          columns={columnsIn(lang)}
          rows={list.items.map((evidence) => ({
            key: evidence.id,
            cells: [
              <a href={paths.member(evidence.slug)}>{evidence.organisationName}</a>,
              <EvidenceWhat lang={lang} evidence={evidence} />,
              evidenceDates(evidence, lang),
              <EvidenceState lang={lang} evidence={evidence} today={today} />,
              evidence.file && <a href={paths.file(evidence.id)}>{evidence.file.name}</a>,
              <Act props={props} evidence={evidence} />,
            ],
          }))}
        />
      )}
      <Pagination lang={lang} page={list.page} pages={pageCount(list)} hrefOf={paths.page} />
    </>
  );
};
