import { problems } from '../../../../shared/problems.js';

export const onlineProblems = problems('online-payments', {
  membersOnly: {
    kind: 'conflict',
    title: { pl: 'To jest dla dostawców', en: 'This is for suppliers' },
    detail: () => ({
      pl: 'Płatności kartą, BLIK i Przelewy24 włączają członkowie klastra i ci, którym ktoś tu płaci.',
      en: 'Payment by card, BLIK and Przelewy24 is switched on by members of the cluster and by those who are owed something here.',
    }),
  },
  connectedAlready: {
    kind: 'conflict',
    title: { pl: 'Konto Stripe jest już podłączone', en: 'A Stripe account is connected already' },
  },
  notConnected: {
    kind: 'conflict',
    title: { pl: 'Nie ma podłączonego konta Stripe', en: 'No Stripe account is connected' },
    detail: () => ({
      pl: 'Najpierw podłączcie konto na stronie „Karta, BLIK i Przelewy24”.',
      en: 'Connect one first, on the page “Card, BLIK and Przelewy24”.',
    }),
  },
  noAnswer: {
    kind: 'unavailable',
    title: { pl: 'Stripe nie odpowiada', en: 'Stripe does not answer' },
    detail: () => ({
      pl: 'Stripe nie odpowiada. Nic się nie zmieniło; spróbujcie za kilka minut.',
      en: 'Stripe does not answer. Nothing has changed; try again in a few minutes.',
    }),
  },
  refused: {
    kind: 'conflict',
    title: { pl: 'Stripe odmówił', en: 'Stripe refused' },
    detail: ({ code }: { code: string }) => ({
      pl: `Stripe nie przyjął tego (${code}). Napiszcie do operatora serwisu.`,
      en: `Stripe did not accept it (${code}). Write to the operator of the site.`,
    }),
  },
});
