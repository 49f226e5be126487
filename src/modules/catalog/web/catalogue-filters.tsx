import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../shared/lang.js';
import { fold } from '../../../shared/text.js';
import { FilterGroup, FilterPanel } from '../../../ui/index.js';
import { catalogLabels } from '../catalog.labels.js';
import { boundsOfBand, type FacetChoice } from '../catalogue-facets.js';
import { inForce, type Found } from '../catalogue-search.service.js';
import type { CatalogueState } from '../catalogue.schemas.js';
import { without } from '../catalogue.schemas.js';
import { catalogueAddress } from './catalogue-address.js';
import { filterTexts } from './catalogue-filters.texts.js';

type Props = {
  readonly lang: Lang;
  readonly state: CatalogueState;
  readonly found: Found;
  readonly action: string;
  readonly carried: Readonly<Record<string, string>>;
  readonly href: (path: string) => string;
};

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
  options: readonly { value: string; label: string; count?: number }[];
  selected: string | undefined;
}) => (
  <select class="input input--full" id={props.id} name={props.name}>
    <option value="">{props.any}</option>
    {props.options.map(({ value, label, count }) => (
      <option key={value} value={value} selected={value === props.selected}>
        {count === undefined ? label : `${label} (${count})`}
      </option>
    ))}
  </select>
);

/** Faint ones that would find nothing are left out, unless they are chosen. */
const worthChoosing = (choices: readonly FacetChoice[], chosen: readonly string[]): FacetChoice[] =>
  choices.filter(({ value, count }) => count > 0 || chosen.includes(value));

/** All that narrows the catalogue, beside the results; sent by its button where there is no JavaScript. */
export const CatalogueFilters = ({ lang, state, found, action, carried, href }: Props) => {
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
        <Choice id="filter-area" name="area" any={m.anyArea} options={facets.area} selected={state.area} />
      </Field>
      <fieldset class="filter-group">
        <legend class="filter-group__legend">{m.price}</legend>
        <Field label={m.priceMin} id="filter-price-min">
          <Amount id="filter-price-min" name="priceMin" value={state.priceMin} unit={m.currency} />
        </Field>
        <Field label={m.priceMax} id="filter-price">
          <Amount id="filter-price" name="priceMax" value={state.priceMax} unit={m.currency} />
        </Field>
        <ul class="filter-links">
          {facets.price
            .filter(({ count }) => count > 0)
            .map(({ value, label, count }) => (
              <li key={value}>
                <a
                  href={href(
                    catalogueAddress({
                      ...without(state, ['priceMin', 'priceMax']),
                      ...boundsOfBand(value),
                      page: 1,
                    }),
                  )}
                >
                  {label}
                </a>{' '}
                <span class="filter-option__count">{count}</span>
              </li>
            ))}
        </ul>
      </fieldset>
      <Field label={m.lead} id="filter-lead">
        <Choice
          id="filter-lead"
          name="leadMax"
          any={m.anyLead}
          options={withAsked(facets.leadMax, state.leadMax, catalogLabels[lang].leadUpTo)}
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
            options={facets.month}
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
        options={facets.new}
        selected={state.new ? ['1'] : []}
      />
    </FilterPanel>
  );
};

/** The usual steps, and one that only an address asks for: nobody has counted it. */
const withAsked = (
  steps: readonly FacetChoice[],
  asked: number | undefined,
  label: (days: number) => string,
): { value: string; label: string; count?: number }[] =>
  asked === undefined || steps.some(({ value }) => value === String(asked))
    ? [...steps]
    : [...steps, { value: String(asked), label: label(asked) }].sort(
        (a, b) => Number(a.value) - Number(b.value),
      );
