import type { Tx } from '../../../platform/database/db.js';
import type { ParticipantAction, ParticipantState } from '../domain/campaign-states.js';
import { CampaignListing, CampaignParticipant } from './consent.entities.js';

/** What a step writes beside the state. */
type StepDetails = {
  readonly at: Date;
  /** The account. */
  readonly by: string;
  readonly sharesValue?: boolean;
  readonly reason?: string;
};

/** Writes a step of a member's part, making the row at the first one. The caller holds the campaign's lock. */
export const writeStep = async (
  tx: Tx,
  part: { readonly campaignId: string; readonly organisationId: string; readonly known: boolean },
  action: ParticipantAction,
  state: ParticipantState,
  { at, by, sharesValue, reason }: StepDetails,
): Promise<void> => {
  const { campaignId, organisationId, known } = part;
  const written = {
    state,
    changedBy: by,
    leftAt: state === 'left' ? at : null,
    refusalReason: state === 'refused' ? (reason ?? null) : null,
    ...(action === 'invite' ? { invitedAt: at } : { answeredAt: at }),
    ...(state === 'joined' && { joinedAt: at }),
    ...(sharesValue !== undefined && { sharesValue }),
  };
  const rows = tx.getRepository(CampaignParticipant);
  if (known) await rows.update({ campaignId, organisationId }, written);
  else await rows.insert({ campaignId, organisationId, ...written });
};

/** Whether the member's values are summed in the report; the member's own word. */
export const setSharesValue = async (
  tx: Tx,
  key: { readonly campaignId: string; readonly organisationId: string },
  sharesValue: boolean,
  by: string,
): Promise<void> => {
  await tx.getRepository(CampaignParticipant).update(key, { sharesValue, changedBy: by });
};

/** Replaces what the member shows. */
export const replaceListings = async (
  tx: Tx,
  campaignId: string,
  organisationId: string,
  listings: readonly string[],
  at: Date,
): Promise<void> => {
  const rows = tx.getRepository(CampaignListing);
  await tx.query(
    `delete from campaign_listing where campaign_id = $1 and organisation_id = $2 and listing_id <> all($3::uuid[])`,
    [campaignId, organisationId, listings],
  );
  const kept = await rows.find({ where: { campaignId, organisationId }, select: { listingId: true } });
  const fresh = listings.filter((id) => !kept.some(({ listingId }) => listingId === id));
  if (fresh.length > 0)
    await rows.insert(fresh.map((listingId) => ({ campaignId, organisationId, listingId, addedAt: at })));
};
