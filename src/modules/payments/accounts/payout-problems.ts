import { problems } from '../../../shared/problems.js';

/** Refusals of changes of where money goes. */
export const payoutProblems = problems('payouts', {
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiej zmiany', en: 'There is no such change' } },
  samePlace: {
    kind: 'conflict',
    title: { pl: 'Pieniądze już tam idą', en: 'The money goes there already' },
  },
  alreadyAsked: {
    kind: 'conflict',
    title: { pl: 'Jedna zmiana już czeka', en: 'A change is waiting already' },
    detail: () => ({
      pl: 'Najpierw wycofaj zmianę, która czeka, potem podaj nową.',
      en: 'Withdraw the one that waits first, then give the new one.',
    }),
  },
  ended: {
    kind: 'conflict',
    title: { pl: 'Ta zmiana już nie czeka', en: 'This change no longer waits' },
    detail: () => ({
      pl: 'Została użyta albo wycofana. Odśwież stronę.',
      en: 'It was used or withdrawn. Reload the page.',
    }),
  },
  confirmedAlready: {
    kind: 'conflict',
    title: { pl: 'Ta zmiana jest już potwierdzona', en: 'This change is confirmed already' },
  },
  anotherConfirms: {
    kind: 'conflict',
    title: { pl: 'Potwierdza inny właściciel konta', en: 'Another owner confirms' },
    detail: () => ({
      pl: 'Zmiany nie potwierdza ten, kto o nią poprosił. Jeśli jesteś jedynym właścicielem, zaproś do organizacji drugiego.',
      en: 'Who asked for a change does not confirm it. If you are the only owner, invite another to the organisation.',
    }),
  },
  noAccount: {
    kind: 'conflict',
    title: { pl: 'Dostawca nie podał rachunku', en: 'The supplier has given no account' },
  },
  dayToCome: { kind: 'invalid', title: { pl: 'Popraw dzień', en: 'Correct the day' } },
  newcomer: {
    kind: 'conflict',
    title: { pl: 'Na potwierdzenie jest za wcześnie', en: 'It is too early to confirm' },
    detail: () => ({
      pl: 'Zmianę potwierdza ktoś, kto jest w organizacji od co najmniej 3 dni.',
      en: 'A change is confirmed by somebody who has been in the organisation for 3 days at least.',
    }),
  },
});
