import type { Reader } from '../../../platform/database/db.js';
import { publicCardsOf, type PublicCard } from '../../catalog/index.js';
import type { Choice } from '../domain/rotation.js';
import type { Slot } from '../domain/touch.js';

/** By what a buyer is addressed; null for a member of the cluster. */
export const buyerOf = async (
  reader: Reader,
  organisationId: string,
): Promise<{ kind: string; powiat: string | null } | null> =>
  (
    await reader.query<{ kind: string; powiat: string | null }>(
      `select kind, powiat from organisation o where id = $1
         and not exists (select from active_member m where m.organisation_id = o.id)`,
      [organisationId],
    )
  )[0] ?? null;

/** The cards of what was chosen, by its place in the list; what may not be shown at this moment is left out. */
export const placedCards = async (
  reader: Reader,
  chosen: readonly (Choice & { readonly slot: Slot })[],
): Promise<ReadonlyMap<number, PublicCard>> => {
  const rows = await publicCardsOf<{ place: number }>(
    reader,
    `select t.place::int as place, s.listing_id
     from unnest($1::uuid[], $2::uuid[], $3::text[]) with ordinality as t(campaign_id, listing_id, slot, place)
       join campaign_shown s on s.campaign_id = t.campaign_id and s.listing_id = t.listing_id
     where exists (select from running_placement p where p.campaign_id = t.campaign_id and p.slot = t.slot)`,
    [
      chosen.map(({ campaignId }) => campaignId),
      chosen.map(({ listingId }) => listingId),
      chosen.map(({ slot }) => slot),
    ],
  );
  return new Map(rows.map(({ place, ...card }) => [place - 1, card]));
};
