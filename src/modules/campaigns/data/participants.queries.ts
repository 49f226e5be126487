import type { Reader, Tx } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';
import type { LocalDate } from '../../../shared/dates.js';
import { openStates } from '../domain/campaign-rules.js';
import type { ParticipantState } from '../domain/campaign-states.js';
import type { Candidate } from '../domain/candidates.js';

/** A member's part in a campaign. */
export type ParticipantRow = {
  readonly campaignId: string;
  readonly organisationId: string;
  readonly state: ParticipantState;
  readonly sharesValue: boolean;
  readonly invitedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly refusalReason: string | null;
};

const COLUMNS = `p.campaign_id as "campaignId", p.organisation_id as "organisationId", p.state,
  p.shares_value as "sharesValue", p.invited_at as "invitedAt", p.answered_at as "answeredAt",
  p.joined_at as "joinedAt", p.left_at as "leftAt", p.refusal_reason as "refusalReason"`;

/** Null when it was neither invited nor came by itself. */
export const participantOf = async (
  reader: Reader,
  campaignId: string,
  organisationId: string,
): Promise<ParticipantRow | null> =>
  (
    await reader.query<ParticipantRow>(
      `select ${COLUMNS} from campaign_participant p where p.campaign_id = $1 and p.organisation_id = $2`,
      [campaignId, organisationId],
    )
  )[0] ?? null;

/** A participant as the coordinator sees it. */
export type ParticipantLine = ParticipantRow & {
  readonly name: string;
  /** Null for one who is no member now. */
  readonly slug: string | null;
  /** What it chose; `visible`: public now and of the campaign's categories. */
  readonly listings: readonly { readonly id: string; readonly title: string; readonly visible: boolean }[];
};

export const participantsOf = (reader: Reader, campaignId: string): Promise<ParticipantLine[]> =>
  reader.query<ParticipantLine>(
    `select ${COLUMNS}, o.name, a.slug, coalesce((
       select json_agg(json_build_object('id', l.id, 'title', l.title, 'visible', v.id is not null) order by l.title)
       from campaign_listing s join campaign c on c.id = s.campaign_id join listing l on l.id = s.listing_id
         left join public_listing v on v.id = l.id
           and (cardinality(c.categories) = 0 or v.category = any(c.categories))
       where s.campaign_id = p.campaign_id and s.organisation_id = p.organisation_id), '[]') as listings
     from campaign_participant p join organisation o on o.id = p.organisation_id
     left join active_member a on a.organisation_id = p.organisation_id
     where p.campaign_id = $1
     order by array_position(array['proposed', 'joined', 'invited', 'declined', 'left', 'refused'], p.state),
       ${byPolishName('o.name')}`,
    [campaignId],
  );

/** Members that have no part in it yet, with how their public listings meet it. Areas of all Poland serve each powiat. */
export const candidatesFor = (
  reader: Reader,
  campaignId: string,
  wanted: { readonly categories: readonly string[]; readonly areas: readonly string[] },
): Promise<Candidate[]> =>
  reader.query<Candidate>(
    `select a.organisation_id as "organisationId", a.name, a.slug, a.town, a.claimed,
       count(l.id)::int as listings,
       count(l.id) filter (where cardinality($2::text[]) = 0 or l.category = any($2))::int as "inCategories",
       count(l.id) filter (where (cardinality($2::text[]) = 0 or l.category = any($2))
         and (cardinality($3::text[]) = 0 or l.areas && $3))::int as "inArea"
     from active_member a left join public_listing l on l.organisation_id = a.organisation_id
     where not exists (select from campaign_participant p where p.campaign_id = $1
       and p.organisation_id = a.organisation_id and p.state in ('invited', 'proposed', 'joined'))
     group by a.organisation_id, a.name, a.slug, a.town, a.claimed
     order by ${byPolishName('a.name')}`,
    [campaignId, wanted.categories, wanted.areas],
  );

export type OwnChoice = { readonly id: string; readonly title: string; readonly category: string };

/** The member's public listings that a campaign of these categories may show, the newest first. */
export const fittingListings = (
  reader: Reader,
  organisationId: string,
  categories: readonly string[],
): Promise<OwnChoice[]> =>
  reader.query<OwnChoice>(
    `select l.id, l.title, l.category from public_listing l where l.organisation_id = $1
       and (cardinality($2::text[]) = 0 or l.category = any($2)) order by l.published_at desc, l.id`,
    [organisationId, categories],
  );

/** What it shows in the campaign, public now or not. */
export const chosenListings = async (
  reader: Reader,
  campaignId: string,
  organisationId: string,
): Promise<string[]> =>
  (
    await reader.query<{ id: string }>(
      `select listing_id as id from campaign_listing where campaign_id = $1 and organisation_id = $2
       order by added_at, listing_id`,
      [campaignId, organisationId],
    )
  ).map(({ id }) => id);

/** Who takes part now. */
export const joinedOf = async (reader: Reader, campaignId: string): Promise<string[]> =>
  (
    await reader.query<{ id: string }>(
      `select organisation_id as id from campaign_participant where campaign_id = $1 and state = 'joined'
       order by joined_at, organisation_id`,
      [campaignId],
    )
  ).map(({ id }) => id);

/** Organisations that take part in a campaign which is not over by `today`. */
export const takingPart = async (reader: Reader, today: LocalDate): Promise<string[]> =>
  (
    await reader.query<{ id: string }>(
      `select distinct p.organisation_id as id from campaign_participant p join campaign c on c.id = p.campaign_id
       where p.state = 'joined' and c.state = any($2) and c.ends_on >= $1 order by id`,
      [today, openStates],
    )
  ).map(({ id }) => id);

export const isActiveMember = async (reader: Reader, organisationId: string): Promise<boolean> =>
  (await reader.query('select from active_member where organisation_id = $1', [organisationId])).length > 0;

/** Which of the organisations are members of the cluster now. */
export const membersAmong = async (
  reader: Reader,
  organisationIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (organisationIds.length === 0) return new Set();
  const rows = await reader.query<{ id: string }>(
    'select organisation_id as id from active_member where organisation_id = any($1::uuid[])',
    [organisationIds],
  );
  return new Set(rows.map(({ id }) => id));
};

/**
 * The parts of an organisation that leaves the cluster, where it waits or takes part; with the locks of all
 * campaigns that know it, so that none of its people comes back into one meanwhile.
 */
export const lockParts = async (tx: Tx, organisationId: string): Promise<ParticipantRow[]> => {
  await tx.query(
    `select from campaign c where exists (select from campaign_participant p
       where p.campaign_id = c.id and p.organisation_id = $1) order by c.id for update`,
    [organisationId],
  );
  return tx.query<ParticipantRow>(
    `select ${COLUMNS} from campaign_participant p where p.organisation_id = $1
       and p.state in ('invited', 'proposed', 'joined') order by p.campaign_id`,
    [organisationId],
  );
};
