import type { Reader } from '../../../../platform/database/db.js';
import { areasServing } from '../../../search/index.js';

export type CallSubject = {
  readonly words: string;
  readonly category: string | null;
  readonly area: string | null;
};

/** A call as the coordinator sees it. */
export type CallLine = CallSubject & {
  readonly id: string;
  readonly note: string | null;
  readonly told: number;
  readonly calledAt: Date;
};

/**
 * The members who work in the category and the place, by what everybody may read of them: their profile and their
 * listings. A member whose profile names no category or no place is taken for one that may.
 */
export const membersFor = async (reader: Reader, { category, area }: CallSubject): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select m.organisation_id as id from active_member m left join public_profile p using (organisation_id)
     where m.claimed
       and ($1::text is null or p.categories is null or cardinality(p.categories) = 0
         or p.categories && array(select slug from category_within where within = $1)
         or exists (select from public_listing l join category_within w on w.slug = l.category and w.within = $1
           where l.organisation_id = m.organisation_id))
       and ($2::text[] is null or p.areas is null or cardinality(p.areas) = 0 or p.areas && $2
         or exists (select from public_listing l where l.organisation_id = m.organisation_id and l.areas && $2))
     order by m.organisation_id`,
    [category, area && areasServing(area)],
  );
  return rows.map(({ id }) => id);
};

/** Whether members were told of the same since the instant. */
export const calledSince = async (reader: Reader, subject: CallSubject, since: Date): Promise<boolean> =>
  (
    await reader.query(
      `select from demand_call where words = $1 and category is not distinct from $2
         and area is not distinct from $3 and called_at > $4`,
      [subject.words, subject.category, subject.area, since],
    )
  ).length > 0;

/** The latest first. */
export const latestCalls = (reader: Reader, limit: number): Promise<CallLine[]> =>
  reader.query<CallLine>(
    `select id, words, category, area, note, told, called_at as "calledAt" from demand_call
     order by called_at desc, id desc limit $1`,
    [limit],
  );

/** What a category is called; null when there is none of that slug. */
export const categoryNames = async (
  reader: Reader,
  slug: string,
): Promise<{ pl: string; en: string } | null> =>
  (
    await reader.query<{ pl: string; en: string }>(
      'select name_pl as pl, name_en as en from category where slug = $1',
      [slug],
    )
  )[0] ?? null;
