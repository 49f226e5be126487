import { parseHTML } from 'linkedom';
import type { Slot } from '../../src/modules/campaigns/index.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import { newId } from '../../src/shared/ids.js';
import type { TestDatabase } from './database.js';

export type Participant = { readonly organisationId: string; readonly listings: readonly string[] };
export type SomeCampaign = { readonly id: string; readonly slug: string };

/** As `Participant`'s own person would: the database lets nobody else write that it takes part. */
const asItself = async (
  { ownerPool }: Pick<TestDatabase, 'ownerPool'>,
  organisationId: string,
  statements: readonly [string, readonly unknown[]][],
): Promise<void> => {
  const client = await ownerPool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.scope', 'person', true), set_config('app.organisation', $1, true),
         set_config('app.grant', '', true)`,
      [organisationId],
    );
    for (const [sql, params] of statements) await client.query(sql, [...params]);
    await client.query('commit');
  } finally {
    client.release();
  }
};

/** A campaign that runs, written straight into the tables: what its services do is not of interest here. */
export const someRunningCampaign = async (
  database: Pick<TestDatabase, 'ownerPool'>,
  {
    name = 'Wiosenna zieleń',
    categories = [] as string[],
    buyerKinds = [] as string[],
    languages = ['pl', 'en'],
  }: {
    name?: string;
    categories?: string[];
    buyerKinds?: string[];
    languages?: string[];
  },
): Promise<SomeCampaign> => {
  const id = newId();
  const slug = `kampania-${id.slice(-12)}`;
  const today = localDateOf(new Date());
  await database.ownerPool.query(
    `insert into campaign (id, slug, state, name_pl, name_en, goal, message_pl, message_en, story_pl, criteria_pl,
       categories, buyer_kinds, languages, starts_on, ends_on, created_by, created_at, updated_at, approved_by, approved_at)
     values ($1, $2, 'running', $3, 'Spring greenery', 'Więcej zleceń', 'Zieleń na wiosnę', 'Greenery', 'Opis',
       'Kto zajmuje się zielenią', $4, $5, $6, $7, $8, 
       (select id from account limit 1), now(), now(), (select id from account limit 1), now())`,
    [id, slug, name, categories, buyerKinds, languages, addDays(today, -10), addDays(today, 60)],
  );
  return { id, slug };
};

/** Joins with its listings. */
export const takesPart = async (
  database: Pick<TestDatabase, 'ownerPool'>,
  campaign: SomeCampaign,
  { organisationId, listings }: Participant,
): Promise<void> => {
  await asItself(database, organisationId, [
    [
      `insert into campaign_participant (campaign_id, organisation_id, state, joined_at, changed_by)
       values ($1, $2, 'joined', now(), (select created_by from campaign where id = $1))
       on conflict (campaign_id, organisation_id) do update set state = 'joined', left_at = null`,
      [campaign.id, organisationId],
    ],
    ...listings.map((listing): [string, readonly unknown[]] => [
      `insert into campaign_listing (campaign_id, organisation_id, listing_id, added_at) values ($1, $2, $3, now())
       on conflict do nothing`,
      [campaign.id, organisationId, listing],
    ]),
  ]);
};

export const leaves = (
  database: Pick<TestDatabase, 'ownerPool'>,
  campaign: SomeCampaign,
  organisationId: string,
) =>
  asItself(database, organisationId, [
    [
      `update campaign_participant set state = 'left', left_at = now() where campaign_id = $1 and organisation_id = $2`,
      [campaign.id, organisationId],
    ],
  ]);

/** A person's browser; what says nothing of itself counts as a program. */
export const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

/** Gives the campaign places for as long as it runs. */
export const standsIn = async (
  database: Pick<TestDatabase, 'ownerPool'>,
  campaign: SomeCampaign,
  slots: readonly Slot[],
): Promise<void> => {
  for (const slot of slots) {
    await database.ownerPool.query(
      `insert into placement (id, campaign_id, slot, starts_on, ends_on, made_by, made_at)
       select $1, id, $3, starts_on, ends_on, created_by, now() from campaign where id = $2`,
      [newId(), campaign.id, slot],
    );
  }
};

/** The listing once more, of another organisation; answers its id. Quicker than through its services. */
export const sameListingOf = async (
  { ownerPool }: Pick<TestDatabase, 'ownerPool'>,
  listingId: string,
  organisationId: string,
): Promise<string> => {
  const id = newId();
  await ownerPool.query(
    `insert into listing select (jsonb_populate_record(l, jsonb_build_object('id', $2::uuid, 'organisation_id', $3::uuid,
       'sku', null))).* from listing l where id = $1`,
    [listingId, id, organisationId],
  );
  return id;
};

export const documentOf = (html: string): Document => parseHTML(html).document;
