import type { LocalDate } from '../../../shared/dates.js';
import { formatQuantity } from '../../../shared/money.js';
import { formatMonth, shortMonth } from '../../../shared/months.js';
import Big from 'big.js';
import {
  Button,
  errorOf,
  fieldId,
  HiddenFields,
  Select,
  StatusTag,
  TextInput,
  valueOf,
  type FormState,
} from '../../../ui/index.js';
import { catalogLabels } from '../catalog.labels.js';
import type { LedgerLine } from '../data/ledger.queries.js';
import { disclosures, ledgerMonths, type LedgerMonth } from '../domain/capacity.js';
import { capacityTexts } from './capacity.texts.js';
import { CAPACITY } from './step-paths.js';
import { stateTones } from './listing-edit-view.js';

/** Months of one line; a listing takes two, under its name. */
const PER_LINE = 6;

type Href = (path: string) => string;

/** Field names of a ledger: `listings.<id>.months.2026-11`. */
export const ledgerField = (listingId: string, field: string): string => `listings.${listingId}.${field}`;

/** The present values as the form shows them; numbers with a comma, as one types them. */
export const ledgerValues = (ledgers: readonly LedgerLine[], today: LocalDate): FormState['values'] =>
  Object.fromEntries(
    ledgers.flatMap((ledger) => {
      const name = (field: string) => ledgerField(ledger.listingId, field);
      return [
        [name('unit'), ledger.unit ?? ledger.priceUnit ?? ''],
        [name('disclosure'), ledger.disclosure],
        ...ledgerMonths(ledger, today).map(({ month, free }) => [
          name(`months.${month}`),
          free?.replace('.', ',') ?? '',
        ]),
      ] as [string, string][];
    }),
  );

/** All ledgers of a page in one table: a block of two lines each, every field under its own month. */
export const CapacityTable = (props: {
  form: FormState;
  ledgers: readonly LedgerLine[];
  today: LocalDate;
  mayEdit: boolean;
  href: Href;
}) => {
  const { form, ledgers } = props;
  return (
    <table class="capacity">
      <caption class="visually-hidden">{capacityTexts[form.lang].table}</caption>
      {ledgers.map((ledger) => (
        <LedgerRows key={ledger.listingId} {...props} ledger={ledger} />
      ))}
    </table>
  );
};

type LedgerProps = {
  form: FormState;
  ledger: LedgerLine;
  today: LocalDate;
  mayEdit: boolean;
  href: Href;
};

const LedgerRows = (props: LedgerProps) => {
  const months = ledgerMonths(props.ledger, props.today);
  const cells = (from: number) =>
    months
      .slice(from, from + PER_LINE)
      .map((month) => <MonthCell key={month.month} {...props} month={month} />);
  return (
    <tbody class="capacity__ledger">
      <tr>
        <th scope="rowgroup" colSpan={PER_LINE} class="capacity__head">
          <LedgerHead {...props} />
        </th>
      </tr>
      <tr>{cells(0)}</tr>
      <tr>{cells(PER_LINE)}</tr>
    </tbody>
  );
};

const LedgerHead = ({ form, ledger, mayEdit, href }: LedgerProps) => {
  const { lang } = form;
  const m = capacityTexts[lang];
  const name = (field: string) => ledgerField(ledger.listingId, field);
  return (
    <>
      <div class="capacity__listing">
        <p class="capacity__title">{ledger.title}</p>
        {ledger.state === 'published' ? null : (
          <StatusTag tone={stateTones[ledger.state]}>{catalogLabels[lang].states[ledger.state]}</StatusTag>
        )}
        <a href={href(`${CAPACITY}/${ledger.listingId}`)} aria-label={m.historyOf(ledger.title)}>
          {m.history}
        </a>
      </div>
      {mayEdit ? (
        <div class="capacity__settings">
          <HiddenFields fields={{ [name('version')]: String(ledger.version) }} />
          <TextInput form={form} name={name('unit')} label={m.unit} maxlength={40} autocomplete="off" />
          <Select
            form={form}
            name={name('disclosure')}
            label={m.disclosure}
            emptyLabel={null}
            options={disclosures.map((value) => ({ value, label: m.disclosures[value] }))}
          />
          <Button tone="quiet" small name="_fill" value={ledger.listingId} label={m.fillOf(ledger.title)}>
            {m.fill}
          </Button>
        </div>
      ) : (
        <p>
          {m.unit}: {ledger.unit ?? m.notSaid}. {m.disclosure}: {m.disclosures[ledger.disclosure]}.
        </p>
      )}
    </>
  );
};

const MonthCell = ({ form, ledger, mayEdit, month }: LedgerProps & { month: LedgerMonth }) => {
  const { lang } = form;
  const m = capacityTexts[lang];
  const name = ledgerField(ledger.listingId, `months.${month.month}`);
  const id = fieldId(name);
  const error = errorOf(form, name);
  const taken = new Big(month.reserved).plus(month.used);
  const note = taken.gt('0') ? m.taken(formatQuantity(String(taken) as LedgerMonth['reserved'], lang)) : null;
  if (!mayEdit) {
    return (
      <td class="capacity__month">
        <p class="capacity__label">{shortMonth(month.month, lang)}</p>
        <p>{month.free === null ? m.notSaid : formatQuantity(month.free, lang)}</p>
        {note ? <p class="field__hint">{note}</p> : null}
      </td>
    );
  }
  return (
    <td class={error ? 'capacity__month field--wrong' : 'capacity__month'}>
      <label class="capacity__label" for={id}>
        <span aria-hidden="true">{shortMonth(month.month, lang)}</span>
        <span class="visually-hidden">{m.cell(ledger.title, formatMonth(month.month, lang))}</span>
      </label>
      <input
        class="input capacity__input"
        id={id}
        name={name}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        value={valueOf(form, name)}
        aria-describedby={
          [note && `${id}-taken`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
        }
        aria-invalid={error ? 'true' : undefined}
      />
      {note ? (
        <p class="field__hint" id={`${id}-taken`}>
          {note}
        </p>
      ) : null}
      {error ? (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </td>
  );
};
