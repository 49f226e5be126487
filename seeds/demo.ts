import type { INestApplicationContext } from '@nestjs/common';
import { ListingImport, ListingIndexing, Vocabulary } from '../src/modules/catalog/index.js';
import { Applications, ProfileContacts, Profiles } from '../src/modules/members/index.js';
import { coordinatorOn, Organisations } from '../src/modules/organisations/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock/clock.js';
import { Db } from '../src/platform/database/db.js';
import { localDateOf } from '../src/shared/dates.js';
import { withCast } from './acting.js';
import { makeAwards } from './awards.js';
import { recordBinding } from './binding.js';
import { planCampaigns } from './campaigns.js';
import { keepCapacity } from './capacity.js';
import { makeCast } from './cast.js';
import { addContacts } from './contacts.js';
import { makeDeals } from './deals.js';
import { addDemand, saveSearches } from './demand.js';
import { seatCouncil } from './council.js';
import { makeLinks } from './outreach.js';
import { declareEvidence } from './evidence.js';
import { featureListings } from './features.js';
import { notePayments } from './payments.js';
import { makePriceOffers } from './price-offers.js';
import { placeCampaigns } from './placements.js';
import { beginProcedures } from './procedures.js';
import { publishListings } from './listings.js';
import { tellNews } from './news.js';
import { linkSchool } from './units.js';
import { writeProfiles } from './profiles.js';

const COORDINATOR = 'wama-coop';

/**
 * Accounts, listings and a few deals among them: all but the listings made by those who would make them. The
 * listings are the site's own examples and marked so.
 */
export const addDemonstration = async (
  app: INestApplicationContext,
  /** Ids of the founders by slug. */
  founders: ReadonlyMap<string, string>,
): Promise<void> => {
  await makeCast(app, founders);
  await assignCoordinator(app, founders);
  const listings = await publishListings(app.get(ListingImport, { strict: false }), founders);
  const categories = await app.get(Vocabulary, { strict: false }).categories();
  const names = new Map(categories.map(({ slug, namePl }) => [slug, namePl]));
  await withCast(app, async (as) => {
    await writeProfiles(app.get(Profiles, { strict: false }), names, as);
    await addContacts(app.get(ProfileContacts, { strict: false }), as);
    await makePriceOffers(app, listings, as);
    await featureListings(app, listings, { ...as(COORDINATOR), office: 'coordinator' });
    await tellNews(app, listings, { ...as(COORDINATOR), office: 'coordinator' });
    await seatCouncil(app, as);
    await applyForMembership(app, as('firma'));
    await keepCapacity(app, listings, as);
    await linkSchool(app, as);
    await recordBinding(app, as);
    await declareEvidence(app, as, { ...as(COORDINATOR), office: 'coordinator' });
    await planCampaigns({ app, as, coordinator: { ...as(COORDINATOR), office: 'coordinator' } });
    await placeCampaigns(app, { ...as(COORDINATOR), office: 'coordinator' });
    await makeLinks(app, { ...as(COORDINATOR), office: 'coordinator' });
    await notePayments(app, await makeDeals(app, listings, as), as);
    await beginProcedures(app, as);
    await makeAwards(app, as);
    await addDemand(app);
    await saveSearches(app, as);
  });
  // So that the first visitor finds them. A search engine that does not answer yet gets them by the jobs that wait.
  await app
    .get(ListingIndexing, { strict: false })
    .reindex()
    .catch(() => undefined);
};

/** From today on, unless somebody is assigned (agreement §3.4). */
const assignCoordinator = async (
  app: INestApplicationContext,
  founders: ReadonlyMap<string, string>,
): Promise<void> => {
  const today = localDateOf(app.get(Clock).now());
  const organisationId = founders.get(COORDINATOR);
  if (!organisationId) throw new Error(`There is no founder ${COORDINATOR}`);
  if (await coordinatorOn(app.get(Db).public, today)) return;
  await app.get(Organisations, { strict: false }).assignCoordinator(organisationId, today);
};

/** Something for the coordinator to decide. */
const applyForMembership = async (app: INestApplicationContext, firm: Representative): Promise<void> => {
  const { application } = await app.get(Applications, { strict: false }).mine(firm);
  if (application) return;
  const input = { role: 'supplier' as const, statement: STATEMENT };
  await app.get(Applications, { strict: false }).apply(firm, input, undefined);
};

const STATEMENT =
  'Robimy meble i stolarkę na zamówienie. Chcemy łączyć siły ze spółdzielniami przy większych zleceniach ' +
  'i kupować od nich usługi. Zgłoszenie przykładowe.';
