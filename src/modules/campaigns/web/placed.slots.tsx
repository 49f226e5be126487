import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { reaches } from '../../../platform/access/access.js';
import { CardGrid, Section } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { PageSlots, type ShownResults } from '../../../ui/page/page-slots.js';
import { ListingTeaser } from '../../catalog/index.js';
import { nameOf } from '../domain/campaign-words.js';
import { anyPage, type Asked } from '../domain/audience.js';
import { Features } from '../features.service.js';
import { Placing, type PlacedCard } from '../placing.service.js';
import { Tracking } from '../tracking.service.js';
import { PlacedHero, placedOnShelf, PlacedRow, PlacedShelf } from './placed-views.js';
import { placedTexts } from './placed.texts.js';
import { visitOf } from './visit.js';

const ON_HOME_SHELF = 4;
const FEATURES_ON_SHELF = 8;
const ON_CATEGORY_SHELF = 3;
const BESIDE_LISTING = 3;
const ON_DESK = 3;
/** In the results of a search: behind which results, counted from one, something stands in a row of its own. */
const BEHIND_RESULTS = [3, 8] as const;

/** Fills the places of other modules' pages with what campaigns show there. */
@Injectable()
export class PlacedSlots {
  /** The home page asks for two of its places; they are filled together. */
  private readonly home = new WeakMap<PageContext, Promise<PlacedCard[]>>();

  constructor(
    slots: PageSlots,
    private readonly placing: Placing,
    private readonly features: Features,
    private readonly tracking: Tracking,
  ) {
    slots.register('home.hero', (page) => this.hero(page));
    slots.register('home.shelf', (page) => this.shelf(page));
    slots.register('catalogue.results', async (page, results) => {
      await this.among(page, results);
      return null;
    });
    slots.register('listing.below', (page, { listingId, organisationId }) => {
      if (page.touch !== null) this.tracking.noteClick(page.touch, visitOf(page), listingId);
      return this.beside(page, { listingId, organisationId });
    });
    slots.register('desk.below', (page, { organisationId }) => this.onDesk(page, organisationId));
  }

  private onHome(page: PageContext): Promise<PlacedCard[]> {
    let placed = this.home.get(page);
    if (!placed) {
      const asked = anyPage(page.lang);
      placed = this.placing.fill(
        [
          { slot: 'home-hero', asked, many: 1 },
          { slot: 'home-shelf', asked, many: ON_HOME_SHELF },
        ],
        visitOf(page),
      );
      this.home.set(page, placed);
    }
    return placed;
  }

  private async hero(page: PageContext): Promise<VNode | null> {
    const placed = (await this.onHome(page)).find(({ slot }) => slot === 'home-hero');
    return placed ? <PlacedHero lang={page.lang} placed={placed} href={(path) => page.href(path)} /> : null;
  }

  /** Campaigns first, then the coordinator's features of single listings: two sources, one label. */
  private async shelf(page: PageContext): Promise<VNode | null> {
    const [all, features] = await Promise.all([this.onHome(page), this.features.today(FEATURES_ON_SHELF)]);
    const placed = all.filter(({ slot }) => slot === 'home-shelf');
    const shown = new Set(placed.map(({ card }) => card.id));
    const rest = features.filter(({ id }) => !shown.has(id)).slice(0, FEATURES_ON_SHELF - placed.length);
    if (placed.length + rest.length === 0) return null;
    const m = placedTexts[page.lang];
    const href = (path: string) => page.href(path);
    return (
      <Section title={m.label} lead={m.free}>
        <CardGrid>
          {[
            ...placedOnShelf(page.lang, placed, href),
            ...rest.map((card) => (
              <ListingTeaser key={card.id} lang={page.lang} card={card} href={href} featured />
            )),
          ]}
        </CardGrid>
      </Section>
    );
  }

  private async among(page: PageContext, results: ShownResults): Promise<void> {
    const { query, category, page: number } = results;
    // Who asks for one supplier or up to a price gets that and nothing else.
    if (results.narrowed || number > 1) return;
    const asked: Asked = { ...anyPage(page.lang), kind: results.kind, powiat: results.powiat };
    const href = (path: string) => page.href(path);
    if (query === '' && category !== null) {
      const shelf = { slot: 'category-shelf' as const, asked: { ...asked, categories: [category] } };
      const placed = await this.placing.fill([{ ...shelf, many: ON_CATEGORY_SHELF }], visitOf(page));
      if (placed.length > 0)
        results.put('before', <PlacedShelf lang={page.lang} placed={placed} href={href} />);
      return;
    }
    const places = BEHIND_RESULTS.filter((behind) => results.results.length >= behind);
    if (places.length === 0) return;
    // Of what was found: a listing of another kind of thing is no answer to the search.
    const categories = [...new Set(results.results.map((each) => each.category))];
    const above = results.results.slice(0, places.at(-1));
    const without = new Set(above.map(({ listingId }) => listingId));
    const found = { slot: 'search' as const, asked: { ...asked, categories, without } };
    const placed = await this.placing.fill([{ ...found, many: places.length }], visitOf(page));
    placed.forEach((each, index) =>
      results.put(
        { behind: places[index]! },
        <PlacedRow key={`placed-${each.card.id}`} lang={page.lang} placed={each} href={href} />,
      ),
    );
  }

  private async beside(page: PageContext, beside: NonNullable<Asked['beside']>): Promise<VNode | null> {
    const asked: Asked = { ...anyPage(page.lang), beside };
    const placed = await this.placing.fill(
      [{ slot: 'listing-also', asked, many: BESIDE_LISTING }],
      visitOf(page),
    );
    const [first] = placed;
    if (!first) return null;
    const one = placed.every(({ campaign }) => campaign.slug === first.campaign.slug);
    const m = placedTexts[page.lang];
    return (
      <PlacedShelf
        lang={page.lang}
        placed={placed}
        href={(path) => page.href(path)}
        title={one ? m.alsoIn(nameOf(first.campaign, page.lang)) : m.forBuyers}
      />
    );
  }

  /** Members sell here; what campaigns show is for those who buy. */
  private async onDesk(page: PageContext, organisationId: string): Promise<VNode | null> {
    if (reaches(page.actor, 'coordinator')) return null;
    const place = { slot: 'buyer-desk' as const, asked: anyPage(page.lang), many: ON_DESK };
    const placed = await this.placing.fillDesk(organisationId, place, visitOf(page));
    if (placed.length === 0) return null;
    return (
      <PlacedShelf
        lang={page.lang}
        placed={placed}
        href={(path) => page.href(path)}
        title={placedTexts[page.lang].forBuyers}
      />
    );
  }
}
