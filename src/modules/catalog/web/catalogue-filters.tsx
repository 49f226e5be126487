import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../shared/lang.js';
import { formatMonth } from '../../../shared/months.js';
import { fold } from '../../../shared/text.js';
import { FilterGroup, FilterPanel } from '../../../ui/index.js';
import type { FacetChoice } from '../catalogue-facets.js';
import { NEW_DAYS, inForce, type Found } from '../catalogue-search.service.js';
import type { CatalogueState } from '../catalogue.schemas.js';
import type { Month } from '../../../shared/months.js';
import { filterTexts } from './catalogue-filters.texts.js';

type Props = {
  readonly lang: Lang;
  readonly state: CatalogueState;
  readonly found: Found;
  /** The months whose free capacity may be asked for. */
  readonly months: readonly Month[];
  readonly action: string;
  readonly carried: Readonly<Record<string, string>>;
};

const LEAD_STEPS = [3, 7, 14, 30];

const Field = (props: { label: string; id: string; hint?: string; children: ComponentChildren }) => (
  <div class="filter-field">
    <label class="filter-field__label" for={props.id}>
      {props.label}
    </label>
    {props.children}
    {props.hint ? (
      <p class="filter-field__hint" id={`${props.id}-hint`}>
        {props.hint}
      </p>
    ) : null}
  </div>
);

const Amount = (props: {
  id: string;
  name: string;
  value: string | undefined;
  unit?: string;
  describedBy?: string;
}) => (
  <span class="affixed affixed--medium">
    <input
      class="input input--medium"
      id={props.id}
      name={props.name}
      inputmode="decimal"
      autocomplete="off"
      value={props.value?.replace('.', ',') ?? ''}
      aria-describedby={props.describedBy}
    />
    {props.unit ? <span class="affixed__unit">{props.unit}</span> : null}
  </span>
);

const Choice = (props: {
  id: string;
  name: string;
  any: string;
  options: readonly { value: string; label: string }[];
  selected: string | undefined;
}) => (
  <select class="input input--full" id={props.id} name={props.name}>
    <option value="">{props.any}</option>
    {props.options.map(({ value, label }) => (
      <option key={value} value={value} selected={value === props.selected}>
        {label}
      </option>
    ))}
  </select>
);

/** Faint ones that would find nothing are left out, unless they are chosen. */
const worthChoosing = (choices: readonly FacetChoice[], chosen: readonly string[]): FacetChoice[] =>
  choices.filter(({ value, count }) => count > 0 || chosen.includes(value));

/** All that narrows the catalogue, beside the results; sent by its button where there is no JavaScript. */
export const CatalogueFilters = ({ lang, state, found, months, action, carried }: Props) => {
  const m = filterTexts[lang];
  const { facets } = found;
  const withAll = (choices: readonly FacetChoice[]) => [{ value: '', label: m.all }, ...choices];
  const one = (
    name: 'category' | 'kind' | 'supplier' | 'supplierKind' | 'share',
    legend: string,
    limit: number,
  ) => {
    const selected = state[name] === undefined ? '' : String(state[name]);
    const choices = name === 'kind' ? facets.kind : worthChoosing(facets[name], [selected]);
    return choices.length > 0 ? (
      <FilterGroup
        {...{ lang, legend, name, limit }}
        single
        options={withAll(choices)}
        selected={[selected]}
      />
    ) : null;
  };
  const several = (name: 'evidence' | 'certificate', legend: string) => {
    const selected = (state[name] ?? []).map((value) => (name === 'certificate' ? fold(value) : value));
    const choices = worthChoosing(facets[name], selected);
    return choices.length > 0 ? (
      <FilterGroup {...{ lang, legend, name, selected }} options={choices} />
    ) : null;
  };
  return (
    <FilterPanel
      lang={lang}
      action={action}
      activeCount={inForce(state).filter((name) => name !== 'q').length}
      fields={{
        ...carried,
        ...(state.q && { q: state.q }),
        ...(state.sort !== 'relevance' && { sort: state.sort }),
      }}
    >
      {one('category', m.category, 10)}
      {one('kind', m.kind, 8)}
      <Field label={m.area} id="filter-area">
        <Choice
          id="filter-area"
          name="area"
          any={m.anyArea}
          options={facets.area.map(({ value, label, count }) => ({ value, label: `${label} (${count})` }))}
          selected={state.area}
        />
      </Field>
      <fieldset class="filter-group">
        <legend class="filter-group__legend">{m.price}</legend>
        <Field label={m.priceMin} id="filter-price-min">
          <Amount id="filter-price-min" name="priceMin" value={state.priceMin} unit={m.currency} />
        </Field>
        <Field label={m.priceMax} id="filter-price">
          <Amount id="filter-price" name="priceMax" value={state.priceMax} unit={m.currency} />
        </Field>
      </fieldset>
      <Field label={m.lead} id="filter-lead">
        <Choice
          id="filter-lead"
          name="leadMax"
          any={m.anyLead}
          options={leadSteps(state.leadMax).map((days) => ({ value: String(days), label: m.leadUpTo(days) }))}
          selected={state.leadMax === undefined ? undefined : String(state.leadMax)}
        />
      </Field>
      <fieldset class="filter-group">
        <legend class="filter-group__legend">{m.capacity}</legend>
        <Field label={m.month} id="filter-month">
          <Choice
            id="filter-month"
            name="month"
            any={m.anyMonth}
            options={months.map((month) => ({ value: month, label: formatMonth(month, lang) }))}
            selected={state.month}
          />
        </Field>
        <Field label={m.amount} id="filter-capacity" hint={m.capacityHint}>
          <Amount
            id="filter-capacity"
            name="capacity"
            value={state.capacity}
            describedBy="filter-capacity-hint"
          />
        </Field>
      </fieldset>
      {one('share', m.share, 8)}
      {several('evidence', m.evidence)}
      {several('certificate', m.certificate)}
      {one('supplierKind', m.supplierKind, 6)}
      {one('supplier', m.supplier, 6)}
      <FilterGroup
        lang={lang}
        legend={m.new}
        name="new"
        options={[{ value: '1', label: m.newIn(NEW_DAYS) }]}
        selected={state.new ? ['1'] : []}
      />
    </FilterPanel>
  );
};

/** The usual ones, and one that only an address asks for. */
const leadSteps = (asked: number | undefined): number[] =>
  [...new Set([...LEAD_STEPS, ...(asked === undefined ? [] : [asked])])].sort((a, b) => a - b);
