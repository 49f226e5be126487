import { Profiles } from '../src/modules/members/index.js';
import type { ActingFor } from './acting.js';
import { listings, profiles } from './data.js';

/** The suppliers' own words and where they deliver, as their listings say; a profile with words stays. */
export const writeProfiles = async (
  service: Profiles,
  /** Polish names of the categories by slug. */
  categories: ReadonlyMap<string, string>,
  as: ActingFor,
): Promise<void> => {
  const offers = Map.groupBy(listings(), ({ supplier }) => supplier);
  for (const { slug, introPl, introEn } of profiles()) {
    const member = as(slug);
    const present = await service.mine(member);
    if (!present || present.texts.introPl !== null) continue;
    const own = offers.get(slug) ?? [];
    await service.replace(member, {
      introPl,
      introEn,
      areas: own.flatMap(({ areas }) => areas),
      categories: own.map(({ category }) => categories.get(category) ?? category),
      version: present.texts.version,
    });
  }
};
