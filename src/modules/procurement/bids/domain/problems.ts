import { formatInstant } from '../../../../shared/dates.js';
import { problems } from '../../../../shared/problems.js';

/** `notFound` answers alike for what is not there and for what is not yours. */
export const bidProblems = problems('bids', {
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiej wyceny', en: 'There is no such bid' } },
  procedureNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego zaproszenia', en: 'There is no such invitation' },
  },
  closed: {
    kind: 'conflict',
    title: { pl: 'Termin składania wycen minął', en: 'The time for bids is over' },
    detail: () => ({
      pl: 'Po terminie wyceny nie można złożyć, zmienić ani wycofać.',
      en: 'After the deadline a bid cannot be sent, changed or withdrawn.',
    }),
  },
  notNow: {
    kind: 'conflict',
    title: { pl: 'W tym stanie wyceny nie można tego zrobić', en: 'This cannot be done with the bid now' },
    detail: ({ pl, en }: { pl: string; en: string }) => ({
      pl: `Wycena jest teraz w stanie: ${pl}. Odśwież stronę, aby zobaczyć, co można zrobić.`,
      en: `The bid is now: ${en}. Reload the page to see what can be done.`,
    }),
  },
  incomplete: {
    kind: 'invalid',
    title: { pl: 'Uzupełnij wycenę', en: 'Complete the bid' },
  },
  stale: {
    kind: 'conflict',
    title: { pl: 'Ktoś zmienił tę wycenę w międzyczasie', en: 'Somebody changed this bid in the meantime' },
    detail: () => ({
      pl: 'Inna osoba z Twojej organizacji zapisała zmiany po otwarciu tej strony. Obejrzyj je i zapisz jeszcze raz.',
      en: 'Another person of your organisation saved changes after you opened this page. Look at them and save again.',
    }),
  },
  changedProcedure: {
    kind: 'conflict',
    title: { pl: 'Kupujący zmienił zapytanie', en: 'The buyer has changed the request' },
    detail: () => ({
      pl: 'Zapytanie ma nową wersję. Przeczytaj, co się zmieniło, i zdecyduj jeszcze raz.',
      en: 'The request has a new version. Read what has changed and decide again.',
    }),
  },
  changedLines: {
    kind: 'conflict',
    title: { pl: 'Tej wyceny nie można już potwierdzić', en: 'This bid can no longer be confirmed' },
    detail: () => ({
      pl: 'Zmieniły się pozycje albo warunki zapytania. Popraw wycenę i wyślij ją jeszcze raz.',
      en: 'Lines or terms of the request have changed. Revise the bid and send it again.',
    }),
  },
  nothingPrepared: {
    kind: 'conflict',
    title: { pl: 'Nie ma przygotowanej wersji do wysłania', en: 'There is no prepared version to send' },
  },
  secondPersonNeeded: {
    kind: 'conflict',
    title: { pl: 'Wycenę musi wysłać druga osoba', en: 'Another person has to send the bid' },
    detail: () => ({
      pl: 'W Twojej organizacji wysyła wycenę ktoś inny niż osoba, która ją przygotowała. Poproś drugą osobę, aby ją sprawdziła i wysłała.',
      en: 'In your organisation somebody other than the writer sends a bid. Ask another person to look at it and send it.',
    }),
  },
  tooManyFiles: {
    kind: 'conflict',
    title: { pl: 'Za dużo plików', en: 'Too many files' },
    detail: ({ most }: { most: number }) => ({
      pl: `Do wyceny można dołączyć najwyżej ${most} plików. Usuń któryś i spróbuj jeszcze raz.`,
      en: `A bid takes at most ${most} files. Remove one and try again.`,
    }),
  },
  fileNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiego pliku', en: 'There is no such file' } },
  notOpenYet: {
    kind: 'conflict',
    title: { pl: 'Na otwarcie jest za wcześnie', en: 'It is too early to open' },
    detail: () => ({
      pl: 'Wyceny można otworzyć dopiero o wyznaczonej godzinie.',
      en: 'Bids can be opened at the appointed time only.',
    }),
  },
  openingHeld: {
    kind: 'conflict',
    title: { pl: 'Otwarcie jest wstrzymane', en: 'The opening is held up' },
    detail: ({ until }: { until: Date | null }) => ({
      pl: `Serwis nie może teraz odczytać wszystkiego, co zapisano w tym postępowaniu. ${
        until
          ? `Czekamy, aż zapis wróci z kopii zapasowej, najdłużej do ${formatInstant(until, 'pl')}; potem otworzymy resztę, a protokół otwarcia to powie. Nic nie trzeba robić: otwarcie nastąpi samo.`
          : 'Napisz do operatora serwisu: musi przywrócić zapis z kopii zapasowej.'
      }`,
      en: `The site cannot read all that is kept of this procedure now. ${
        until
          ? `We wait for it to come back from the backup until ${formatInstant(until, 'en')} at the latest, then open the rest, and the opening record will say so. There is nothing to do: the opening comes by itself.`
          : 'Write to the operator of the site, who has to restore it from the backup.'
      }`,
    }),
  },
  openingNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego protokołu otwarcia', en: 'There is no such opening record' },
  },
  keyMissing: {
    kind: 'unavailable',
    title: { pl: 'Tej treści nie można odczytać', en: 'This content cannot be read' },
    detail: () => ({
      pl: 'Serwis pracuje bez klucza, którym zaklejono wyceny. Wszystko inne działa. Operator musi przywrócić właściwy plik klucza z kopii zapasowej.',
      en: 'The site runs without the key by which the bids were sealed. Everything else works. The operator has to restore the right key file from the backup.',
    }),
  },
});
