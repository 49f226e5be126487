import { problems } from '../../../shared/problems.js';

/** `notFound` answers alike for what is not there and for what is not yours. */
export const contractProblems = problems('contracts', {
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiej umowy', en: 'There is no such contract' } },
  notYourPart: {
    kind: 'forbidden',
    title: { pl: 'Tego nie robi Twoja strona umowy', en: 'This is for the other party to do' },
    detail: () => ({
      pl: 'Dostawę potwierdza kupujący, bo tylko on wie, czy dotarła. Możesz go o to poprosić w rozmowie.',
      en: 'The buyer confirms the delivery, for only the buyer knows whether it came. You can ask for it in the conversation.',
    }),
  },
  otherVersion: {
    kind: 'conflict',
    title: { pl: 'Umowa ma inną wersję', en: 'The contract has another version' },
    detail: () => ({
      pl: 'Odcisk nie zgadza się z umową. Odśwież stronę, przeczytaj umowę jeszcze raz i wtedy ją przyjmij.',
      en: 'The fingerprint is not that of the contract. Reload the page, read the contract again and accept it then.',
    }),
  },
  notBinding: {
    kind: 'conflict',
    title: { pl: 'Nie ma Cię wśród osób uprawnionych', en: 'You are not among those who may bind' },
    detail: ({ name }: { name: string }) => ({
      pl: `Wśród osób, które mogą dziś reprezentować organizację, nie ma osoby „${name}”. Właściciel konta może ją dopisać w danych organizacji.`,
      en: `“${name}” is not among those who may bind the organisation today. An owner of the account can add them to its data.`,
    }),
  },
  acceptedAlready: {
    kind: 'conflict',
    title: { pl: 'Ta osoba już przyjęła umowę', en: 'This person has accepted already' },
    detail: () => ({
      pl: 'Każda uprawniona osoba przyjmuje umowę raz. Brakuje kogoś innego.',
      en: 'Everyone who may bind accepts once. Somebody else is missing.',
    }),
  },
  oneFile: { kind: 'invalid', title: { pl: 'Dodaj jeden plik', en: 'Add one file' } },
  copyNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej kopii', en: 'There is no such copy' },
  },
  copyWaits: {
    kind: 'conflict',
    title: { pl: 'Jedna kopia już czeka', en: 'A copy waits already' },
    detail: () => ({
      pl: 'Najpierw druga strona potwierdza albo odsyła kopię, która czeka.',
      en: 'The copy that waits is confirmed or sent back by the other party first.',
    }),
  },
  othersCopy: {
    kind: 'conflict',
    title: { pl: 'Kopię potwierdza druga strona', en: 'The other party confirms the copy' },
    detail: () => ({
      pl: 'Tę kopię przekazała Twoja organizacja, więc potwierdza ją druga strona.',
      en: 'Your organisation handed this copy in, so the other party confirms it.',
    }),
  },
  copyAnswered: {
    kind: 'conflict',
    title: { pl: 'Ta kopia jest już rozpatrzona', en: 'This copy has been answered' },
  },
  amendmentNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej propozycji zmiany', en: 'There is no such proposal' },
  },
  amendmentWrong: { kind: 'invalid', title: { pl: 'Popraw propozycję zmiany', en: 'Correct the proposal' } },
  amendmentWaits: {
    kind: 'conflict',
    title: { pl: 'Jedna propozycja już czeka', en: 'A proposal waits already' },
    detail: () => ({
      pl: 'Najpierw druga strona odpowiada na propozycję, która czeka, albo jej autor ją wycofuje.',
      en: 'The proposal that waits is answered, or taken back by its author, first.',
    }),
  },
  othersAmendment: {
    kind: 'conflict',
    title: { pl: 'To robi druga strona', en: 'This is for the other party to do' },
    detail: () => ({
      pl: 'Na propozycję odpowiada druga strona, a wycofuje ją ta, która ją złożyła.',
      en: 'A proposal is answered by the other party and withdrawn by the one that made it.',
    }),
  },
  proposerFirst: {
    kind: 'conflict',
    title: { pl: 'Najpierw przyjmuje strona, która proponuje', en: 'The proposing party accepts first' },
    detail: () => ({
      pl: 'Umowę przyjęły osoby uprawnione, więc zmianę też: najpierw tej strony, która ją proponuje, potem drugiej.',
      en: 'Those who may bind both parties accepted the contract, so they accept its change: those of the proposing party first.',
    }),
  },
  amendmentAnswered: {
    kind: 'conflict',
    title: { pl: 'Ta propozycja jest już rozpatrzona', en: 'This proposal has been answered' },
  },
  amendmentOutdated: {
    kind: 'conflict',
    title: { pl: 'Propozycja jest nieaktualna', en: 'The proposal is out of date' },
    detail: () => ({
      pl: 'Od jej złożenia dostarczono więcej, niż przewiduje. Odmów jej i poproś o nową.',
      en: 'More was delivered since than it provides for. Refuse it and ask for a new one.',
    }),
  },
  reviewersPart: {
    kind: 'forbidden',
    title: { pl: 'To pisze druga strona', en: 'This is for the other party to write' },
    detail: () => ({
      pl: 'Opinię wystawia kupujący, a odpowiada na nią dostawca.',
      en: 'The buyer writes the review, and the supplier replies to it.',
    }),
  },
  noReview: {
    kind: 'conflict',
    title: { pl: 'Nie ma jeszcze opinii', en: 'There is no review yet' },
    detail: () => ({
      pl: 'Odpowiedzieć można, gdy kupujący wystawi opinię.',
      en: 'A reply can be written once the buyer has written a review.',
    }),
  },
  reviewClosed: {
    kind: 'conflict',
    title: { pl: 'Nie można już tego zmienić', en: 'This can no longer be changed' },
    detail: () => ({
      pl: 'Opinię i odpowiedź można zmieniać przez 14 dni od napisania.',
      en: 'A review and a reply can be changed for 14 days after they were written.',
    }),
  },
  noSuchMember: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego członka', en: 'There is no such member' },
  },
  suppliersPart: {
    kind: 'forbidden',
    title: { pl: 'To robi dostawca', en: 'This is for the supplier to do' },
    detail: () => ({
      pl: 'Dostawę zgłasza i wycofuje dostawca. Możesz go o to poprosić w rozmowie.',
      en: 'The supplier records and withdraws deliveries. You can ask for it in the conversation.',
    }),
  },
  deliveryNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej dostawy', en: 'There is no such delivery' },
  },
  deliveryWrong: {
    kind: 'invalid',
    title: { pl: 'Popraw dane dostawy', en: 'Correct the delivery' },
  },
  deliveryNotNow: {
    kind: 'conflict',
    title: { pl: 'Z tą dostawą nie można już tego zrobić', en: 'This can no longer be done to the delivery' },
    detail: () => ({
      pl: 'Dostawa jest już przyjęta, odesłana do poprawki albo wycofana. Odśwież stronę, aby zobaczyć, co się zmieniło.',
      en: 'The delivery was accepted, sent back for changes or withdrawn. Reload the page to see what changed.',
    }),
  },
  deliveryOpen: {
    kind: 'conflict',
    title: { pl: 'Najpierw zamknijcie zgłoszone dostawy', en: 'First settle the deliveries on record' },
    detail: () => ({
      pl: 'Jedna z dostaw czeka na odbiór albo na poprawki. Umowę można zakończyć, gdy żadna nie czeka.',
      en: 'A delivery waits to be accepted or changed. The contract can be completed when none waits.',
    }),
  },
  notNow: {
    kind: 'conflict',
    title: { pl: 'W tym stanie umowy nie można już tego zrobić', en: 'This can no longer be done' },
    detail: ({ pl, en }: { pl: string; en: string }) => ({
      pl: `Umowa jest teraz w stanie: ${pl}. Odśwież stronę, aby zobaczyć, co można zrobić.`,
      en: `The contract is now: ${en}. Reload the page to see what can be done.`,
    }),
  },
});
