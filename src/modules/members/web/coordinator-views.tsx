import type { VNode } from 'preact';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  EmptyState,
  PageHeader,
  Section,
  StatusTag,
  Table,
  TodoList,
} from '../../../ui/index.js';
import type { ApplicationRow } from '../data/application.queries.js';
import type { ApplicationState } from '../domain/application-state.js';
import { memberLabels } from '../members.labels.js';
import { coordinatorTexts } from './coordinator.texts.js';

const tones = {
  submitted: 'waiting',
  incomplete: 'neutral',
  admitted: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
} as const;

/** Where an application stands. */
export const State = ({ lang, state }: { lang: Lang; state: ApplicationState }) => (
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
  departuresHref: string;
  evidenceHref: string;
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
              detail:
                application.state === 'incomplete'
                  ? m.waitsForApplicant
                  : `${application.organisationTown} · ${memberLabels[lang].roles[application.role]}`,
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
          <ActionLink href={props.evidenceHref} icon="file-check">
            {m.evidence}
          </ActionLink>
          <ActionLink href={props.foundersHref} icon="mail">
            {m.founders}
          </ActionLink>
          <ActionLink href={props.goingLiveHref} icon="circle-check">
            {m.goingLive}
          </ActionLink>
          <ActionLink href={props.departuresHref} icon="log-out">
            {m.departures}
          </ActionLink>
          <ActionLink href={props.directoryHref} icon="users">
            {m.directory}
          </ActionLink>
        </ActionRow>
      </Section>
    </>
  );
};
