import { problems } from '../../../../shared/problems.js';

/** `notFound` answers alike for what is not there and for what is not yours. */
export const checkoutProblems = problems('checkouts', {
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej płatności online', en: 'There is no such online payment' },
  },
  notOffered: {
    kind: 'conflict',
    title: { pl: 'Ten dostawca nie przyjmuje wpłat online', en: 'This supplier takes no online payments' },
    detail: () => ({
      pl: 'Zapłać przelewem; kwota i tytuł są przy płatności.',
      en: 'Pay by transfer; amount and title stand with the payment.',
    }),
  },
  nothingOwed: {
    kind: 'conflict',
    title: { pl: 'Nie ma czego płacić', en: 'There is nothing to pay' },
    detail: () => ({
      pl: 'Jedna z tych płatności jest już zapłacona. Odśwież stronę.',
      en: 'One of these payments is paid already. Reload the page.',
    }),
  },
  disputed: {
    kind: 'conflict',
    title: { pl: 'Ta płatność jest kwestionowana', en: 'This payment is disputed' },
    detail: () => ({
      pl: 'Żeby zapłacić ją online, najpierw przestań ją kwestionować na jej stronie.',
      en: 'To pay it online, first stop disputing it on its page.',
    }),
  },
  severalSuppliers: {
    kind: 'conflict',
    title: { pl: 'To płatności dla kilku dostawców', en: 'These are payments to several suppliers' },
    detail: () => ({
      pl: 'Razem zapłacisz tylko jednemu dostawcy, bo pieniądze idą prosto do niego.',
      en: 'Only payments to one supplier go together, for the money goes straight to it.',
    }),
  },
  tooLittle: {
    kind: 'conflict',
    title: { pl: 'Za mała kwota na płatność online', en: 'Too little for an online payment' },
    detail: () => ({ pl: 'Online można zapłacić od 2 zł.', en: 'Online payments start at 2 zł.' }),
  },
  tooMuch: {
    kind: 'conflict',
    title: { pl: 'Za duża kwota na płatność online', en: 'Too much for an online payment' },
    detail: () => ({
      pl: 'Online można zapłacić do 999 999,99 zł naraz. Zapłać przelewem.',
      en: 'At most 999,999.99 zł can be paid online at once. Pay by transfer.',
    }),
  },
  underWay: {
    kind: 'conflict',
    title: { pl: 'Wpłata jest już w drodze', en: 'A payment is under way' },
    detail: () => ({
      pl: 'Bank jeszcze nie potwierdził poprzedniej wpłaty. Zajrzyj tu za kilka minut.',
      en: 'The bank has not confirmed the earlier payment yet. Look again in some minutes.',
    }),
  },
  over: {
    kind: 'conflict',
    title: { pl: 'Ta próba zapłaty się skończyła', en: 'This attempt to pay has ended' },
    detail: () => ({
      pl: 'Odśwież stronę płatności; jeśli nie jest zapłacona, zacznij jeszcze raz.',
      en: 'Reload the page of the payment; start again if it is not paid.',
    }),
  },
  refused: {
    kind: 'conflict',
    title: { pl: 'Stripe nie przyjął tej płatności', en: 'Stripe did not take this payment' },
    detail: () => ({
      pl: 'Nic nie pobrano. Zapłać przelewem albo napisz do dostawcy, żeby sprawdził swoje konto w Stripe.',
      en: 'Nothing was taken. Pay by transfer, or ask the supplier to check its account at Stripe.',
    }),
  },
  away: {
    kind: 'unavailable',
    title: { pl: 'Stripe teraz nie odpowiada', en: 'Stripe does not answer now' },
    detail: () => ({
      pl: 'Nic nie przepadło. Spróbuj za chwilę; powtórzenie niczego nie zapłaci dwa razy.',
      en: 'Nothing is lost. Try again in a moment; trying again pays nothing twice.',
    }),
  },
  wrongRefund: { kind: 'invalid', title: { pl: 'Popraw zwrot', en: 'Correct the refund' } },
  refundRefused: {
    kind: 'conflict',
    title: { pl: 'Stripe nie zrobił zwrotu', en: 'Stripe did not make the refund' },
    detail: () => ({
      pl: 'Najczęściej na koncie w Stripe jest za mało pieniędzy albo wpłata ma więcej niż pół roku. Oddaj przelewem i zanotuj zwrot.',
      en: 'Most often there is too little on the account at Stripe, or the payment is over half a year old. Give it back by transfer and note the refund.',
    }),
  },
  notStripes: {
    kind: 'malformed',
    title: { pl: 'To nie jest wiadomość od Stripe', en: 'This is no message of Stripe' },
  },
});
