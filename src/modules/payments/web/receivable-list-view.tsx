import type { VNode } from 'preact';
import { formatDate, type LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney, sumMoney } from '../../../shared/money.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  DefinitionList,
  EmptyState,
  PageHeader,
  Pagination,
  Panel,
  Table,
  Tabs,
  Tag,
} from '../../../ui/index.js';
import { STATEMENT } from '../account-statement/account-statement-paths.js';
import { statementTexts } from '../account-statement/account-statement.texts.js';
import { jointTransferPath } from '../accounts/payout-news.js';
import { jointTransferTexts } from '../accounts/web/joint-transfer.texts.js';
import { BANK_STATEMENTS } from '../bank-statements/bank-statement-paths.js';
import { bankStatementTexts } from '../bank-statements/web/bank-statements.texts.js';
import type { PaymentPartner } from '../account-statement/data/statement.queries.js';
import type { ChosenSums, ReceivableFilter, ReceivableSums } from '../data/receivable-list.queries.js';
import type { Receivable } from '../data/receivable.queries.js';
import { receivableSides } from '../domain/policy.js';
import { receivableState, receivableStates } from '../domain/receivable-state.js';
import { totalsTexts } from '../totals/totals.texts.js';
import { pastTexts } from '../past/past.texts.js';
import { PAST, receivablePath, REMINDERS, SHARING } from '../payment-news.js';
import { Chosen, Filters, States } from './receivable-filters.js';
import { isNarrowed, listPath, unfiltered } from './receivable-list-paths.js';
import { ReceivableTag } from './receivable-tag.js';
import { paymentTexts } from './payments.texts.js';

export type ListProps = {
  readonly lang: Lang;
  readonly filter: ReceivableFilter;
  readonly page: PageOf<Receivable> & { readonly sums: ChosenSums };
  readonly partners: readonly PaymentPartner[];
  readonly sums: ReceivableSums;
  readonly today: LocalDate;
  /** How many receivables from before the supplier has not settled. */
  readonly past: number;
  readonly ways: readonly VNode[];
  readonly href: (path: string) => string;
};

/** What an organisation is owed or owes, with what is left of it in all. */
export const ReceivableListView = (props: ListProps) => {
  const { lang, filter, page, sums, href } = props;
  const m = paymentTexts[lang];
  const both = receivableSides.every((side) => Object.keys(sums[side]).length > 0);
  return (
    <>
      <PageHeader title={m.list} lead={m.listLead} />
      <ActionRow>
        <ActionLink icon="file-text" href={href(STATEMENT)}>
          {statementTexts[lang].title}
        </ActionLink>
        {filter.side === 'supplier' ? (
          <>
            <ActionLink icon="upload" href={href(BANK_STATEMENTS)}>
              {bankStatementTexts[lang].title}
            </ActionLink>
            <ActionLink icon="bell" href={href(REMINDERS)}>
              {m.toReminders}
            </ActionLink>
            <ActionLink href={href(SHARING)}>{totalsTexts[lang].consent}</ActionLink>
          </>
        ) : null}
        {filter.side === 'buyer' && page.sums.left > 0 ? (
          <ActionLink href={href(jointTransferPath())}>{jointTransferTexts[lang].title}</ActionLink>
        ) : null}
        {props.ways}
      </ActionRow>
      {props.past > 0 ? (
        <Alert lang={lang} tone="info" title={pastTexts[lang].title}>
          <p>{pastTexts[lang].banner(props.past)}</p>
          <ActionRow>
            <ActionLink href={href(PAST)}>{pastTexts[lang].which}</ActionLink>
          </ActionRow>
        </Alert>
      ) : null}
      {both ? (
        <Tabs
          label={m.list}
          items={receivableSides.map((side) => ({
            href: href(listPath({ ...unfiltered, side })),
            label: m.views[side],
            current: side === filter.side,
          }))}
        />
      ) : null}
      <Totals {...props} />
      <States {...props} />
      <Filters {...props} />
      <Chosen {...props} />
      {page.items.length === 0 ? <Nothing {...props} /> : <Lines {...props} />}
      <Pagination
        lang={lang}
        page={page.page}
        pages={pageCount(page)}
        hrefOf={(number) => href(listPath(filter, number))}
      />
    </>
  );
};

const Totals = ({ lang, filter: { side }, sums }: ListProps) => {
  const m = paymentTexts[lang];
  const open = receivableStates.filter((state) => state !== 'paid');
  const left = sumMoney(open.map((state) => sums[side][state]?.balance ?? 0));
  if (left === 0) return null;
  const late = sums[side].overdue?.balance ?? 0;
  return (
    <Panel>
      <DefinitionList
        layout="stack"
        items={[
          { term: m.left[side], value: <strong>{formatMoney(left, lang)}</strong> },
          { term: m.late, value: late > 0 ? formatMoney(late, lang) : null },
        ]}
      />
    </Panel>
  );
};

type OtherProps = Pick<ListProps, 'lang'> & {
  readonly side: ReceivableFilter['side'];
  readonly receivable: Receivable;
};

const Lines = ({ lang, filter: { side }, page, today, href }: ListProps) => {
  const m = paymentTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.views[side]}
      captionHidden
      columns={[
        { head: m.subject },
        { head: m.other[side] },
        { head: m.due, whole: true },
        { head: m.state },
        { head: m.gross, numeric: true },
        { head: m.remaining, numeric: true },
      ]}
      rows={page.items.map((receivable) => {
        const state = receivableState(receivable, today);
        return {
          key: receivable.id,
          ...(state === 'overdue' && { tone: 'waiting' as const }),
          cells: [
            <a key="r" href={href(receivablePath(receivable.id))}>
              {receivable.reference}
              <br />
              {receivable.subject}
            </a>,
            <Other key="o" lang={lang} side={side} receivable={receivable} />,
            formatDate(receivable.dueOn, lang),
            <>
              <ReceivableTag lang={lang} state={state} />
              {receivable.past ? <Tag>{pastTexts[lang].tag}</Tag> : null}
            </>,
            formatMoney(receivable.gross, lang),
            formatMoney(receivable.balance, lang),
          ],
        };
      })}
    />
  );
};

/** Who pays or is paid, and the unit that received or did the work where that is another. */
const Other = ({ lang, side, receivable }: OtherProps) => {
  const m = paymentTexts[lang];
  const { payerName, buyerName, payeeName, supplierName } = receivable;
  const [party, unit, part] =
    side === 'supplier' ? [payerName, buyerName, m.recipient] : [payeeName, supplierName, m.performer];
  if (unit === party) return <>{party}</>;
  return (
    <>
      {party}
      <br />
      {part}: {unit}
    </>
  );
};

const Nothing = ({ lang, filter, href }: ListProps) => {
  const m = paymentTexts[lang];
  return isNarrowed(filter) ? (
    <EmptyState
      icon="search"
      title={m.emptyFilter}
      actions={
        <ActionLink href={href(listPath({ ...unfiltered, side: filter.side }))}>{m.showAll}</ActionLink>
      }
    />
  ) : (
    <EmptyState
      icon="receipt"
      title={m.empty}
      actions={
        <ActionLink href={href('/panel/umowy')} tone="primary">
          {m.toContracts}
        </ActionLink>
      }
    >
      <p>{m.emptyText}</p>
    </EmptyState>
  );
};
