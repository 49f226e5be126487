import { problems } from '../../../shared/problems.js';
import type { Localised } from '../../../shared/lang.js';

export const campaignProblems = problems('campaigns', {
  featureNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego wyróżnienia', en: 'There is no such feature' },
  },
  invalid: { kind: 'invalid', title: { pl: 'Popraw dane wyróżnienia', en: 'Correct the feature' } },
  /** Also the answer to one that does not run, or is not the asker's to see. */
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej kampanii', en: 'There is no such campaign' },
    detail: () => ({
      pl: 'Nie ma takiej kampanii albo już się skończyła.',
      en: 'There is no such campaign, or it is over.',
    }),
  },
  planInvalid: { kind: 'invalid', title: { pl: 'Popraw dane kampanii', en: 'Correct the campaign' } },
  incomplete: {
    kind: 'conflict',
    title: { pl: 'Kampania nie jest jeszcze gotowa', en: 'The campaign is not ready yet' },
    detail: (missing: Localised) => ({
      pl: `Zanim to zrobisz, uzupełnij w kampanii: ${missing.pl}.`,
      en: `Before that, complete the campaign: ${missing.en}.`,
    }),
  },
  notNow: {
    kind: 'conflict',
    title: {
      pl: 'Tego nie da się teraz zrobić z tą kampanią',
      en: 'This cannot be done with this campaign now',
    },
    detail: (state: Localised) => ({
      pl: `Kampania jest teraz w stanie: ${state.pl}. Odśwież stronę, aby zobaczyć, co można zrobić.`,
      en: `The campaign is ${state.en} now. Reload the page to see what can be done.`,
    }),
  },
  stale: {
    kind: 'conflict',
    title: {
      pl: 'Ktoś zmienił tę kampanię w międzyczasie',
      en: 'Somebody changed this campaign in the meantime',
    },
    detail: () => ({
      pl: 'Ktoś zmienił tę kampanię po otwarciu tej strony. Twoje zmiany są niżej: porównaj je z obecną kampanią i zapisz jeszcze raz.',
      en: 'Somebody changed this campaign after you opened this page. Your changes are below: compare them with the present campaign and save again.',
    }),
  },
  membersOnly: {
    kind: 'conflict',
    title: {
      pl: 'W kampaniach biorą udział członkowie klastra',
      en: 'Members of the cluster take part in campaigns',
    },
    detail: () => ({
      pl: 'Wasza organizacja nie jest teraz członkiem klastra.',
      en: 'Your organisation is not a member of the cluster now.',
    }),
  },
  notYourTurn: {
    kind: 'conflict',
    title: { pl: 'Tego nie da się teraz zrobić', en: 'This cannot be done now' },
    detail: (state: Localised) => ({
      pl: `Udział w tej kampanii: ${state.pl}. Odśwież stronę, aby zobaczyć, co można zrobić.`,
      en: `The part in this campaign is: ${state.en}. Reload the page to see what can be done.`,
    }),
  },
  choiceInvalid: {
    kind: 'invalid',
    title: { pl: 'Wybierz oferty do kampanii', en: 'Choose listings for the campaign' },
  },
  invitationInvalid: {
    kind: 'invalid',
    title: { pl: 'Wybierz, kogo zaprosić', en: 'Choose whom to invite' },
  },
  windowInvalid: { kind: 'invalid', title: { pl: 'Popraw zasadę', en: 'Correct the rule' } },
  pictureRefused: {
    kind: 'invalid',
    title: { pl: 'Nie udało się dodać zdjęcia', en: 'The picture could not be added' },
  },
  pictureNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego zdjęcia', en: 'There is no such picture' },
  },
});
