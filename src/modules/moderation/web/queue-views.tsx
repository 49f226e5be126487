import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ActionLink,
  ActionRow,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  PageHeader,
  Pagination,
  Prose,
  Section,
  StatusTag,
  Table,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import type { ReportedThing } from '../data/report.queries.js';
import { subjectName } from '../domain/statement.js';
import type { ReportedCase } from '../reports.service.js';
import { Verdict } from './moderation-views.js';
import { moderationTexts } from './moderation.texts.js';
import { reportTexts } from './reports.texts.js';

/** Reported texts, the one that waits longest first. */
export const QueueView = (props: {
  lang: Lang;
  queue: PageOf<ReportedThing>;
  hrefOf: (thing: ReportedThing) => string;
  decisionsHref: string;
  pageHref: (page: number) => string;
}) => {
  const { lang, queue } = props;
  const m = reportTexts[lang];
  return (
    <>
      <PageHeader
        title={m.queue}
        lead={m.queueLead}
        actions={
          <ActionLink href={props.decisionsHref} icon="scale">
            {m.toDecisions}
          </ActionLink>
        }
      />
      {queue.items.length === 0 ? (
        <EmptyState title={m.queueEmpty} icon="circle-check">
          <p>{m.queueEmptyMore}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.queue}
          captionHidden
          columns={[
            { head: m.thing },
            { head: m.whose },
            { head: m.reports, numeric: true },
            { head: m.why },
            { head: m.since, whole: true },
          ]}
          rows={queue.items.map((line) => ({
            key: line.subjectId,
            cells: [
              <a href={props.hrefOf(line)}>
                {subjectName({ kind: line.subjectKind, title: line.subjectTitle })[lang]}
              </a>,
              line.organisationName,
              line.reports,
              line.grounds.map((ground) => m.grounds[ground]).join(', '),
              formatInstant(line.since, lang),
            ],
          }))}
        />
      )}
      <Pagination lang={lang} page={queue.page} pages={pageCount(queue)} hrefOf={props.pageHref} />
    </>
  );
};

const stateTones = { open: 'waiting', acted: 'warning', dismissed: 'neutral' } as const;

const ReportList = ({ lang, found }: { lang: Lang; found: ReportedCase }) => {
  const m = reportTexts[lang];
  if (found.reports.length === 0) return <p>{m.noReports}</p>;
  return (
    <Table
      lang={lang}
      caption={m.reports}
      captionHidden
      columns={[
        { head: m.why },
        { head: m.words },
        { head: m.reporter },
        { head: m.state },
        { head: m.when, whole: true },
      ]}
      rows={found.reports.map((line) => ({
        key: line.id,
        cells: [
          m.grounds[line.ground],
          <Prose text={line.text} />,
          line.reporter ?? m.stranger,
          <>
            <StatusTag tone={stateTones[line.state]}>{m.states[line.state]}</StatusTag>
            {line.reason && <Prose text={line.reason} />}
          </>,
          formatInstant(line.filedAt, lang),
        ],
      }))}
    />
  );
};

export type CaseStep = 'hide' | 'restore' | 'dismiss';

/** One text with its reports and the decisions that are open. `refused`: the step whose reason was refused. */
export const CaseView = (props: {
  form: FormState;
  refused: CaseStep | null;
  title: string;
  found: ReportedCase;
  thingHref: string | null;
  actionOf: (step: CaseStep) => string;
}) => {
  const { form, found, title } = props;
  const { lang } = form;
  const m = reportTexts[lang];
  const { thing } = found;
  const steps: CaseStep[] = [
    ...(thing ? [thing.hiddenAt ? ('restore' as const) : ('hide' as const)] : []),
    ...(found.reports.some(({ state }) => state === 'open') ? ['dismiss' as const] : []),
  ];
  const questions = { hide: m.hideQuestion, restore: m.restoreQuestion, dismiss: m.dismissQuestion };
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader
        title={title}
        actions={
          props.thingHref && (
            <ActionLink href={props.thingHref} icon="eye">
              {m.see}
            </ActionLink>
          )
        }
      />
      <DefinitionList
        items={[
          {
            term: m.state,
            value: thing?.hiddenAt
              ? m.hidden(formatInstant(thing.hiddenAt, lang))
              : thing?.visible
                ? m.visible
                : m.gone,
          },
        ]}
      />
      <Section title={m.reports}>
        <ReportList lang={lang} found={found} />
      </Section>
      {steps.length > 0 && (
        <Section title={m.decide}>
          <ActionRow>
            {steps.map((step) => (
              <ConfirmBox
                key={step}
                summary={m[step]}
                question={questions[step](title)}
                action={props.actionOf(step)}
                button={m[step]}
                tone={step === 'hide' ? 'danger' : 'primary'}
                open={props.refused === step}
              >
                <TextArea
                  form={props.refused === step ? form : { lang, values: {}, errors: [] }}
                  name="reason"
                  label={step === 'dismiss' ? m.dismissReason : m.hideReason}
                  rows={4}
                />
              </ConfirmBox>
            ))}
          </ActionRow>
        </Section>
      )}
      {found.decisions.length > 0 && (
        <Section title={m.history}>
          <Table
            lang={lang}
            caption={m.history}
            captionHidden
            columns={[
              { head: moderationTexts[lang].decision },
              { head: moderationTexts[lang].reason },
              { head: m.when, whole: true },
            ]}
            rows={found.decisions.map((line) => ({
              key: line.id,
              cells: [
                <Verdict lang={lang} decision={line.decision} />,
                <Prose text={line.reason} />,
                formatInstant(line.at, lang),
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
};
