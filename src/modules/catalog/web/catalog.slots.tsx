import { Injectable } from '@nestjs/common';
import { ActionLink, ActionRow, CardGrid, Section } from '../../../ui/index.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { countsByOrganisation } from '../data/public-listings.queries.js';
import { Db } from '../../../platform/database/db.js';
import { ListingReading } from '../listing-reading.service.js';
import { catalogueTexts } from './catalogue.texts.js';
import { ListingTeaser } from './listing-teaser.js';
import { Desk } from '../../notices/index.js';
import { isActiveMember } from '../data/own-listings.queries.js';
import { MODERATED } from './coordinator-listings.view.js';
import { ownTexts } from './own-listings.texts.js';
import { OWN } from './step-paths.js';

const ON_PROFILE = 12;

/** What the catalogue says on other modules' pages: a profile's listings, the directory, the desks. */
@Injectable()
export class CatalogSlots {
  constructor(slots: PageSlots, reading: ListingReading, db: Db, desk: Desk) {
    desk.offer({
      path: '/katalog',
      label: { pl: catalogueTexts.pl.searchLink, en: catalogueTexts.en.searchLink },
      role: 'viewer',
    });
    desk.offer({
      path: `${OWN}/nowa`,
      label: { pl: ownTexts.pl.newListing, en: ownTexts.en.newListing },
      role: 'editor',
      when: ({ organisation }) => isActiveMember(db.public, organisation.id),
    });
    slots.register('coordinator.desk', async (page) => {
      const m = ownTexts[page.lang];
      return (
        <Section title={m.moderation} lead={m.moderationLead}>
          <ActionRow>
            <ActionLink href={page.href(MODERATED)}>{m.toModeration}</ActionLink>
          </ActionRow>
        </Section>
      );
    });
    slots.register('profile.below', async (page, { organisationId }) => {
      const cards = await reading.ofOrganisation(organisationId, ON_PROFILE);
      const [first] = cards;
      if (!first) return null;
      return (
        <Section
          title={ownTexts[page.lang].profileListings}
          more={{
            href: page.hrefOnward(`/katalog?supplier=${first.supplierSlug}`),
            label: catalogueTexts[page.lang].showAll,
          }}
        >
          <CardGrid>
            {cards.map((card) => (
              <ListingTeaser
                key={card.id}
                lang={page.lang}
                card={card}
                href={(path) => page.hrefOnward(path)}
              />
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
