import type { Tx } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import type { Localised } from '../../../shared/lang.js';
import { askedOutside } from './data/outside.queries.js';
import './domain/events.js';

type Facts = { readonly subject: string; readonly buyerName: string; readonly deadline: Date | null };
type Wording = { readonly title: (f: Facts) => Localised; readonly text: (f: Facts) => Localised };

/** Tells every outside supplier that was asked and has not refused, by mail; in words that tell nobody of a bid. */
export const tellOutside = async (
  tx: Tx,
  { title, text }: Wording,
  procedure: Facts & { readonly id: string },
): Promise<void> => {
  const facts = { ...procedure, subject: procedure.subject.toWellFormed() };
  const news = { title: title(facts), text: text(facts) };
  for (const outsideId of await askedOutside(tx, procedure.id))
    await publish(tx, 'procurement.outside-mail-due', { outsideId, mail: 'news', news });
};
