import type { LocalDate } from '../../../shared/dates.js';
import { formatMonth, parseMonth } from '../../../shared/months.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ActionLink,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  Pagination,
  SubmitRow,
  said,
  type FormState,
} from '../../../ui/index.js';
import type { LedgerLine } from '../data/ledger.queries.js';
import { CapacityTable } from './capacity-table.js';
import { capacityTexts } from './capacity.texts.js';
import { CAPACITY, OWN } from './step-paths.js';

export type LedgerPage = PageOf<LedgerLine> & { readonly today: LocalDate };

/** The address of a page of the table. */
export const capacityPage = (page: number): string => (page > 1 ? `${CAPACITY}?strona=${page}` : CAPACITY);

/** The table of all ledgers, for those who edit and those who look. */
export const CapacityView = (props: {
  form: FormState;
  list: LedgerPage;
  mayEdit: boolean;
  href: (path: string) => string;
}) => {
  const { form, list, mayEdit, href } = props;
  const { lang } = form;
  const m = capacityTexts[lang];
  if (list.total === 0) {
    return (
      <>
        <PageHeader title={m.title} lead={m.lead} />
        <EmptyState
          title={m.empty}
          icon="package"
          actions={
            mayEdit ? (
              <ActionLink tone="primary" icon="plus" href={href(`${OWN}/nowa`)}>
                {m.addListing}
              </ActionLink>
            ) : undefined
          }
        >
          <p>{m.emptyWords}</p>
        </EmptyState>
      </>
    );
  }
  const table = (
    <CapacityTable form={form} ledgers={list.items} today={list.today} mayEdit={mayEdit} href={href} />
  );
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      <details class="capacity-help">
        <summary>{m.how}</summary>
        <ul>
          {[m.howEmpty, m.howZero, m.howUnit, m.howPast].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {mayEdit ? (
        <Form action={href(capacityPage(list.page))} guard>
          {/* Enter in any field saves: browsers press the first button of a form, which else would be a filling one. */}
          <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true">
            {m.save}
          </button>
          <ErrorSummary
            form={{ ...form, errors: form.errors.map((error) => named(error, list.items, form)) }}
          />
          {table}
          <SubmitRow>
            <Button tone="primary">{m.save}</Button>
          </SubmitRow>
        </Form>
      ) : (
        table
      )}
      <Pagination
        lang={lang}
        page={list.page}
        pages={pageCount(list)}
        hrefOf={(page) => href(capacityPage(page))}
      />
    </>
  );
};

type FormError = FormState['errors'][number];

/** An error of the table with the listing and the month before it, since the summary stands away from both. */
const named = (error: FormError, ledgers: readonly LedgerLine[], { lang }: FormState): FormError => {
  const [, listingId, field, key = ''] =
    /^\/listings\/([^/]+)(?:\/(\w+)(?:\/(.+))?)?$/.exec(error.pointer) ?? [];
  const ledger = ledgers.find((each) => each.listingId === listingId);
  if (!ledger) return error;
  const m = capacityTexts[lang];
  const month = parseMonth(key);
  const place = month
    ? formatMonth(month, lang)
    : field === 'unit'
      ? m.unit
      : field === 'disclosure'
        ? m.disclosure
        : '';
  const label = [ledger.title, place].filter(Boolean).join(', ');
  return { ...error, message: said(label, error.message, lang) };
};
