import type { Reader } from '../../../platform/database/db.js';
import type { OrganisationKind } from '../../organisations/index.js';

/** A member that was known before its people came, with its newest personal link; `email` null when there is none. */
export type FounderRow = {
  organisationId: string;
  number: number;
  slug: string;
  name: string;
  kind: OrganisationKind;
  town: string;
  claimed: boolean;
  person: string | null;
  email: string | null;
  invitedAt: Date | null;
  expiresAt: Date | null;
  usedAt: Date | null;
  revokedAt: Date | null;
};

const FOUNDER = `select a.organisation_id as "organisationId", a.number, a.slug, a.name, a.kind, a.town, a.claimed,
    c.name as person, c.email, c.invited_at as "invitedAt", c.expires_at as "expiresAt", c.used_at as "usedAt",
    c.revoked_at as "revokedAt"
  from active_member a left join latest_claim c on c.organisation_id = a.organisation_id
  where (not a.claimed or c.organisation_id is not null)`;

/** Members for whom nobody acts, and those whose people came by a personal link; in the order of their numbers. */
export const foundersIn = (reader: Reader): Promise<FounderRow[]> =>
  reader.query<FounderRow>(`${FOUNDER} order by a.number`);

/** One of them; null when the organisation is none of these. */
export const founderById = async (reader: Reader, organisationId: string): Promise<FounderRow | null> =>
  (await reader.query<FounderRow>(`${FOUNDER} and a.organisation_id = $1`, [organisationId]))[0] ?? null;
