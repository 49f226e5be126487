import type { Reader, Tx } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';
import type { StoredFileId } from '../../../platform/files/stored-file.js';
import type { Lang } from '../../../shared/lang.js';
import type { CatalogueChoice } from '../domain/printed-catalogue.js';

export type CatalogueLine = CatalogueChoice & {
  id: string;
  requestedAt: Date;
  done: number;
  total: number | null;
  readyAt: Date | null;
  expiresAt: Date | null;
  cancelledAt: Date | null;
  failedAt: Date | null;
  campaignName: string | null;
};

const UNDER_WAY = 'ready_at is null and cancelled_at is null and failed_at is null';
const LINES = `select k.id, k.requested_at as "requestedAt", k.lang, k.category, k.powiat, k.campaign_id as "campaignId",
  k.members, k.listings, k.done, k.total, k.ready_at as "readyAt", k.expires_at as "expiresAt", k.cancelled_at as "cancelledAt",
  k.failed_at as "failedAt", c.name_pl as "campaignName"
  from printed_catalogue k left join campaign c on c.id = k.campaign_id`;

/** Of an organisation, the latest first. */
export const cataloguesOf = (
  reader: Reader,
  organisationId: string,
  limit: number,
): Promise<CatalogueLine[]> =>
  reader.query<CatalogueLine>(`${LINES} where k.organisation_id = $1 order by k.requested_at desc limit $2`, [
    organisationId,
    limit,
  ]);

export const catalogueOf = async (
  reader: Reader,
  organisationId: string,
  id: string,
): Promise<CatalogueLine | null> =>
  (
    await reader.query<CatalogueLine>(`${LINES} where k.organisation_id = $1 and k.id = $2`, [
      organisationId,
      id,
    ])
  )[0] ?? null;

/** False when one of the organisation is under way. */
export const addCatalogue = async (
  tx: Tx,
  line: CatalogueChoice & { id: string; organisationId: string; requestedBy: string; at: Date },
): Promise<boolean> =>
  (
    await tx.query(
      `insert into printed_catalogue (id, organisation_id, requested_by, requested_at, lang, category, powiat, campaign_id,
         members, listings)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (organisation_id) where ${UNDER_WAY} do nothing returning id`,
      [
        ...[line.id, line.organisationId, line.requestedBy, line.at],
        ...[line.lang, line.category, line.powiat, line.campaignId, line.members, line.listings],
      ],
    )
  ).length > 0;

/** False when it is not under way. */
export const cancelCatalogue = async (
  tx: Tx,
  organisationId: string,
  id: string,
  at: Date,
): Promise<boolean> =>
  (
    await tx.query(
      `update printed_catalogue set cancelled_at = $3
       where id = $2 and organisation_id = $1 and ${UNDER_WAY} returning id`,
      [organisationId, id, at],
    )
  ).length > 0;

/** The file while its time runs. */
export const openCatalogueFile = async (
  reader: Reader,
  organisationId: string,
  id: string,
  now: Date,
): Promise<StoredFileId | null> =>
  (
    await reader.query<{ fileId: StoredFileId }>(
      `select file_id as "fileId" from printed_catalogue
       where id = $2 and organisation_id = $1 and file_id is not null and expires_at > $3`,
      [organisationId, id, now],
    )
  )[0]?.fileId ?? null;

/** What the job works on; null when it is done, given up or gone. */
export const catalogueToMake = async (reader: Reader, id: string): Promise<CatalogueChoice | null> =>
  (
    await reader.query<CatalogueChoice>(
      `select lang, category, powiat, campaign_id as "campaignId", members, listings
       from printed_catalogue where id = $1 and ${UNDER_WAY}`,
      [id],
    )
  )[0] ?? null;

/** False when nobody waits for it any more. */
export const noteCatalogueProgress = async (
  tx: Tx,
  id: string,
  done: number,
  total: number,
): Promise<boolean> =>
  (
    await tx.query(
      `update printed_catalogue set done = $2, total = $3 where id = $1 and ${UNDER_WAY} returning id`,
      [id, done, total],
    )
  ).length > 0;

/** The organisation that asked for it; null when it was cancelled meanwhile, or another run of the job was first. */
export const markCatalogueReady = async (
  tx: Tx,
  id: string,
  made: { fileId: string; readyAt: Date; expiresAt: Date },
): Promise<string | null> =>
  (
    await tx.query<{ organisationId: string }>(
      `update printed_catalogue set file_id = $2, ready_at = $3, expires_at = $4, done = coalesce(total, done)
       where id = $1 and ${UNDER_WAY} returning organisation_id as "organisationId"`,
      [id, made.fileId, made.readyAt, made.expiresAt],
    )
  )[0]?.organisationId ?? null;

/** The organisation that asked for it; null when it is not under way. */
export const markCatalogueFailed = async (tx: Tx, id: string, at: Date): Promise<string | null> =>
  (
    await tx.query<{ organisationId: string }>(
      `update printed_catalogue set failed_at = $2 where id = $1 and ${UNDER_WAY}
       returning organisation_id as "organisationId"`,
      [id, at],
    )
  )[0]?.organisationId ?? null;

/** Takes the files off catalogues made before an instant, and gives their ids. */
export const takeCataloguesMade = async (tx: Tx, before: Date): Promise<StoredFileId[]> =>
  (
    await tx.query<{ fileId: StoredFileId }>(
      `with due as (select id, file_id from printed_catalogue where file_id is not null and ready_at < $1 for update)
       update printed_catalogue k set file_id = null from due where k.id = due.id returning due.file_id as "fileId"`,
      [before],
    )
  ).map(({ fileId }) => fileId);

/** The description of a listing in print, and how its supplier is reached. */
export type PrintedListing = {
  id: string;
  title: string;
  titleEn: string | null;
  supplierName: string;
  description: string;
  descriptionEn: string | null;
};
export type PrintedContact = {
  organisationId: string;
  slug: string;
  name: string;
  town: string;
  phone: string | null;
  email: string | null;
  website: string | null;
};

const CHOSEN = `($1::text is null or l.category = $1)
  and ($2::text is null or l.areas && array[$2, left($2, 2), 'PL'])
  and ($3::uuid is null or exists (select from campaign_shown s where s.campaign_id = $3 and s.listing_id = l.id))
  and (cardinality($4::uuid[]) = 0 or l.organisation_id = any($4))
  and (cardinality($5::uuid[]) = 0 or l.id = any($5))`;
const chosen = ({ category, powiat, campaignId, members, listings }: CatalogueChoice) => [
  ...[category, powiat, campaignId, members, listings],
];

/** How many public listings a choice has. */
export const countPrinted = async (reader: Reader, choice: CatalogueChoice): Promise<number> => {
  const [row] = await reader.query<{ count: number }>(
    `select count(*)::int as count from public_listing l where ${CHOSEN}`,
    chosen(choice),
  );
  return row?.count ?? 0;
};

/**
 * The public listings of a choice, by category, then supplier, then title. A powiat has those served there, also
 * as a part of the voivodeship or the country.
 */
export const printedListings = (
  reader: Reader,
  choice: CatalogueChoice,
  limit: number,
): Promise<PrintedListing[]> =>
  reader.query<PrintedListing>(
    `select l.id, l.title, l.title_en as "titleEn", l.supplier_name as "supplierName", l.description,
       l.description_en as "descriptionEn"
     from public_listing l join category c on c.slug = l.category where ${CHOSEN}
     order by c.position, c.slug, ${byPolishName('l.supplier_name')}, l.organisation_id,
       l.title collate "pl-x-icu", l.id
     limit $6`,
    [...chosen(choice), limit],
  );

/** Of the members, by name; only what their profiles show. */
export const printedContacts = (
  reader: Reader,
  organisationIds: readonly string[],
): Promise<PrintedContact[]> =>
  reader.query<PrintedContact>(
    `select m.organisation_id as "organisationId", m.slug, m.name, m.town, p.contact_phone as phone, p.contact_email as email, p.website
     from active_member m left join public_profile p on p.organisation_id = m.organisation_id
     where m.organisation_id = any($1::uuid[]) order by ${byPolishName('m.name')}`,
    [organisationIds],
  );

/** Members who have a listing in the catalogue, by name; whom one can choose. */
export const membersToChoose = (
  reader: Reader,
  limit: number,
): Promise<{ organisationId: string; name: string; town: string }[]> =>
  reader.query(
    `select m.organisation_id as "organisationId", m.name, m.town from active_member m
     where exists (select from public_listing l where l.organisation_id = m.organisation_id)
     order by ${byPolishName('m.name')}, m.organisation_id limit $1`,
    [limit],
  );

export type ChoiceNames = {
  readonly category: string | null;
  readonly campaign: string | null;
  readonly members: readonly string[];
  /** How many of the chosen listings anybody may see. */
  readonly listings: number;
};

/** Names of what was chosen; null for what was not, or is not there any more. */
export const choiceNames = async (
  reader: Reader,
  { category, campaignId, members, listings, lang }: CatalogueChoice,
): Promise<ChoiceNames> =>
  (
    await reader.query<ChoiceNames>(
      `select (select case when $3 = 'en' then name_en else name_pl end from category where slug = $1) as category,
         (select case when $3 = 'en' then coalesce(name_en, name_pl) else name_pl end
           from running_campaign where id = $2) as campaign,
         array(select m.name from active_member m where m.organisation_id = any($4::uuid[])
           order by ${byPolishName('m.name')}) as members,
         (select count(*)::int from public_listing l where l.id = any($5::uuid[])) as listings`,
      [category, campaignId, lang satisfies Lang, members, listings],
    )
  )[0]!;
