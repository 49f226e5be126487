import type { Tx } from '../../../platform/database/db.js';
import { formatDate, localDateOf } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { Notices } from '../../notices/index.js';
import { receivablePath } from '../payment-news.js';
import type { Chargeback, Checkout, OnlineRefund } from './data/checkout.queries.js';
import type { ChargebackState, OnlineRefundState } from './domain/checkout-states.js';

/** The Polish path of what became of a checkout, to which the gateway leads back. */
export const checkoutPath = (id: string): string => `/panel/platnosci-online/${id}`;

/** The Polish path of the form by which the supplier gives back what was paid online for a receivable. */
export const onlineRefundPath = (checkoutId: string, receivableId: string): string =>
  `${checkoutPath(checkoutId)}/zwrot?za=${receivableId}`;

/** No amounts: they are behind the sign-in. */
const tell = async (
  notices: Notices,
  tx: Tx,
  { supplierId, buyerId, lines }: Checkout,
  {
    side,
    kind,
    title,
    text,
    receivableId,
  }: {
    readonly side: 'supplier' | 'buyer';
    readonly kind: string;
    readonly title: (references: string) => Localised;
    readonly text: Localised;
    readonly receivableId?: string;
  },
): Promise<void> => {
  const about = receivableId ? lines.filter((line) => line.receivableId === receivableId) : lines;
  const references = about.map(({ reference }) => reference).join(', ');
  await notices.tell(tx, {
    ...{ organisationId: side === 'supplier' ? supplierId : buyerId, kind: `payments.${kind}` },
    ...{ title: title(references), text, path: receivablePath(about[0]?.receivableId ?? '') },
  });
};

/** Tells both that the money came. */
export const tellPaid = async (notices: Notices, tx: Tx, checkout: Checkout): Promise<void> => {
  await tell(notices, tx, checkout, {
    ...{ side: 'supplier', kind: 'paid-online' },
    title: (references) => ({ pl: `Wpłata online: ${references}`, en: `Paid online: ${references}` }),
    text: {
      pl: 'Pieniądze są na Waszym koncie w Stripe. Wpis w księdze zrobił się sam.',
      en: 'The money is on your account at Stripe. The ledger has its entry already.',
    },
  });
  await tell(notices, tx, checkout, {
    ...{ side: 'buyer', kind: 'paid-online' },
    title: (references) => ({ pl: `Zapłacone: ${references}`, en: `Paid: ${references}` }),
    text: {
      pl: 'Wpłata online doszła do dostawcy.',
      en: 'The supplier has received your online payment.',
    },
  });
};

/** Tells the buyer that money comes back, and the supplier when a bank did not take it. */
export const tellRefund = async (
  notices: Notices,
  tx: Tx,
  checkout: Checkout,
  { receivableId }: OnlineRefund,
  state: OnlineRefundState,
): Promise<void> => {
  if (state === 'failed') {
    await tell(notices, tx, checkout, {
      ...{ side: 'supplier', kind: 'refund-failed', receivableId },
      title: (references) => ({
        pl: `Zwrot się nie udał: ${references}`,
        en: `Refund failed: ${references}`,
      }),
      text: {
        pl: 'Bank kupującego nie przyjął zwrotu, pieniądze są u Was. Umówcie się z kupującym na przelew.',
        en: 'The buyer’s bank did not take the refund; the money is with you. Agree with the buyer on a transfer.',
      },
    });
  } else if (state === 'made') {
    await tell(notices, tx, checkout, {
      ...{ side: 'buyer', kind: 'refunded-online', receivableId },
      title: (references) => ({ pl: `Zwrot wpłaty: ${references}`, en: `Refund: ${references}` }),
      text: {
        pl: 'Dostawca oddał pieniądze. Na rachunku pojawią się zwykle w ciągu 10 dni. Powód jest w panelu.',
        en: 'The supplier gave money back. It usually arrives within 10 days. The reason is in the panel.',
      },
    });
  }
};

const chargebackWords: Record<
  ChargebackState,
  (day: Localised | null) => { title: Localised; text: Localised }
> = {
  open: (day) => ({
    title: { pl: 'Bank kupującego cofa wpłatę', en: 'The buyer’s bank takes a payment back' },
    text: {
      pl: `Odpowiedz w panelu Stripe${day ? ` do ${day.pl}` : ''}: dołącz umowę i protokół odbioru. Bez odpowiedzi pieniądze przepadną.`,
      en: `Answer in Stripe’s panel${day ? ` by ${day.en}` : ''} with the contract and the acceptance protocol. Without an answer the money is lost.`,
    },
  }),
  answered: () => ({
    title: { pl: 'Odpowiedź w sprawie cofniętej wpłaty wysłana', en: 'A chargeback has been answered' },
    text: { pl: 'Teraz decyduje bank kupującego.', en: 'Now the buyer’s bank decides.' },
  }),
  won: () => ({
    title: { pl: 'Wpłata zostaje u Was', en: 'You keep the payment' },
    text: {
      pl: 'Bank kupującego nie cofnął wpłaty.',
      en: 'The buyer’s bank did not take the payment back.',
    },
  }),
  lost: () => ({
    title: { pl: 'Bank cofnął wpłatę', en: 'The bank took a payment back' },
    text: {
      pl: 'Pieniądze wróciły do kupującego, należność jest znów do zapłaty.',
      en: 'The money went back to the buyer; the amount is owed again.',
    },
  }),
};

/** Tells the supplier what the buyer's bank wants or decided, and until when it can be answered. */
export const tellChargeback = async (
  notices: Notices,
  tx: Tx,
  checkout: Checkout,
  { state, answerUntil }: Chargeback,
): Promise<void> => {
  const day = answerUntil && localDateOf(answerUntil);
  const { title, text } = chargebackWords[state](
    day && { pl: formatDate(day, 'pl'), en: formatDate(day, 'en') },
  );
  await tell(notices, tx, checkout, {
    ...{ side: 'supplier', kind: 'chargeback', text },
    title: (references) => ({ pl: `${title.pl}: ${references}`, en: `${title.en}: ${references}` }),
  });
};
