import type { Tx } from '../../platform/database/db.js';
import { formatDate, type LocalDate } from '../../shared/dates.js';
import { fullStop } from '../../shared/text.js';
import type { Contract } from '../contracts/index.js';
import type { Notices } from '../notices/index.js';
import type { Receivable } from './data/receivable.queries.js';
import type { ReminderTone } from './domain/reminder.js';

export const RECEIVABLES = '/panel/naleznosci';

/** The Polish path of a receivable's page. */
export const receivablePath = (id: string): string => `${RECEIVABLES}/${id}`;

/** The Polish path of the form by which its supplier notes what came. */
export const notePath = (id: string): string => `${receivablePath(id)}/wpis`;

/** The Polish path of the page where a supplier sets its reminders. */
export const REMINDERS = `${RECEIVABLES}/przypomnienia`;

/** The Polish path of the page where a supplier agrees to sums. */
export const SHARING = `${RECEIVABLES}/zgoda`;

/** The Polish path of what was delivered before there were receivables. */
export const PAST = `${RECEIVABLES}/dawne`;

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

const disputeWords = {
  disputed: {
    title: { pl: 'Kupujący kwestionuje płatność', en: 'The buyer disputes a payment' },
    text: {
      pl: 'Powód jest w panelu. Wyjaśnijcie to w rozmowie; przypomnienia są wstrzymane.',
      en: 'The reason is in the panel. Clear it up in the conversation; reminders are held back.',
    },
  },
  'dispute-withdrawn': {
    title: { pl: 'Kupujący już nie kwestionuje płatności', en: 'The buyer no longer disputes a payment' },
    text: { pl: 'Termin zapłaty się nie zmienił.', en: 'The day to pay has not changed.' },
  },
} as const;

/** Tells the supplier what the buyer said. */
export const tellDispute = async (
  notices: Notices,
  tx: Tx,
  what: keyof typeof disputeWords,
  { id, reference, subject, supplierId, buyerName }: Receivable,
): Promise<void> => {
  const { title, text } = disputeWords[what];
  await notices.tell(tx, {
    ...{ organisationId: supplierId, kind: `payments.${what}`, path: receivablePath(id) },
    title: { pl: `${title.pl} ${reference}: ${subject}`, en: `${title.en} ${reference}: ${subject}` },
    text: {
      pl: `${fullStop(`Kupujący: ${buyerName}`)} ${text.pl}`,
      en: `${fullStop(`Buyer: ${buyerName}`)} ${text.en}`,
    },
  });
};

const reminderWords: Record<ReminderTone, (day: { pl: string; en: string }) => { pl: string; en: string }> = {
  polite: ({ pl, en }) => ({
    pl: `Termin zapłaty minął ${pl}. Może przelew jest już w drodze, wtedy nic nie trzeba robić. Kwota i tytuł przelewu są w panelu.`,
    en: `It was due on ${en}. Perhaps the transfer is on its way; then there is nothing to do. Amount and title are in the panel.`,
  }),
  firm: ({ pl, en }) => ({
    pl: `Termin zapłaty minął ${pl}, a wpłaty nie ma. Prosimy o przelew w ciągu 7 dni albo o wyjaśnienie. Po tym czasie dostawca może naliczyć odsetki za opóźnienie w transakcjach handlowych.`,
    en: `It was due on ${en} and nothing has come. Please pay within 7 days or explain. After that the supplier may charge interest for delay in commercial transactions.`,
  }),
};

/** Reminds the buyer, politely or firmly. No amount: it is behind the sign-in. */
export const tellReminder = async (
  notices: Notices,
  tx: Tx,
  tone: ReminderTone,
  { id, reference, subject, buyerId, supplierName, dueOn }: Receivable,
): Promise<void> => {
  const words = reminderWords[tone]({ pl: formatDate(dueOn, 'pl'), en: formatDate(dueOn, 'en') });
  const title =
    tone === 'firm'
      ? { pl: 'Wezwanie do zapłaty', en: 'Demand for payment' }
      : { pl: 'Przypomnienie o płatności', en: 'Reminder of a payment' };
  await notices.tell(tx, {
    ...{ organisationId: buyerId, kind: `payments.${tone}-reminder`, path: receivablePath(id) },
    title: { pl: `${title.pl} ${reference}: ${subject}`, en: `${title.en} ${reference}: ${subject}` },
    text: {
      pl: `${fullStop(`Dostawca: ${supplierName}`)} ${words.pl}`,
      en: `${fullStop(`Supplier: ${supplierName}`)} ${words.en}`,
    },
  });
};
