import type { VNode } from 'preact';
import type { Lang } from '../../../shared/lang.js';
import { pageCount } from '../../../shared/paging.js';
import {
  CardGrid,
  Chips,
  CountSentence,
  PageHeader,
  Pagination,
  SearchBox,
  SortLinks,
  Split,
} from '../../../ui/index.js';
import { catalogLabels } from '../catalog.labels.js';
import { catalogueSorts, type CatalogueState } from '../catalogue.schemas.js';
import type { Found } from '../catalogue-search.service.js';
import { catalogueAddress, filtersIn, withoutNarrowing } from './catalogue-address.js';
import { CatalogueFilters } from './catalogue-filters.js';
import { Nothing } from './catalogue-nothing.js';
import { catalogueTexts } from './catalogue.texts.js';
import { FoundTeaser } from './found-teaser.js';
import { namedNarrowings } from './narrowing-labels.js';
import { Suggestion } from './suggestion.js';

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

/** Search, filters, results. Everything works by plain links and forms; the address is the whole state. */
export const CatalogueView = (props: Props) => {
  const { lang, state, found, perPage, inserted, href } = props;
  const m = catalogueTexts[lang];
  const { total, cards } = found;
  const named = namedNarrowings(props);
  const chips = named.map(({ name, value, label }) => ({
    label,
    removeHref: href(withoutNarrowing(state, name, value)),
  }));
  return (
    <>
      <PageHeader title={m.title} />
      <SearchBox
        lang={lang}
        action={props.formAction}
        id="catalogue-search"
        query={state.q}
        fields={{ ...props.carried, ...filtersIn(state) }}
        large
        suggesting
      />
      <Split side="start" aside={<CatalogueFilters {...props} action={props.formAction} />}>
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
                const teaser = <FoundTeaser key={card.id} lang={lang} card={card} href={href} level={2} />;
                const row = inserted.behind.get(index + 1);
                return row ? [teaser, row] : [teaser];
              })}
            </CardGrid>
          ) : (
            <Nothing {...props} named={named} />
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
