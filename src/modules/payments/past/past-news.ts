import type { ActingOrganisation } from '../../../platform/access/actor.js';
import type { Tx } from '../../../platform/database/db.js';
import { localDateOf } from '../../../shared/dates.js';
import type { Notices } from '../../notices/index.js';
import { statementPath } from '../account-statement/account-statement-paths.js';

/**
 * Tells a buyer once of all that the supplier said was paid long ago, and leads to the statement of that day, where each
 * is a line: nobody told it of these payments before, and whoever settles too many would do so unseen.
 */
export const tellPastPaid = async (
  notices: Notices,
  tx: Tx,
  supplier: Pick<ActingOrganisation, 'id' | 'name'>,
  { buyerId, count, at }: { readonly buyerId: string; readonly count: number; readonly at: Date },
): Promise<void> => {
  const day = localDateOf(at);
  await notices.tell(tx, {
    ...{ organisationId: buyerId, kind: 'payments.past-noted' },
    path: statementPath({ side: 'buyer', partner: supplier.id, from: day, to: day }),
    title: {
      pl: `Dawne dostawy zapisane jako zapłacone: ${supplier.name}`,
      en: `Earlier deliveries noted as paid: ${supplier.name}`,
    },
    text: {
      pl: `Liczba płatności: ${count}. To dostawy przyjęte, zanim serwis zaczął rozliczać płatności. Nic nie trzeba robić. Jeśli coś się nie zgadza, napisz do dostawcy.`,
      en: `Number of payments: ${count}. They are for deliveries accepted before the site kept account of payments. Nothing is to be done. If something is wrong, write to the supplier.`,
    },
  });
};
