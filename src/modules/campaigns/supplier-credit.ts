import type { Reader } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { participationsIn, touchWindows } from './data/attribution.queries.js';
import { creditOf, tookPart, windowOn, type Credit } from './domain/credit.js';
import type { Touch } from './domain/touch.js';

/**
 * The first and the last of the touches that count for asking a supplier: in the window of that day, of a campaign
 * in which the supplier takes or took part; while it is open whom is asked, of any campaign. Null when none does.
 */
export const creditWith = async <Known extends Pick<Touch, 'campaignId' | 'at'>>(
  reader: Reader,
  touches: readonly Known[],
  { at, supplierId }: { readonly at: Date; readonly supplierId: string | null },
): Promise<Credit<Known> | null> => {
  const window = windowOn(await touchWindows(reader), localDateOf(at));
  if (!window || touches.length === 0) return null;
  const counting = supplierId === null ? touches : await ofSupplier(reader, touches, { at, supplierId });
  return creditOf(counting, { at, windowDays: window.days });
};

const ofSupplier = async <Known extends Pick<Touch, 'campaignId' | 'at'>>(
  reader: Reader,
  touches: readonly Known[],
  { at, supplierId }: { readonly at: Date; readonly supplierId: string },
): Promise<Known[]> => {
  const campaigns = touches.map(({ campaignId }) => campaignId);
  const parts = await participationsIn(reader, supplierId, campaigns);
  return touches.filter((touch) => tookPart(parts, touch, at));
};
