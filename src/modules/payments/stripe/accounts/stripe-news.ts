import type { Tx } from '../../../../platform/database/db.js';
import { formatInstant } from '../../../../shared/dates.js';
import type { Localised } from '../../../../shared/lang.js';
import type { Notices } from '../../../notices/index.js';

/** The Polish path of the page about payment by card, BLIK and Przelewy24. */
export const ONLINE = '/panel/naleznosci/online';

type Words = { readonly title: Localised; readonly text: Localised };

const connected: Words = {
  title: { pl: 'Podłączono konto Stripe', en: 'A Stripe account was connected' },
  text: {
    pl: 'Na to konto będą trafiać płatności kartą, BLIK i Przelewy24. Kto je podłączył, widać w historii organizacji. Jeśli to nie Wy, napiszcie od razu do operatora serwisu.',
    en: 'Payments by card, BLIK and Przelewy24 will go to it. The history of the organisation says who connected it. If it was none of you, write to the operator of the site at once.',
  },
};

const ready: Words = {
  title: { pl: 'Możecie przyjmować płatności kartą i BLIK', en: 'You can take payments by card and BLIK' },
  text: {
    pl: 'Stripe sprawdził dane. Kupujący zobaczą przy płatności przycisk „Zapłać online”.',
    en: 'Stripe has checked the data. Buyers see “Pay online” beside what they owe.',
  },
};

const asks = (deadline: Date | null): Words => ({
  title: { pl: 'Stripe prosi o dane', en: 'Stripe asks for data' },
  text: deadline
    ? {
        pl: `Uzupełnijcie je do ${formatInstant(deadline, 'pl')}, inaczej płatności albo wypłaty mogą się zatrzymać. Czego brakuje, widać w panelu.`,
        en: `Give them by ${formatInstant(deadline, 'en')}, or payments and payouts may stop. The panel says what is missing.`,
      }
    : {
        pl: 'Bez nich płatności albo wypłaty mogą się zatrzymać. Czego brakuje, widać w panelu.',
        en: 'Without them payments and payouts may stop. The panel says what is missing.',
      },
});

const stopped: Words = {
  title: { pl: 'Stripe wstrzymał płatności', en: 'Stripe has stopped payments' },
  text: {
    pl: 'Kupujący mogą teraz płacić tylko przelewem. Co trzeba zrobić, widać w panelu.',
    en: 'Buyers can pay by transfer only. The panel says what is to be done.',
  },
};

const shutOut: Words = {
  title: {
    pl: 'Serwis nie ma już dostępu do Waszego konta Stripe',
    en: 'The site can no longer reach your Stripe account',
  },
  text: {
    pl: 'Kupujący mogą teraz płacić tylko przelewem. Wpłat, zwrotów i reklamacji z tego konta serwis już nie zobaczy: sprawdzajcie je w panelu Stripe, a wpłaty notujcie sami. Jeśli to nie Wy, napiszcie do operatora serwisu.',
    en: 'Buyers can pay by transfer only. The site no longer sees payments, refunds and chargebacks of this account: look at them in Stripe’s panel and note payments yourselves. If it was none of you, write to the operator of the site.',
  },
};

export type StripeNews =
  | { readonly what: 'connected' | 'ready' | 'stopped' | 'shut-out' }
  | { readonly what: 'asks'; readonly deadline: Date | null };

/** Tells the cooperative's own people; nobody else learns of its account. */
export const tellStripe = (
  notices: Notices,
  tx: Tx,
  organisationId: string,
  news: StripeNews,
): Promise<void> => {
  const words =
    news.what === 'asks'
      ? asks(news.deadline)
      : { connected, ready, stopped, 'shut-out': shutOut }[news.what];
  return notices.tell(tx, { organisationId, kind: `payments.stripe-${news.what}`, path: ONLINE, ...words });
};
