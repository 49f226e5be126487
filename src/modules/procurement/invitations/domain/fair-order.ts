import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../../shared/dates.js';

/** Over how many days it is counted how often somebody was asked. */
export const ROTATION_DAYS = 90;

type Standing = {
  readonly supplierId: string;
  readonly points: number;
  /** How often it was invited within the last `ROTATION_DAYS`. */
  readonly asked: number;
};

/**
 * The order in which suppliers are suggested: the better fit first; of equal fits whoever was asked least; of
 * those the order of a digest of day, procedure and supplier, which anybody can compute again and nobody can set.
 */
export const fairOrder = <Item extends Standing>(
  items: readonly Item[],
  seed: { readonly day: LocalDate; readonly procedureId: string },
): Item[] => {
  const drawn = new Map(items.map(({ supplierId }) => [supplierId, digestOf(seed, supplierId)]));
  const place = ({ supplierId }: Item) => drawn.get(supplierId) ?? '';
  return [...items].sort(
    (one, other) =>
      other.points - one.points || one.asked - other.asked || (place(one) < place(other) ? -1 : 1),
  );
};

const digestOf = ({ day, procedureId }: { day: LocalDate; procedureId: string }, supplierId: string) =>
  createHash('sha256').update(`${day}:${procedureId}:${supplierId}`).digest('hex');
