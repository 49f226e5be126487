import { problems } from '../../../shared/problems.js';

/** `notFound` answers alike for what is not there and for what is not yours. */
export const paymentProblems = problems('payments', {
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej należności', en: 'There is no such receivable' },
  },
  entryNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiego wpisu', en: 'There is no such entry' } },
  noAccount: {
    kind: 'not-found',
    title: { pl: 'Nie macie z tą organizacją rozliczeń', en: 'You have no account with this organisation' },
  },
  notYet: { kind: 'invalid', title: { pl: 'Popraw okres', en: 'Correct the period' } },
  statementTooLong: {
    kind: 'invalid',
    title: { pl: 'Za dużo wpisów na jedno rozliczenie', en: 'Too many entries for one statement' },
    detail: () => ({
      pl: 'Jedno rozliczenie mieści dwa tysiące wpisów. Podaj krótszy czas.',
      en: 'One statement holds two thousand entries. Give a shorter time.',
    }),
  },
  suppliersPart: {
    kind: 'forbidden',
    title: { pl: 'To robi dostawca', en: 'This is for the supplier to do' },
    detail: () => ({
      pl: 'Wpłaty notuje ten, do kogo przyszły pieniądze. Możesz napisać do dostawcy w rozmowie przy umowie.',
      en: 'Payments are noted by whoever received the money. You can write to the supplier in the conversation of the contract.',
    }),
  },
  buyersPart: {
    kind: 'forbidden',
    title: { pl: 'To robi kupujący', en: 'This is for the buyer to do' },
  },
  wrong: { kind: 'invalid', title: { pl: 'Popraw wpis', en: 'Correct the entry' } },
  sameAgain: {
    kind: 'conflict',
    title: { pl: 'Taka wpłata już jest', en: 'There is such a payment already' },
    detail: () => ({
      pl: 'Ta sama kwota z tego samego dnia jest już zapisana. Jeśli to druga wpłata, zaznacz to i zapisz jeszcze raz.',
      en: 'The same amount of the same day is on record. If it is a second payment, say so and save again.',
    }),
  },
  notToDispute: {
    kind: 'conflict',
    title: { pl: 'Tej płatności nie da się zakwestionować', en: 'This payment cannot be disputed' },
    detail: () => ({
      pl: 'Jest już zapłacona albo już kwestionowana. Odśwież stronę.',
      en: 'It is paid or disputed already. Reload the page.',
    }),
  },
  noDispute: {
    kind: 'conflict',
    title: { pl: 'Nikt tej płatności nie kwestionuje', en: 'Nobody disputes this payment' },
  },
  notToRemind: {
    kind: 'conflict',
    title: { pl: 'Nie ma o czym przypominać', en: 'There is nothing to remind of' },
    detail: () => ({
      pl: 'Przypomnieć można o płatności po terminie, której kupujący nie kwestionuje.',
      en: 'A reminder is for an overdue payment that the buyer does not dispute.',
    }),
  },
  remindedToday: {
    kind: 'conflict',
    title: { pl: 'To przypomnienie już dziś poszło', en: 'This reminder went today already' },
  },
  reversedAlready: {
    kind: 'conflict',
    title: { pl: 'Tego wpisu nie można cofnąć', en: 'This entry cannot be reversed' },
    detail: () => ({
      pl: 'Wpis jest już cofnięty albo sam cofa inny wpis. Pomyłkę poprawia nowy wpis.',
      en: 'The entry was reversed already, or reverses another. A mistake is corrected by a new entry.',
    }),
  },
});
