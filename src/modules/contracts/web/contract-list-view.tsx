import { formatDate, localDateOf } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ActionLink,
  EmptyState,
  PageHeader,
  Pagination,
  SearchBox,
  StatusTag,
  Table,
  Tabs,
} from '../../../ui/index.js';
import { contractPath } from '../contract-news.js';
import { contractLabels } from '../contracts.labels.js';
import type { ContractCounts, ContractFilter, ContractListLine } from '../data/contract-list.queries.js';
import { contractStates } from '../domain/contract-states.js';
import { isOverdue } from '../domain/delivery.js';
import { contractSides, type ContractSide } from '../domain/policy.js';
import { SHARES } from '../share-news.js';
import { deliveryDays } from '../terms-in-words.js';
import { ContractTag } from './contract-tag.js';
import { contractTexts } from './contracts.texts.js';
import { shareTexts } from './share.texts.js';

type ListProps = {
  readonly lang: Lang;
  readonly filter: ContractFilter;
  readonly page: PageOf<ContractListLine>;
  readonly counts: ContractCounts;
  readonly now: Date;
  /** Whether the organisation takes part in contracts of others. */
  readonly joint: boolean;
  readonly href: (path: string) => string;
};

const PATH = '/panel/umowy';
const views: Record<ContractSide, string> = { buyer: 'kupujacy', supplier: 'dostawca' };

type Chosen = Pick<ContractFilter, 'side' | 'state' | 'text'>;

/** What of the filters the address holds. */
const fieldsOf = ({ side, state, text }: Chosen): Record<string, string> => ({
  ...(side && { widok: views[side] }),
  ...(state && { stan: state }),
  ...(text && { szukaj: text }),
});

/** The Polish address of a list. */
export const contractListPath = (chosen: Chosen, page = 1): string => {
  const query = new URLSearchParams(fieldsOf(chosen));
  if (page > 1) query.set('strona', String(page));
  return query.size > 0 ? `${PATH}?${query.toString()}` : PATH;
};

const everything: Chosen = { side: null, state: null, text: null };

/** An organisation's contracts on both sides. */
export const ContractListView = (props: ListProps) => {
  const { lang, filter, page, counts, href } = props;
  const m = contractTexts[lang];
  const any = contractSides.some((side) => Object.keys(counts[side]).length > 0);
  return (
    <>
      <PageHeader
        title={m.list}
        lead={m.listLead}
        actions={
          props.joint ? (
            <ActionLink icon="users" href={href(SHARES)}>
              {shareTexts[lang].list}
            </ActionLink>
          ) : undefined
        }
      />
      {any ? <Narrowing {...props} /> : null}
      {page.items.length === 0 ? <Nothing {...props} any={any} /> : <Lines {...props} />}
      <Pagination
        lang={lang}
        page={page.page}
        pages={pageCount(page)}
        hrefOf={(number) => href(contractListPath(filter, number))}
      />
    </>
  );
};

/** By side (where there are both), by words and by state. */
const Narrowing = ({ lang, filter, counts, href }: ListProps) => {
  const m = contractTexts[lang];
  const both = contractSides.every((side) => Object.keys(counts[side]).length > 0);
  const sides: readonly ContractSide[] = filter.side ? [filter.side] : contractSides;
  const countOf = (state: (typeof contractStates)[number]) =>
    sides.reduce((sum, side) => sum + (counts[side][state] ?? 0), 0);
  const present = contractStates.filter((state) => countOf(state) > 0 || state === filter.state);
  return (
    <>
      {both || filter.side ? (
        <Tabs
          label={m.list}
          items={[null, ...contractSides].map((side) => ({
            href: href(contractListPath({ ...filter, side })),
            label: m.views[side ?? 'all'],
            current: side === filter.side,
          }))}
        />
      ) : null}
      <SearchBox
        lang={lang}
        id="contract-search"
        action={href(PATH)}
        name="szukaj"
        query={filter.text ?? ''}
        label={m.search}
        placeholder={m.searchHint}
        fields={fieldsOf({ ...filter, text: null })}
      />
      {present.length > 1 || filter.state ? (
        <nav class="sort" aria-label={m.state}>
          <span class="sort__label" aria-hidden="true">
            {m.state}:
          </span>
          <ul class="sort__list">
            {[null, ...present].map((state) => (
              <li key={state ?? 'all'}>
                <a
                  class="sort__link"
                  href={href(contractListPath({ ...filter, state }))}
                  aria-current={state === filter.state ? 'true' : undefined}
                >
                  {state ? `${contractLabels[lang].states[state]} (${countOf(state)})` : m.allStates}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </>
  );
};

const Lines = ({ lang, page, now, href }: ListProps) => {
  const m = contractTexts[lang];
  const today = localDateOf(now);
  return (
    <Table
      lang={lang}
      caption={m.list}
      captionHidden
      columns={[
        { head: m.number },
        { head: m.counterparty },
        { head: m.delivery, whole: true },
        { head: m.state },
        { head: m.gross, numeric: true },
        { head: m.concluded, whole: true },
      ]}
      rows={page.items.map((line) => {
        const days = { from: line.deliveryFrom, to: line.deliveryTo };
        const late = line.state === 'active' && isOverdue(days, today);
        return {
          key: line.id,
          ...(late && { tone: 'waiting' as const }),
          cells: [
            <a key="n" href={href(contractPath(line.id))}>
              {line.number}
              <br />
              {line.subject}
            </a>,
            line.counterparty,
            deliveryDays(days, lang) ?? '–',
            <span key="s" class="marks">
              <ContractTag lang={lang} state={line.state} />
              {late ? <StatusTag tone="warning">{m.late}</StatusTag> : null}
            </span>,
            formatMoney(line.gross, lang),
            formatDate(localDateOf(line.concludedAt), lang),
          ],
        };
      })}
    />
  );
};

const Nothing = ({ lang, any, href }: ListProps & { readonly any: boolean }) => {
  const m = contractTexts[lang];
  return any ? (
    <EmptyState
      icon="search"
      title={m.emptyFilter}
      actions={<ActionLink href={href(contractListPath(everything))}>{m.showAll}</ActionLink>}
    />
  ) : (
    <EmptyState
      icon="handshake"
      title={m.empty}
      actions={
        <>
          <ActionLink href={href('/katalog')} tone="primary" icon="search">
            {m.toCatalogue}
          </ActionLink>
          <ActionLink href={href('/panel/zapytania')}>{m.toInquiries}</ActionLink>
        </>
      }
    >
      <p>{m.emptyText}</p>
    </EmptyState>
  );
};
