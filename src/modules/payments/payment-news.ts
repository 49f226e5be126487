import type { Tx } from '../../platform/database/db.js';
import { formatDate, type LocalDate } from '../../shared/dates.js';
import { fullStop } from '../../shared/text.js';
import type { Contract } from '../contracts/index.js';
import type { Notices } from '../notices/index.js';

export const RECEIVABLES = '/panel/naleznosci';

/** The Polish path of a receivable's page. */
export const receivablePath = (id: string): string => `${RECEIVABLES}/${id}`;

/** The Polish path of the form by which its supplier notes what came. */
export const notePath = (id: string): string => `${receivablePath(id)}/wpis`;

/** The Polish path of an entry of the ledger. */
export const entryPath = (id: string): string => `/panel/ksiega/${id}`;

type Arisen = { readonly id: string; readonly reference: string; readonly dueOn: LocalDate };

/** Tells both parties that something is owed. No amount: it is behind the sign-in. */
export const tellArisen = async (
  notices: Notices,
  tx: Tx,
  { id, reference, dueOn }: Arisen,
  contract: Contract,
): Promise<void> => {
  const { subject, supplierId, buyerId, supplier, buyer } = contract;
  const path = receivablePath(id);
  await notices.tell(tx, {
    ...{ organisationId: buyerId, kind: 'payments.arisen', path },
    title: { pl: `Do zapłaty ${reference}: ${subject}`, en: `To be paid ${reference}: ${subject}` },
    text: {
      pl: `${fullStop(`Dostawca: ${supplier.name}`)} Dostawa jest przyjęta, termin zapłaty to ${formatDate(dueOn, 'pl')}, a jeśli faktura przyjdzie później, liczymy od niej.`,
      en: `${fullStop(`Supplier: ${supplier.name}`)} The delivery was accepted; it is to be paid by ${formatDate(dueOn, 'en')}, or counted from the invoice if that comes later.`,
    },
  });
  await notices.tell(tx, {
    ...{ organisationId: supplierId, kind: 'payments.arisen', path },
    title: { pl: `Należność ${reference}: ${subject}`, en: `Receivable ${reference}: ${subject}` },
    text: {
      pl: `${fullStop(`Kupujący: ${buyer.name}`)} Dostawa jest przyjęta. Wystaw fakturę, a gdy przyjdą pieniądze, zanotuj wpłatę.`,
      en: `${fullStop(`Buyer: ${buyer.name}`)} The delivery was accepted. Issue the invoice, and note the payment when the money comes.`,
    },
  });
};
