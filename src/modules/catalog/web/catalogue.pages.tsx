import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../../platform/access/access.js';
import { isLooking } from '../../../shared/looking.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { cataloguePageQuery, type CatalogueState } from '../catalogue.schemas.js';
import { CatalogueSearch, inForce } from '../catalogue-search.service.js';
import { catalogueStateAt } from './catalogue-address.js';
import { CatalogueView, type Inserted } from './catalogue-view.js';
import type { Narrowing } from '../domain/narrowings.js';
import { catalogueTexts } from './catalogue.texts.js';

const PER_PAGE = 24;
/** Suppliers to choose from in the filter; a profile leads to the listings of any other. */
const SUPPLIERS = 24;

/** Conditions that those who put something among the results are told; any other narrows further. */
const toldToSlots: readonly Narrowing[] = ['q', 'category', 'kind', 'area'];

/** The catalogue: search and filters over the public listings. */
@ApiExcludeController()
@Controller()
export class CataloguePages {
  constructor(
    private readonly search: CatalogueSearch,
    private readonly slots: PageSlots,
  ) {}

  @Get('/katalog')
  @Access('public')
  async show(@Page() page: PageContext, @Query({ schema: cataloguePageQuery }) state: CatalogueState) {
    const { lang } = page;
    const m = catalogueTexts[lang];
    const conditions = inForce(state);
    const before = catalogueStateAt(page.cameFrom);
    const found = await this.search.find(
      { ...state, perPage: PER_PAGE },
      lang,
      SUPPLIERS,
      isLooking(page.asked) ? { before: before && { ...before, perPage: PER_PAGE } } : null,
    );
    const inserted: Inserted = { before: [], behind: new Map() };
    await this.slots.fill('catalogue.results', page, {
      query: state.q,
      category: state.category ?? null,
      kind: state.kind ?? null,
      powiat: state.area ?? null,
      narrowed: conditions.some((name) => !toldToSlots.includes(name)),
      page: state.page,
      results: found.cards.map(({ id: listingId, category: slug }) => ({ listingId, category: slug })),
      put: (where, node) => {
        if (where === 'before') inserted.before.push(node);
        else inserted.behind.set(where.behind, node);
      },
    });
    const category = found.facets.category.find(({ value }) => value === state.category)?.label;
    return page.render(
      {
        title: state.q ? m.titleFor(state.q) : (category ?? m.title),
        description: m.description,
        // One address per category is worth listing; searches and combinations are not.
        indexable: conditions.every((name) => name === 'category') && state.page === 1,
        search: null,
      },
      <CatalogueView
        lang={lang}
        state={state}
        found={found}
        perPage={PER_PAGE}
        inserted={inserted}
        href={(path) => page.hrefOnward(path)}
        formAction={page.href('/katalog')}
        carried={page.fieldsOnward}
      />,
    );
  }
}
