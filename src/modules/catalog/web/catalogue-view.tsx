import type { VNode } from 'preact';
import type { Lang } from '../../../shared/lang.js';
import { formatUnitPrice } from '../../../shared/money.js';
import { pageCount } from '../../../shared/paging.js';
import {
  ActionLink,
  CardGrid,
  Chips,
  CountSentence,
  EmptyState,
  FilterGroup,
  FilterPanel,
  PageHeader,
  Pagination,
  SearchBox,
  SortLinks,
  Split,
} from '../../../ui/index.js';
import { catalogLabels } from '../catalog.labels.js';
import { catalogueSorts } from '../catalog.schemas.js';
import type { FacetChoice, Found } from '../catalogue-search.service.js';
import {
  catalogueAddress,
  narrowings,
  withoutNarrowing,
  type CatalogueState,
  type Narrowing,
} from './catalogue-address.js';
import { catalogueTexts } from './catalogue.texts.js';
import { ListingTeaser } from './listing-teaser.js';

/** What other modules put among the results; it neither moves nor counts them. */
export type Inserted = {
  readonly before: VNode[];
  /** By the number of the result, counted from one, behind which it stands in a row of its own. */
  readonly behind: Map<number, VNode>;
};

type Props = {
  lang: Lang;
  state: CatalogueState;
  found: Found;
  perPage: number;
  inserted: Inserted;
  /** Where its forms lead, and what each of them takes along hidden. */
  formAction: string;
  carried: Readonly<Record<string, string>>;
  href: (path: string) => string;
};

/** What a narrowing in force is called; null when it is not in force. */
const labelOf = ({ lang, state, found }: Props, name: Narrowing): string | null => {
  const m = catalogueTexts[lang];
  if (name === 'priceMax') {
    return state.priceMax === undefined ? null : m.priceUpTo(formatUnitPrice(state.priceMax, lang));
  }
  const value = state[name];
  if (!value) return null;
  if (name === 'q') return m.query(value);
  return found.facets[name].find((choice) => choice.value === value)?.label ?? value;
};

const countedChoice = ({ label, count }: FacetChoice) => `${label} (${count})`;

const Filters = (props: Props) => {
  const { lang, state, found } = props;
  const m = catalogueTexts[lang];
  const active = narrowings.filter((name) => name !== 'q' && state[name]).length;
  const withAll = (choices: readonly FacetChoice[]) => [{ value: '', label: m.all }, ...choices];
  return (
    <FilterPanel
      lang={lang}
      action={props.formAction}
      activeCount={active}
      fields={{
        ...props.carried,
        ...(state.q && { q: state.q }),
        ...(state.sort !== 'relevance' && { sort: state.sort }),
      }}
    >
      {found.facets.category.length > 0 ? (
        <FilterGroup
          lang={lang}
          legend={m.category}
          name="category"
          single
          limit={10}
          options={withAll(found.facets.category)}
          selected={[state.category ?? '']}
        />
      ) : null}
      <FilterGroup
        lang={lang}
        legend={m.kind}
        name="kind"
        single
        options={withAll(found.facets.kind)}
        selected={[state.kind ?? '']}
      />
      <div class="filter-field">
        <label class="filter-field__label" for="filter-area">
          {m.area}
        </label>
        <select class="input input--full" id="filter-area" name="area">
          <option value="">{m.anyArea}</option>
          {found.facets.area.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === state.area}>
              {countedChoice(choice)}
            </option>
          ))}
        </select>
      </div>
      <div class="filter-field">
        <label class="filter-field__label" for="filter-price">
          {m.priceMax}
        </label>
        <span class="affixed affixed--medium">
          <input
            class="input input--medium"
            id="filter-price"
            name="priceMax"
            inputmode="decimal"
            autocomplete="off"
            value={state.priceMax?.replace('.', ',') ?? ''}
          />
          <span class="affixed__unit">{m.currency}</span>
        </span>
      </div>
      {found.facets.supplier.length > 0 ? (
        <FilterGroup
          lang={lang}
          legend={m.supplier}
          name="supplier"
          single
          limit={6}
          options={withAll(found.facets.supplier)}
          selected={[state.supplier ?? '']}
        />
      ) : null}
    </FilterPanel>
  );
};

const Suggestion = ({ lang, state, found, href }: Props) =>
  found.suggestion === null ? null : (
    <p>
      {catalogueTexts[lang].didYouMean}{' '}
      <a href={href(catalogueAddress({ ...state, q: found.suggestion, page: 1 }))}>{found.suggestion}</a>?
    </p>
  );

/** Nothing found: what to try, what to drop, whom to ask. */
const Nothing = (props: Props) => {
  const { lang, state, href } = props;
  const m = catalogueTexts[lang];
  const named = narrowings.flatMap((name) => {
    const label = labelOf(props, name);
    return label === null ? [] : [{ name, label }];
  });
  return (
    <EmptyState
      title={named.length === 0 ? m.emptyCatalogue : m.nothing}
      icon="search"
      actions={
        <>
          <ActionLink tone="primary" icon="users" href={href('/czlonkowie')}>
            {m.askMembers}
          </ActionLink>
          {named.length > 0 ? <ActionLink href={href('/katalog')}>{m.wholeCatalogue}</ActionLink> : null}
        </>
      }
    >
      <p>{named.length === 0 ? m.emptyCatalogueWords : m.nothingWords}</p>
      <Suggestion {...props} />
      {named.length > 1 ? (
        <ul>
          {named.map(({ name, label }) => (
            <li key={name}>
              <a href={href(withoutNarrowing(state, name))}>{m.drop(label)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </EmptyState>
  );
};

/** Search, filters, results. Everything works by plain links and forms; the address is the whole state. */
export const CatalogueView = (props: Props) => {
  const { lang, state, found, perPage, inserted, href } = props;
  const m = catalogueTexts[lang];
  const { total, cards } = found;
  const chips = narrowings.flatMap((name) => {
    const label = labelOf(props, name);
    return label === null ? [] : [{ label, removeHref: href(withoutNarrowing(state, name)) }];
  });
  const kept = Object.fromEntries(
    (['category', 'kind', 'area', 'supplier', 'priceMax'] as const).flatMap((name) =>
      state[name] ? [[name, state[name]]] : [],
    ),
  );
  return (
    <>
      <PageHeader title={m.title} />
      <SearchBox
        lang={lang}
        action={props.formAction}
        id="catalogue-search"
        query={state.q}
        fields={{ ...props.carried, ...kept }}
        large
      />
      <Split side="start" aside={<Filters {...props} />}>
        <div class="results">
          <div class="results__head">
            <CountSentence>{state.q ? m.foundFor(total, state.q) : m.found(total)}</CountSentence>
            {total > 1 ? (
              <SortLinks
                lang={lang}
                items={catalogueSorts.map((sort) => ({
                  href: href(catalogueAddress({ ...state, sort, page: 1 })),
                  // Without words all fit equally, and take turns.
                  label: sort === 'relevance' && state.q === '' ? m.inTurns : catalogLabels[lang].sorts[sort],
                  current: sort === state.sort,
                }))}
              />
            ) : null}
          </div>
          <Chips lang={lang} items={chips} clearHref={href('/katalog')} />
          {total > 0 ? <Suggestion {...props} /> : null}
          {inserted.before}
          {cards.length > 0 ? (
            <CardGrid>
              {cards.flatMap((card, index) => {
                const teaser = <ListingTeaser key={card.id} lang={lang} card={card} href={href} level={2} />;
                const row = inserted.behind.get(index + 1);
                return row ? [teaser, row] : [teaser];
              })}
            </CardGrid>
          ) : (
            <Nothing {...props} />
          )}
          <Pagination
            lang={lang}
            page={state.page}
            pages={pageCount({ total, perPage })}
            hrefOf={(page) => href(catalogueAddress({ ...state, page }))}
          />
          {found.standby ? <p class="hint">{m.standby}</p> : null}
          <p class="hint">
            <a href={href('/jak-sortujemy')}>{m.ranking}</a>
          </p>
        </div>
      </Split>
    </>
  );
};
