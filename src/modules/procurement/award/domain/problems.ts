import { problems } from '../../../../shared/problems.js';

const listed = (lots: readonly number[]): string => lots.join(', ');

/** What is not there and what is not yours answer alike. */
export const awardProblems = problems('awards', {
  bidNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiej wyceny', en: 'There is no such quote' } },
  resultNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego wyniku', en: 'There is no such result' },
  },
  awardNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiego wyboru', en: 'There is no such choice' } },
  clarificationNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego wyjaśnienia', en: 'There is no such clarification' },
  },
  notOpened: {
    kind: 'conflict',
    title: { pl: 'Wyceny nie są jeszcze otwarte', en: 'The quotes are not opened yet' },
    detail: () => ({
      pl: 'Porównanie zobaczysz po wspólnym otwarciu. Do tego czasu nikt poza autorami nie widzi wycen.',
      en: 'The comparison comes with the common opening. Until then nobody but their authors sees the quotes.',
    }),
  },
  overAlready: {
    kind: 'conflict',
    title: { pl: 'To postępowanie jest już zakończone', en: 'This procedure is over already' },
    detail: () => ({
      pl: 'Postępowanie jest rozstrzygnięte albo anulowane. Odśwież stronę, żeby zobaczyć wynik.',
      en: 'The procedure is decided or cancelled. Reload the page to see the result.',
    }),
  },
  decidedAlready: {
    kind: 'conflict',
    title: { pl: 'O tej części już zdecydowano', en: 'This lot is decided already' },
    detail: ({ lots }: { lots: readonly number[] }) => ({
      pl: `Decyzja już zapadła, części: ${listed(lots)}. Odśwież stronę, żeby zobaczyć wynik.`,
      en: `Decided already, lots: ${listed(lots)}. Reload the page to see the result.`,
    }),
  },
  notQuoted: {
    kind: 'conflict',
    title: { pl: 'Ta wycena nie obejmuje tej części', en: 'This quote does not cover the lot' },
    detail: ({ lots }: { lots: readonly number[] }) => ({
      pl: `W tej wycenie nie ma cen, części: ${listed(lots)}.`,
      en: `This quote has no prices, lots: ${listed(lots)}.`,
    }),
  },
  noSuchLot: { kind: 'invalid', title: { pl: 'Nie ma takiej części', en: 'There is no such lot' } },
  bidExpired: {
    kind: 'conflict',
    title: { pl: 'Wycena straciła ważność', en: 'The quote is no longer valid' },
    detail: () => ({
      pl: 'Termin ważności wyceny minął, więc nie wiąże ona już dostawcy. Wybierz inną wycenę albo zamknij część bez wyboru.',
      en: 'The validity of the quote has passed, so it no longer binds the supplier. Choose another one or close the lot.',
    }),
  },
  supplierGone: {
    kind: 'conflict',
    title: { pl: 'Ten dostawca nie działa już na platformie', en: 'This supplier is no longer here' },
    detail: () => ({
      pl: 'Nie można zawrzeć umowy z organizacją, której konto jest zamknięte. Wybierz inną wycenę albo zamknij część bez wyboru.',
      en: 'No contract can be made with an organisation whose account is closed. Choose another quote or close the lot.',
    }),
  },
  nothingToChoose: {
    kind: 'conflict',
    title: { pl: 'Rozeznania rynku nie kończy wybór', en: 'A consultation does not end with a choice' },
    detail: () => ({
      pl: 'Rozeznanie rynku kończysz podsumowaniem. Żeby wybrać dostawcę, ogłoś zapytanie ofertowe.',
      en: 'You end a consultation with a summary. To choose a supplier, publish a request for quotation.',
    }),
  },
  noConclusion: {
    kind: 'conflict',
    title: {
      pl: 'Zapytanie ofertowe kończy decyzja o każdej części',
      en: 'A request for quotation ends with a decision about each lot',
    },
  },
  ratingsClosed: {
    kind: 'conflict',
    title: { pl: 'Ocen nie można już zmienić', en: 'The marks can no longer be changed' },
    detail: () => ({
      pl: 'Zapadła już pierwsza decyzja, więc punkty, na których się opiera, zostają bez zmian.',
      en: 'The first decision has been made, so the points behind it stay as they are.',
    }),
  },
  noSuchCriterion: {
    kind: 'not-found',
    title: { pl: 'Tego kryterium nie ocenia się ręcznie', en: 'This criterion is not marked by hand' },
  },
  answerDayWrong: { kind: 'invalid', title: { pl: 'Popraw dzień', en: 'Correct the day' } },
  answerTooLate: {
    kind: 'conflict',
    title: { pl: 'Termin odpowiedzi minął', en: 'The day of the answer has passed' },
    detail: () => ({
      pl: 'Odpowiedzi nie można już wysłać. Kupujący może zapytać jeszcze raz i podać nowy dzień.',
      en: 'The answer can no longer be sent. The buyer may ask again and give a new day.',
    }),
  },
  answeredAlready: {
    kind: 'conflict',
    title: { pl: 'Odpowiedź jest już wysłana', en: 'The answer has been sent already' },
  },
  nothingDecided: {
    kind: 'conflict',
    title: { pl: 'Decyzja jeszcze nie zapadła', en: 'Nothing is decided yet' },
    detail: () => ({
      pl: 'Zawiadomienie o wyniku powstanie po pierwszej decyzji kupującego.',
      en: 'The notice of the result comes with the buyer’s first decision.',
    }),
  },
  outcomeNotAsked: {
    kind: 'conflict',
    title: { pl: 'Ten wybór ma już swój wynik', en: 'This choice has its outcome already' },
    detail: () => ({
      pl: 'Wynik zapisuje się raz, i tylko przy wyborze dostawcy spoza klastra: z członkiem klastra umowa powstaje na platformie.',
      en: 'The outcome is recorded once, and only for a supplier from outside: with a member the contract is made here.',
    }),
  },
});
