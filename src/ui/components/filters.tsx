import type { ComponentChildren } from 'preact';
import type { Lang } from '../../shared/lang.js';
import { HiddenFields, type Hidden } from '../forms/form.js';
import { uiTexts } from '../ui.texts.js';
import { Icon } from './icon.js';

type FilterPanelProps = {
  readonly lang: Lang;
  /** Where the form leads (GET). */
  readonly action: string;
  /** How many filters are in force. */
  readonly activeCount: number;
  /** What the address holds beside the filters, e.g. the query and the order. */
  readonly fields?: Hidden;
  readonly children: ComponentChildren;
};

/** Filters beside the results; folded on a phone. Sent by its button, or by itself where there is JavaScript. */
export const FilterPanel = (props: FilterPanelProps) => {
  const texts = uiTexts[props.lang];
  return (
    <details class="filters">
      <summary class="filters__summary">
        <Icon name="list-filter" />
        <span>{texts.filters}</span>
        {props.activeCount > 0 ? (
          <span class="filters__chosen">{texts.filtersChosen(props.activeCount)}</span>
        ) : null}
      </summary>
      <form
        class="filters__form"
        method="get"
        action={props.action}
        aria-label={texts.filters}
        data-autosubmit
        // With JavaScript only the content is exchanged, and the focus stays on the filter.
        hx-get={props.action}
        hx-target="#main"
        hx-select="#main"
        hx-swap="outerMorph"
        hx-push-url="true"
      >
        {props.fields ? <HiddenFields fields={props.fields} /> : null}
        {props.children}
        <button class="button button--secondary filters__submit" type="submit">
          <span>{texts.showResults}</span>
        </button>
      </form>
    </details>
  );
};

export type FilterOption = {
  readonly value: string;
  readonly label: string;
  /** How many results; at 0 the option is shown faint. */
  readonly count?: number;
  /** How many others it stands below, in a tree. */
  readonly depth?: number;
};

type FilterGroupProps = {
  readonly lang: Lang;
  readonly legend: string;
  readonly name: string;
  readonly options: readonly FilterOption[];
  readonly selected: readonly string[];
  /** One answer only. */
  readonly single?: boolean;
  /** How many options stay in sight; the others fold, except those chosen. Default 8. */
  readonly limit?: number;
};

const FilterRow = ({
  group,
  option,
}: {
  readonly group: FilterGroupProps;
  readonly option: FilterOption;
}) => (
  <label
    class={[
      'filter-option',
      ...(option.count === 0 ? ['filter-option--none'] : []),
      ...(option.depth ? ['filter-option--below'] : []),
    ].join(' ')}
  >
    <input
      class="filter-option__control"
      type={group.single ? 'radio' : 'checkbox'}
      name={group.name}
      value={option.value}
      checked={group.selected.includes(option.value)}
    />
    <span class="filter-option__label">{option.label}</span>
    {option.count === undefined ? null : <span class="filter-option__count">{option.count}</span>}
  </label>
);

/** The options of one filter with their counts. */
export const FilterGroup = (props: FilterGroupProps) => {
  const { options, selected, limit = 8 } = props;
  const inSight = options.filter((option, index) => index < limit || selected.includes(option.value));
  const folded = options.filter((option) => !inSight.includes(option));
  return (
    <fieldset class="filter-group">
      <legend class="filter-group__legend">{props.legend}</legend>
      {inSight.map((option) => (
        <FilterRow key={option.value} group={props} option={option} />
      ))}
      {folded.length > 0 ? (
        <details class="filter-group__more">
          <summary>{uiTexts[props.lang].moreOptions(folded.length)}</summary>
          {folded.map((option) => (
            <FilterRow key={option.value} group={props} option={option} />
          ))}
        </details>
      ) : null}
    </fieldset>
  );
};

/** A search box. `id` sets apart two of them on one page. */
export const SearchBox = (props: {
  readonly lang: Lang;
  readonly action: string;
  readonly id: string;
  readonly query?: string;
  readonly name?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly large?: boolean;
  readonly fields?: Hidden;
  /** Whether listings, categories and suppliers are suggested while one types, where there is JavaScript. */
  readonly suggesting?: boolean;
}) => {
  const texts = uiTexts[props.lang];
  return (
    <form
      class={props.large ? 'search search--large' : 'search'}
      role="search"
      aria-label={props.label ?? texts.searchLabel}
      method="get"
      action={props.action}
    >
      {props.fields ? <HiddenFields fields={props.fields} /> : null}
      <label class="visually-hidden" for={props.id}>
        {props.label ?? texts.searchLabel}
      </label>
      <input
        class="search__input"
        id={props.id}
        type="search"
        name={props.name ?? 'q'}
        value={props.query ?? ''}
        placeholder={props.placeholder ?? texts.searchPlaceholder}
        autocomplete="off"
        {...(props.suggesting && {
          'data-suggestions': `/api/v1/listings/suggestions?lang=${props.lang}`,
          'data-suggestions-label': texts.suggestions,
        })}
      />
      <button class="search__button" type="submit">
        <Icon name="search" />
        <span class="search__word">{texts.search}</span>
      </button>
    </form>
  );
};
