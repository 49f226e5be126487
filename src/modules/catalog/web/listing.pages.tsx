import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { hasRole, representsAnOrganisation, type Actor } from '../../../platform/access/actor.js';
import { excerpt } from '../../../shared/excerpt.js';
import { isLooking } from '../../../shared/looking.js';
import { JsonLd } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { ReportLink } from '../../moderation/index.js';
import { CapacityLedgers } from '../capacity-ledgers.service.js';
import { CatalogueSearch } from '../catalogue-search.service.js';
import { catalogProblems } from '../domain/problems.js';
import { ListingReading } from '../listing-reading.service.js';
import { catalogueStateAt } from './catalogue-address.js';
import { listingTexts } from './listing.texts.js';
import { AskAction, EditAction, ListingView } from './listing-view.js';
import { structuredData } from './structured-data.js';

/** The id; words behind it (`…-catering-konferencyjny`) are for people and mean nothing. */
const listingKey = z.string().max(200);
const uuid = z.uuid();
const idOf = (key: string): string => {
  const id = uuid.safeParse(key.slice(0, 36));
  if (!id.success || !/^($|-)/.test(key.slice(36))) throw catalogProblems.listingNotFound({});
  return id.data;
};

/** Whether the reader works on this organisation's listings. */
const actsFor = (actor: Actor, organisationId: string): boolean =>
  hasRole(actor, 'editor') && representsAnOrganisation(actor) && actor.organisation.id === organisationId;

/** Other listings of the same supplier, shown under it. */
const MORE = 4;

/** A listing's public page. */
@ApiExcludeController()
@Controller()
export class ListingPages {
  constructor(
    private readonly reading: ListingReading,
    private readonly ledgers: CapacityLedgers,
    private readonly search: CatalogueSearch,
    private readonly slots: PageSlots,
  ) {}

  @Get('/oferty/:id')
  @Access('public')
  async show(@Page() page: PageContext, @Param('id', { schema: listingKey }) key: string) {
    const { lang } = page;
    const { listing, more } = await this.reading.publicListingWithMore(idOf(key), MORE);
    const { id: listingId, organisationId } = listing;
    const [capacity, marks, below] = await Promise.all([
      listing.showsCapacity ? this.ledgers.shown(listingId) : null,
      this.slots.fill('profile.marks', page, { organisationId }),
      this.slots.fill('listing.below', page, { listingId, organisationId }),
    ]);
    const from = isLooking(page.asked) ? catalogueStateAt(page.cameFrom) : null;
    if (from) this.search.opened({ ...from, perPage: 1 }, listing.category);
    const m = listingTexts[lang];
    const title = (lang === 'en' && listing.titleEn) || listing.title;
    const href = (path: string) => page.href(path);
    return page.render(
      {
        title,
        description: excerpt((lang === 'en' && listing.descriptionEn) || listing.description, 160),
        indexable: !listing.example,
        image: listing.photos[0] ? `/media/${listing.photos[0].id}/large` : null,
        breadcrumbs: [
          { path: '/katalog', label: m.catalogue },
          {
            path: `/katalog?category=${listing.category}`,
            label: lang === 'pl' ? listing.categoryPl : listing.categoryEn,
          },
          { label: title },
        ],
        head: <JsonLd data={structuredData(listing, lang, (path) => page.absolute(path))} />,
      },
      <ListingView
        lang={lang}
        listing={listing}
        href={href}
        action={
          actsFor(page.actor, organisationId) ? (
            <EditAction lang={lang} listing={listing} href={href} />
          ) : (
            <AskAction lang={lang} href={page.hrefOnward(`/oferty/${listingId}/zapytaj`)} />
          )
        }
        capacity={capacity}
        more={more}
        marks={marks}
        below={[...below, <ReportLink page={page} segment="oferty" id={listingId} />]}
      />,
    );
  }
}
