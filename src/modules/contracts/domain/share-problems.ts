import { problems } from '../../../shared/problems.js';

/** `shareNotFound` answers alike for what is not there and for what is not yours. */
export const shareProblems = problems('contracts', {
  shareNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego udziału w umowie', en: 'There is no such share of a contract' },
  },
  shareWrong: {
    kind: 'invalid',
    title: { pl: 'Popraw dane wykonawcy wspólnego', en: 'Correct the share' },
  },
  leadsPart: {
    kind: 'forbidden',
    title: { pl: 'To robi dostawca', en: 'This is for the supplier to do' },
    detail: () => ({
      pl: 'Wykonawców wspólnych wskazuje i zmienia dostawca, który odpowiada przed kupującym.',
      en: 'Partners are named and changed by the supplier, who answers to the buyer.',
    }),
  },
  partnersPart: {
    kind: 'forbidden',
    title: { pl: 'To robi wykonawca wspólny', en: 'This is for the partner to do' },
    detail: () => ({
      pl: 'Udział potwierdza albo odrzuca ta organizacja, która ma go wykonać.',
      en: 'A share is confirmed or declined by the organisation that is to carry it out.',
    }),
  },
  shareAsked: {
    kind: 'conflict',
    title: { pl: 'Ta organizacja ma już udział w umowie', en: 'This organisation has a share already' },
    detail: () => ({
      pl: 'Zmień jej udział albo najpierw go wycofaj.',
      en: 'Change its share, or withdraw it first.',
    }),
  },
  shareAnswered: {
    kind: 'conflict',
    title: { pl: 'Ten udział jest już rozpatrzony', en: 'This share has been answered' },
    detail: () => ({
      pl: 'Odśwież stronę, aby zobaczyć, co się zmieniło.',
      en: 'Reload the page to see what changed.',
    }),
  },
  mayNotBind: {
    kind: 'conflict',
    title: { pl: 'Udział potwierdza osoba uprawniona', en: 'One who may bind confirms a share' },
    detail: () => ({
      pl: 'Potwierdza właściciel konta organizacji albo osoba wpisana jako uprawniona do jej reprezentowania.',
      en: 'An owner of the organisation’s account confirms it, or somebody on record as binding it.',
    }),
  },
  sharesExceed: {
    kind: 'conflict',
    title: { pl: 'Udziały wykonawców wspólnych się nie mieszczą', en: 'The partners’ shares do not fit' },
    detail: () => ({
      pl: 'Po zmianie umowa byłaby warta nie więcej niż udziały wykonawców wspólnych. Dostawca musi je najpierw zmniejszyć.',
      en: 'Changed so, the contract would be worth no more than the partners’ shares. The supplier lowers those first.',
    }),
  },
});
