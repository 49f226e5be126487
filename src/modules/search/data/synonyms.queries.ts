import type { Reader, Tx } from '../../../platform/database/db.js';
import type { SynonymGroupBefore } from '../postgres/search.entities.js';

/** A group as the coordinator sees it. */
export type SynonymGroupLine = {
  readonly id: string;
  readonly field: string;
  readonly phrases: readonly string[];
  readonly version: number;
  readonly changedAt: Date;
  readonly removedAt: Date | null;
  readonly before: SynonymGroupBefore | null;
};

const COLUMNS = `id, field, phrases, version, changed_at as "changedAt", removed_at as "removedAt", before`;

/** By field, then in the order of their making; those removed since `since` last. */
export const synonymGroups = (reader: Reader, since: Date): Promise<SynonymGroupLine[]> =>
  reader.query<SynonymGroupLine>(
    `select ${COLUMNS} from synonym_group where removed_at is null or removed_at >= $1
     order by removed_at is not null, field, id`,
    [since],
  );

export const synonymGroup = async (reader: Reader, id: string): Promise<SynonymGroupLine | null> =>
  (await reader.query<SynonymGroupLine>(`select ${COLUMNS} from synonym_group where id = $1`, [id]))[0] ??
  null;

/** The same, kept from other changes to the end of the transaction. */
export const lockSynonymGroup = async (tx: Tx, id: string): Promise<SynonymGroupLine | null> =>
  (
    await tx.query<SynonymGroupLine>(`select ${COLUMNS} from synonym_group where id = $1 for update`, [id])
  )[0] ?? null;

/** Writes what a group is from now on, under the next version. `before` null: there is nothing to go back to. */
export const rewriteSynonymGroup = async (
  tx: Tx,
  id: string,
  now: SynonymGroupBefore & { readonly before: SynonymGroupBefore | null; readonly at: Date },
): Promise<void> => {
  await tx.query(
    `update synonym_group set field = $2, phrases = $3, removed_at = $4, before = $5, changed_at = $6,
       version = version + 1 where id = $1`,
    [
      id,
      now.field,
      now.phrases,
      now.removed ? now.at : null,
      now.before && JSON.stringify(now.before),
      now.at,
    ],
  );
};
