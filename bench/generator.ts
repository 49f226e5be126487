import type pg from 'pg';
import { hashSecret } from '../src/platform/secrets.js';
import { insertAll } from './bulk.js';
import { makeListings } from './listings.js';
import { seeded } from './random.js';
import { makeBuyers, makeSuppliers, type Party, type Supplier } from './suppliers.js';

/** How much is made; the seed makes it the same every time. */
export const amounts = { seed: 20_251_124, listings: 20_000, suppliers: 1_000, buyers: 300 } as const;

/** What the load needs to know of the content. */
export type Content = {
  readonly listingIds: readonly string[];
  /** Bearer tokens of buyers' sessions. */
  readonly buyerTokens: readonly string[];
};

const DAY_MS = 86_400_000;
const tokenOf = ({ sessionId }: Party): string => `bench-${sessionId}`;

/** Fills a migrated, empty database as its owning role. `now` dates the content; everything else is the same. */
export const generate = async (
  owner: pg.Pool,
  now: Date,
  count: number = amounts.listings,
): Promise<Content> => {
  const random = seeded(amounts.seed);
  const founded = new Date(now.getTime() - 800 * DAY_MS);
  const suppliers = makeSuppliers(random, amounts.suppliers, founded);
  const buyers = makeBuyers(random, amounts.buyers, founded);
  const listings = makeListings(random, suppliers, count, now);
  await insertParties(owner, [...suppliers, ...buyers], founded, now);
  await insertMemberships(owner, suppliers, founded);
  await insertAll(owner, 'listing', listings);
  return { listingIds: listings.map(({ id }) => id), buyerTokens: buyers.map(tokenOf) };
};

const insertParties = async (
  owner: pg.Pool,
  parties: readonly Party[],
  founded: Date,
  now: Date,
): Promise<void> => {
  const dates = { created_at: founded, confirmed_at: founded };
  await insertAll(
    owner,
    'organisation',
    parties.map(({ organisationId, kind, name, town, powiat, email }) => ({
      ...{ id: organisationId, kind, name, town, powiat, email, version: 1 },
      // Without legal personality: somebody stands behind it.
      principal_name: kind === 'zaz' ? `Fundacja prowadząca ${name}` : null,
      ...dates,
    })),
  );
  await insertAll(
    owner,
    'account',
    parties.map(({ accountId, email }) => ({
      ...{ id: accountId, email, name: 'Anna Przykładowa', lang: 'pl' },
      ...dates,
    })),
  );
  await insertAll(
    owner,
    'organisation_person',
    parties.map(({ organisationId, accountId }) => ({
      organisation_id: organisationId,
      account_id: accountId,
      role: 'owner',
      since: founded,
    })),
  );
  await insertAll(
    owner,
    'session',
    parties.map((party) => ({
      id: party.sessionId,
      account_id: party.accountId,
      secret_hash: hashSecret(tokenOf(party)),
      device: 'bench',
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + DAY_MS),
    })),
  );
};

const insertMemberships = async (
  owner: pg.Pool,
  suppliers: readonly Supplier[],
  founded: Date,
): Promise<void> => {
  const joined = founded.toISOString().slice(0, 10);
  await insertAll(
    owner,
    'membership',
    suppliers.map(({ organisationId, number, slug, searchText }) => ({
      ...{ organisation_id: organisationId, number, slug, role: 'supplier' },
      ...{ search_text: searchText, joined_on: joined },
    })),
  );
  await insertAll(
    owner,
    'member_profile',
    suppliers.map(({ organisationId, powiat, name }) => ({
      ...{ organisation_id: organisationId, intro_pl: `${name}: zapraszamy do współpracy.` },
      ...{ areas: [powiat], categories: [], version: 1, updated_at: founded },
    })),
  );
};
