import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { CampaignFields } from '../domain/campaign-rules.js';
import type { CampaignState } from '../domain/campaign-states.js';
import type { TemplateId } from '../domain/campaign-templates.js';
import type { CampaignPicture } from './public-campaigns.queries.js';

/** A campaign as it is kept. `state` is what was stamped last: ask `stateOn` what the clock has made of it. */
export type CampaignRow = CampaignFields & {
  readonly id: string;
  readonly slug: string;
  readonly state: CampaignState;
  readonly picture: CampaignPicture | null;
  /** Of the member that asked for it; null = the coordinator's own. */
  readonly requestedBy: string | null;
  readonly requesterName: string | null;
  readonly template: TemplateId | null;
  readonly copiedFrom: string | null;
  readonly refusalReason: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

const COLUMNS = `c.id, c.slug, c.state, c.name_pl as "namePl", c.name_en as "nameEn", c.goal,
  c.message_pl as "messagePl", c.message_en as "messageEn", c.story_pl as "storyPl", c.story_en as "storyEn",
  c.criteria_pl as "criteriaPl", c.criteria_en as "criteriaEn", c.buyer_kinds as "buyerKinds", c.powiats,
  c.categories, c.languages, c.starts_on as "startsOn", c.ends_on as "endsOn", c.budget,
  c.funding_source as "fundingSource", c.project_name as "projectName", c.project_url as "projectUrl",
  c.requested_by as "requestedBy", (select o.name from organisation o where o.id = c.requested_by) as "requesterName",
  c.template, c.copied_from as "copiedFrom", c.refusal_reason as "refusalReason", c.version,
  c.created_at as "createdAt", c.updated_at as "updatedAt",
  (select json_build_object('id', f.id, 'altPl', c.alt_pl, 'altEn', c.alt_en, 'width', f.width, 'height', f.height)
    from stored_file f where f.id = c.picture_id) as picture`;

/** Null when there is none. */
export const campaignById = async (reader: Reader, id: string): Promise<CampaignRow | null> =>
  (await reader.query<CampaignRow>(`select ${COLUMNS} from campaign c where c.id = $1`, [id]))[0] ?? null;

/** The same, locked for a change. */
export const lockCampaign = async (tx: Tx, id: string): Promise<CampaignRow | null> =>
  (
    await tx.query<CampaignRow>(`select ${COLUMNS} from campaign c where c.id = $1 for update of c`, [id])
  )[0] ?? null;

/** How many members are in each state of taking part. */
type ParticipantCounts = { invited: number; proposed: number; joined: number };
export type CampaignLine = CampaignRow & ParticipantCounts;

const COUNTS = ['invited', 'proposed', 'joined']
  .map(
    (state) =>
      `(select count(*)::int from campaign_participant p where p.campaign_id = c.id and p.state = '${state}') as ${state}`,
  )
  .join(', ');

/** All that touch the days, the first to start first. */
export const campaignsBetween = (
  reader: Reader,
  from: LocalDate,
  to: LocalDate,
  limit: number,
): Promise<CampaignLine[]> =>
  reader.query<CampaignLine>(
    `select ${COLUMNS}, ${COUNTS} from campaign c where c.starts_on <= $2 and c.ends_on >= $1
     order by c.starts_on, c.ends_on, c.id limit $3`,
    [from, to, limit],
  );

/** What the member asked for, the last first. */
export const campaignsAskedBy = (
  reader: Reader,
  organisationId: string,
  limit: number,
): Promise<CampaignRow[]> =>
  reader.query<CampaignRow>(
    `select ${COLUMNS} from campaign c where c.requested_by = $1 order by c.created_at desc, c.id limit $2`,
    [organisationId, limit],
  );

/** Those that the clock has moved on by `today` and nobody has stamped. */
export const dueCampaigns = async (reader: Reader, today: LocalDate): Promise<string[]> =>
  (
    await reader.query<{ id: string }>(
      `select id from campaign where (state = 'scheduled' and starts_on <= $1)
         or (state in ('scheduled', 'running', 'paused') and ends_on < $1) order by starts_on, id`,
      [today],
    )
  ).map(({ id }) => id);

/** Whoever gives an address waits for the others until their transactions end. */
export const lockSlugs = async (tx: Tx): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtext('campaign.slug'))`);
};

/** Addresses that begin alike. */
export const slugsLike = async (reader: Reader, base: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await reader.query<{ slug: string }>(
        `select slug from campaign where slug = $1 or starts_with(slug, $1 || '-')`,
        [base],
      )
    ).map(({ slug }) => slug),
  );
