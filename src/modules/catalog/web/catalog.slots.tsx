import { Injectable } from '@nestjs/common';
import { CardGrid, Section } from '../../../ui/index.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { countsByOrganisation } from '../data/public-listings.queries.js';
import { Db } from '../../../platform/database/db.js';
import { ListingReading } from '../listing-reading.service.js';
import { catalogueTexts } from './catalogue.texts.js';
import { ListingTeaser } from './listing-teaser.js';
import { ownTexts } from './own-listings.texts.js';

const ON_PROFILE = 12;

/** What the catalogue says on the members' pages: a profile's listings, a number on its card. */
@Injectable()
export class CatalogSlots {
  constructor(slots: PageSlots, reading: ListingReading, db: Db) {
    slots.register('profile.below', async (page, { organisationId }) => {
      const cards = await reading.ofOrganisation(organisationId, ON_PROFILE);
      const [first] = cards;
      if (!first) return null;
      return (
        <Section
          title={ownTexts[page.lang].profileListings}
          more={{
            href: page.href(`/katalog?supplier=${first.supplierSlug}`),
            label: catalogueTexts[page.lang].showAll,
          }}
        >
          <CardGrid>
            {cards.map((card) => (
              <ListingTeaser key={card.id} lang={page.lang} card={card} href={(path) => page.href(path)} />
            ))}
          </CardGrid>
        </Section>
      );
    });
    slots.register('directory.cards', async (page, { organisationIds, say }) => {
      for (const { organisationId, count } of await countsByOrganisation(db.public, organisationIds)) {
        say(organisationId, catalogueTexts[page.lang].listings(count));
      }
      return null;
    });
  }
}
