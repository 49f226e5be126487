import type { Tx } from '../../../platform/database/db.js';
import { formatDate } from '../../../shared/dates.js';
import { fullStop } from '../../../shared/text.js';
import type { Notices } from '../../notices/index.js';
import type { Receivable } from '../data/receivable.queries.js';
import { receivablePath, RECEIVABLES } from '../payment-news.js';

/** The Polish path of the page with the draft of a receivable's invoice. */
export const invoicePath = (receivableId: string): string => `${receivablePath(receivableId)}/faktura`;

/** Tells the buyer which invoice the supplier noted, or that it took the note back. No amount: it is behind the sign-in. */
export const tellInvoice = async (
  notices: Notices,
  tx: Tx,
  { id, reference, subject, buyerId, supplierName, dueOn }: Receivable,
  number: string | null,
): Promise<void> => {
  const [pl, en] = [formatDate(dueOn, 'pl'), formatDate(dueOn, 'en')];
  await notices.tell(tx, {
    ...{ organisationId: buyerId, path: receivablePath(id) },
    kind: number ? 'payments.invoice-noted' : 'payments.invoice-withdrawn',
    title: number
      ? {
          pl: `Faktura ${number} do ${reference}: ${subject}`,
          en: `Invoice ${number} for ${reference}: ${subject}`,
        }
      : {
          pl: `Dostawca wycofał numer faktury do ${reference}: ${subject}`,
          en: `The supplier took back the invoice number for ${reference}: ${subject}`,
        },
    text: {
      pl: `${fullStop(`Dostawca: ${supplierName}`)} Termin zapłaty to ${pl}. Samej faktury serwis nie przesyła: jest w KSeF albo u dostawcy.`,
      en: `${fullStop(`Supplier: ${supplierName}`)} It is to be paid by ${en}. The site does not send the invoice itself: it is in KSeF or with the supplier.`,
    },
  });
};

/** The Polish path of the page where a unit says under which number it receives in KSeF. */
export const RECIPIENT = `${RECEIVABLES}/odbiorca`;
