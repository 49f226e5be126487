import type { Tx } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import type { Procedure } from '../procedures/data/procedure.queries.js';
import { said, type Wording } from '../procedures/procedure-news.js';
import { askedOutside } from './data/outside.queries.js';
import './domain/events.js';

/** Tells every outside supplier that was asked and has not refused, by mail; in words that tell nobody of a bid. */
export const tellOutside = async (
  tx: Tx,
  wording: Wording,
  procedure: Pick<Procedure, 'id' | 'subject' | 'buyerName' | 'deadline'>,
): Promise<void> => {
  const news = said(wording, procedure);
  for (const outsideId of await askedOutside(tx, procedure.id))
    await publish(tx, 'procurement.outside-mail-due', { outsideId, mail: 'news', news });
};
