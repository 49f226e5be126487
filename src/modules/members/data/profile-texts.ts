import type { Reader, Tx } from '../../../platform/database/db.js';
import type { ModeratedThing } from '../../moderation/index.js';
import type { AreaCode } from '../../../shared/territory.js';
import { MemberProfile } from './member.entities.js';

/** What a member says of itself. */
export type ProfileTexts = {
  introPl: string | null;
  introEn: string | null;
  storyPl: string | null;
  storyEn: string | null;
  website: string | null;
  contactRole: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  areas: AreaCode[];
  categories: string[];
};

/** The texts with their version, for the member that edits them; null when there are none. */
export const profileTextsOf = async (
  reader: Reader,
  organisationId: string,
): Promise<(ProfileTexts & { version: number }) | null> =>
  (
    await reader.query<ProfileTexts & { version: number }>(
      `select intro_pl as "introPl", intro_en as "introEn", story_pl as "storyPl", story_en as "storyEn", website,
         contact_role as "contactRole", contact_email as "contactEmail", contact_phone as "contactPhone", areas,
         categories, version
       from member_profile where organisation_id = $1`,
      [organisationId],
    )
  )[0] ?? null;

/** Replaces the texts when the version is still the one that was edited; else false and nothing changes. */
export const replaceProfileTexts = async (
  tx: Tx,
  organisationId: string,
  texts: ProfileTexts,
  version: number,
  now: Date,
): Promise<boolean> => {
  const { affected } = await tx.getRepository(MemberProfile).update(
    { organisationId, version },
    {
      introPl: texts.introPl,
      introEn: texts.introEn,
      storyPl: texts.storyPl,
      storyEn: texts.storyEn,
      website: texts.website,
      contactRole: texts.contactRole,
      contactEmail: texts.contactEmail,
      contactPhone: texts.contactPhone,
      areas: texts.areas,
      categories: texts.categories,
      version: version + 1,
      updatedAt: now,
    },
  );
  return affected === 1;
};

/** A member's profile for moderation, by its organisation; null for who is no member now. */
export const moderatedProfile = async (
  reader: Reader,
  organisationId: string,
  lock: boolean,
): Promise<ModeratedThing | null> =>
  (
    await reader.query<ModeratedThing>(
      `select p.organisation_id as "organisationId", a.name as title, '/czlonkowie/' || a.slug as path,
         p.hidden_at as "hiddenAt", p.hidden_at is null as visible
       from member_profile p join active_member a on a.organisation_id = p.organisation_id
       where p.organisation_id = $1${lock ? ' for update of p' : ''}`,
      [organisationId],
    )
  )[0] ?? null;

export const setProfileHidden = async (tx: Tx, organisationId: string, at: Date | null): Promise<void> => {
  await tx.getRepository(MemberProfile).update({ organisationId }, { hiddenAt: at });
};

/** Since when the coordinator hides the profile; null when it does not. */
export const profileHiddenAt = async (reader: Reader, organisationId: string): Promise<Date | null> =>
  (
    await reader.query<{ hiddenAt: Date | null }>(
      'select hidden_at as "hiddenAt" from member_profile where organisation_id = $1',
      [organisationId],
    )
  )[0]?.hiddenAt ?? null;
