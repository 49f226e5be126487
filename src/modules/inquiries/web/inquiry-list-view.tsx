import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import { ActionLink, EmptyState, PageHeader, Pagination, StatusTag, Table, Tabs } from '../../../ui/index.js';
import type { InquiryLine, StateCounts } from '../data/inquiry-list.queries.js';
import { inquiryStates, type InquiryState } from '../domain/inquiry-states.js';
import type { Side } from '../domain/policy.js';
import { inquiryLabels } from '../inquiries.labels.js';
import { inquiryPath } from '../inquiry-news.js';
import { inquiryTexts } from './inquiries.texts.js';
import { InquiryTag } from './state-tags.js';

type ListProps = {
  readonly lang: Lang;
  readonly side: Side;
  readonly state: InquiryState | null;
  readonly page: PageOf<InquiryLine>;
  readonly counts: StateCounts;
  readonly href: (path: string) => string;
};

const PATH = '/panel/zapytania';
const views: Record<Side, string> = { supplier: 'otrzymane', buyer: 'wyslane' };

/** The Polish address of a list. */
export const listPath = (side: Side, state: InquiryState | null = null, page = 1): string =>
  `${PATH}?widok=${views[side]}${state ? `&stan=${state}` : ''}${page > 1 ? `&strona=${page}` : ''}`;

/** Sent and received inquiries, what waits first. */
export const InquiryListView = (props: ListProps) => {
  const { lang, side, page, href } = props;
  const m = inquiryTexts[lang];
  return (
    <>
      <PageHeader title={m.list} lead={m.listLead} />
      <Tabs
        label={m.list}
        items={(['supplier', 'buyer'] as const).map((of) => ({
          href: href(listPath(of)),
          label: of === 'supplier' ? m.received : m.sentTab,
          current: of === side,
        }))}
      />
      <StateFilter {...props} />
      {page.items.length === 0 ? <Nothing {...props} /> : <Lines {...props} />}
      <Pagination
        lang={lang}
        page={page.page}
        pages={pageCount(page)}
        hrefOf={(number) => href(listPath(side, props.state, number))}
      />
    </>
  );
};

const StateFilter = ({ lang, side, state, counts, href }: ListProps) => {
  const present = inquiryStates.filter((of) => counts[side][of] || of === state);
  if (present.length < 2 && state === null) return null;
  const m = inquiryTexts[lang];
  const all = Object.values(counts[side]).reduce((sum, n) => sum + n, 0);
  return (
    <nav class="sort" aria-label={m.state}>
      <span class="sort__label" aria-hidden="true">
        {m.state}:
      </span>
      <ul class="sort__list">
        {[null, ...present].map((of) => (
          <li key={of ?? 'all'}>
            <a
              class="sort__link"
              href={href(listPath(side, of))}
              aria-current={of === state ? 'true' : undefined}
            >
              {of ? inquiryLabels[lang].inquiry[of] : m.allStates} ({of ? (counts[side][of] ?? 0) : all})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Lines = ({ lang, side, page, href }: ListProps) => {
  const m = inquiryTexts[lang];
  return (
    <Table
      lang={lang}
      caption={side === 'supplier' ? m.received : m.sentTab}
      captionHidden
      columns={[
        { head: m.subject },
        { head: side === 'supplier' ? m.from : m.to },
        { head: m.state },
        { head: m.deadline },
        { head: m.sentOn, whole: true },
      ]}
      rows={page.items.map((line) => ({
        key: line.id,
        ...(line.waiting && { tone: 'waiting' as const }),
        cells: [
          <a key="s" href={href(inquiryPath(line.id))}>
            {line.subject}
          </a>,
          line.counterparty,
          <span key="t" class="marks">
            <InquiryTag lang={lang} state={line.state} />
            {line.waiting ? <StatusTag tone="warning">{m.waits}</StatusTag> : null}
          </span>,
          deadlineOf(line, lang),
          formatInstant(line.sentAt, lang),
        ],
      }))}
    />
  );
};

/** The deadline of whoever's turn it is; nothing once the case is closed. */
const deadlineOf = (line: InquiryLine, lang: Lang): string => {
  const m = inquiryTexts[lang];
  if (line.state === 'sent') return m.answerUntil(formatInstant(line.answerBy, lang));
  if (line.state === 'quoted' && line.quoteValidUntil) {
    return m.decideUntil(formatDate(line.quoteValidUntil, lang));
  }
  return '';
};

const Nothing = ({ lang, side, state, href }: ListProps) => {
  const m = inquiryTexts[lang];
  if (state) {
    return (
      <EmptyState
        title={m.emptyFilter}
        actions={<ActionLink href={href(listPath(side))}>{m.showAll}</ActionLink>}
      />
    );
  }
  return side === 'supplier' ? (
    <EmptyState
      title={m.emptyReceived}
      actions={<ActionLink href={href('/panel/oferty')}>{m.toListings}</ActionLink>}
    >
      <p>{m.emptyReceivedText}</p>
    </EmptyState>
  ) : (
    <EmptyState
      title={m.emptySent}
      actions={
        <ActionLink href={href('/katalog')} tone="primary">
          {m.toCatalogue}
        </ActionLink>
      }
    >
      <p>{m.emptySentText}</p>
    </EmptyState>
  );
};
