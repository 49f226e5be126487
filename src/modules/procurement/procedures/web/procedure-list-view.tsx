import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../../shared/paging.js';
import {
  ActionLink,
  EmptyState,
  PageHeader,
  Pagination,
  StatusTag,
  Table,
  Tabs,
  type Tone,
} from '../../../../ui/index.js';
import type { ProcedureLine } from '../data/procedure-list.queries.js';
import {
  procedureStageAt,
  procedureStates,
  type ProcedureStage,
  type ProcedureState,
} from '../domain/procedure-states.js';
import { NEW_PROCEDURE, procedurePath, PROCEDURES } from '../procedure-news.js';
import { procedureLabels } from '../procedures.labels.js';
import { procedureTexts } from './procedures.texts.js';
import { wizardTexts } from './wizard.texts.js';

const tones: Record<ProcedureStage, Tone> = {
  draft: 'neutral',
  published: 'info',
  closed: 'waiting',
  due: 'warning',
  opened: 'warning',
  decided: 'success',
  concluded: 'success',
  cancelled: 'neutral',
};

export const StageTag = ({ lang, stage }: { lang: Lang; stage: ProcedureStage }) => (
  <StatusTag tone={tones[stage]}>{procedureLabels[lang].stages[stage]}</StatusTag>
);

/** The buyer's procedures, what was touched last first. */
export const ProcedureListView = (props: {
  readonly lang: Lang;
  readonly state: ProcedureState | null;
  readonly page: PageOf<ProcedureLine>;
  readonly counts: Partial<Record<string, number>>;
  readonly now: Date;
  readonly mayWrite: boolean;
  readonly href: (path: string) => string;
  /** The same, with the mark of the way here. */
  readonly hrefOnward: (path: string) => string;
}) => {
  const { lang, state, page, counts, now, href } = props;
  const m = procedureTexts[lang];
  const address = (of: ProcedureState | null, number = 1) =>
    href(`${PROCEDURES}${query({ ...(of && { stan: of }), ...(number > 1 && { strona: String(number) }) })}`);
  const present = procedureStates.filter((of) => counts[of] || of === state);
  const begin = props.mayWrite ? (
    <ActionLink href={props.hrefOnward(NEW_PROCEDURE)} tone="primary" icon="plus">
      {m.begin}
    </ActionLink>
  ) : null;
  return (
    <>
      <PageHeader title={m.list} lead={m.listLead} actions={page.total > 0 || state ? begin : null} />
      {present.length > 1 || state ? (
        <Tabs
          label={m.list}
          items={[null, ...present].map((of) => ({
            href: address(of),
            label: of ? procedureLabels[lang].stages[of] : m.all,
            current: of === state,
            ...(of && { count: counts[of] ?? 0 }),
          }))}
        />
      ) : null}
      {page.items.length === 0 ? (
        <EmptyState
          title={state ? m.emptyFilter : m.empty}
          actions={state ? <ActionLink href={address(null)}>{m.showAll}</ActionLink> : begin}
        >
          {state ? null : <p>{m.emptyText}</p>}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.list}
          captionHidden
          columns={[
            { head: m.subject },
            { head: m.number, whole: true },
            { head: m.state },
            { head: m.deadline, whole: true },
            { head: m.touched, whole: true },
          ]}
          rows={page.items.map((line) => ({
            key: line.id,
            cells: [
              <a
                key="a"
                href={href(
                  line.state === 'draft' ? `${procedurePath(line.id)}/krok/1` : procedurePath(line.id),
                )}
              >
                {line.subject || wizardTexts[lang].untitled}
              </a>,
              line.number ?? '',
              <StageTag key="s" lang={lang} stage={procedureStageAt(line, now)} />,
              line.deadline ? formatInstant(line.deadline, lang) : '',
              formatInstant(line.updatedAt, lang),
            ],
          }))}
        />
      )}
      <Pagination
        lang={lang}
        page={page.page}
        pages={pageCount(page)}
        hrefOf={(number) => address(state, number)}
      />
    </>
  );
};

const query = (fields: Record<string, string>): string => {
  const text = new URLSearchParams(fields).toString();
  return text === '' ? '' : `?${text}`;
};
