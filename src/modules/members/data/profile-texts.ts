import type { Reader, Tx } from '../../../platform/database/db.js';
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
