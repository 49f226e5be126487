import type { Reader } from '../../../../platform/database/db.js';

/** From here to the end of the transaction row security shows the outside supplier's own bid. */
export const showOwnOf = (reader: Reader, outsideId: string): Promise<unknown> =>
  reader.query(`select set_config('app.outside', $1, true)`, [outsideId]);
