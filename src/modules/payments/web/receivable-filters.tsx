import { formatMoney } from '../../../shared/money.js';
import { addMonths, formatMonth, monthOf } from '../../../shared/months.js';
import { count } from '../../../shared/plural.js';
import { Button, FieldRow, Form, freshForm, Select, SubmitRow } from '../../../ui/index.js';
import { lateChoices, receivableOrders } from '../domain/receivable-order.js';
import { receivableStates } from '../domain/receivable-state.js';
import { RECEIVABLES } from '../payment-news.js';
import { paymentLabels } from '../payments.labels.js';
import { filterTexts } from './receivable-filters.texts.js';
import { fieldsOf, isNarrowed, listPath } from './receivable-list-paths.js';
import type { ListProps } from './receivable-list-view.js';
import { paymentTexts } from './payments.texts.js';

/** How many months back one may choose. */
const MONTHS = 24;

/** States that there are, each with how many; they keep what else was chosen. */
export const States = ({ lang, filter, sums, href }: ListProps) => {
  const m = paymentTexts[lang];
  const counts = sums[filter.side];
  const present = receivableStates.filter((state) => counts[state] || state === filter.state);
  if (present.length < 2 && !filter.state) return null;
  // Counts are of everything, so they stand only where nothing else narrows the list.
  const counted = !isNarrowed({ ...filter, state: null });
  return (
    <nav class="sort" aria-label={m.state}>
      <span class="sort__label" aria-hidden="true">
        {m.state}:
      </span>
      <ul class="sort__list">
        {[null, ...present].map((state) => (
          <li key={state ?? 'all'}>
            <a
              class="sort__link"
              href={href(listPath({ ...filter, state }))}
              aria-current={state === filter.state ? 'true' : undefined}
            >
              {state ? paymentLabels[lang].states[state] : m.allStates}
              {state && counted ? ` (${count(lang, counts[state]?.count ?? 0)})` : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** With whom, from which month, how late, and in which order; only where there is something to choose from. */
export const Filters = ({ lang, filter, page, partners, today, href }: ListProps) => {
  const m = filterTexts[lang];
  if (!isNarrowed(filter) && page.total < 2) return null;
  const { widok = '', ...chosen } = fieldsOf(filter);
  const form = freshForm(lang, chosen);
  const present = monthOf(today);
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(present, -back));
  return (
    <Form
      action={href(RECEIVABLES)}
      method="get"
      label={m.filters}
      fields={{ widok, ...(filter.state && { stan: filter.state }) }}
    >
      <FieldRow>
        <Select
          form={form}
          name="kto"
          label={m.partner}
          emptyLabel={m.anybody}
          options={partners
            .filter(({ side }) => side === filter.side)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          form={form}
          name="miesiac"
          label={m.month}
          emptyLabel={m.anyMonth}
          options={months.map((month) => ({ value: month, label: formatMonth(month, lang) }))}
        />
        <Select
          form={form}
          name="dni"
          label={m.late}
          emptyLabel={m.anyLate}
          options={lateChoices.map((days) => ({ value: String(days), label: m.lateBy(days) }))}
        />
        <Select
          form={form}
          name="porzadek"
          label={m.order}
          emptyLabel={null}
          options={receivableOrders.map((order) => ({ value: order, label: m.orders[order] }))}
        />
      </FieldRow>
      <SubmitRow>
        <Button>{m.show}</Button>
      </SubmitRow>
    </Form>
  );
};

/** What was chosen, in one sentence; without a choice the totals above say it. */
export const Chosen = ({ lang, filter, page: { sums } }: ListProps) => {
  if (!isNarrowed(filter) || sums.count === 0) return null;
  const money = (amount: number) => formatMoney(amount, lang);
  return (
    <p class="hint">
      {filterTexts[lang].chosen(sums.count, money(sums.gross), money(sums.left), money(sums.overdue))}
    </p>
  );
};
