import type { Localised } from '../../../shared/lang.js';
import { problems } from '../../../shared/problems.js';
import type { Closed, Ended } from './gathering-states.js';

const closedWords: Readonly<Record<Closed, Localised>> = {
  cancelled: { pl: 'Wydarzenie odwołano.', en: 'The event was cancelled.' },
  'no-registration': {
    pl: 'Na to wydarzenie nie trzeba się zapisywać.',
    en: 'There is no need to register for this event.',
  },
  begun: { pl: 'Wydarzenie już się zaczęło.', en: 'The event has begun.' },
  full: {
    pl: 'Nie ma już wolnych miejsc. Ktoś może jeszcze oddać swoje: zajrzyj tu później albo zapytaj operatora serwisu.',
    en: 'There are no places left. Somebody may still give theirs back: look here later, or ask the operator.',
  },
};

const endedWords: Readonly<Record<Ended, Localised>> = {
  cancelled: {
    pl: 'Wydarzenie odwołano wcześniej. Jeśli jednak ma się odbyć, zapowiedz je jako nowe.',
    en: 'The event was cancelled before. If it is to take place after all, announce it as a new one.',
  },
  over: {
    pl: 'Wydarzenie już się skończyło. Jeśli ma się powtórzyć, zapowiedz nowe.',
    en: 'The event is over. If it is to be repeated, announce a new one.',
  },
};

export const newsProblems = problems('news', {
  linkEnded: {
    kind: 'not-found',
    title: { pl: 'Ten link już nie działa', en: 'This link no longer works' },
    detail: () => ({
      pl: 'Jest niepełny albo minął jego czas. Zapisz się jeszcze raz, a wyślemy nowy.',
      en: 'It is incomplete or its time is over. Sign up once more and we send a new one.',
    }),
  },
  announcementInvalid: {
    kind: 'invalid',
    title: { pl: 'Popraw ogłoszenie', en: 'Correct the announcement' },
  },
  newsletterNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego newslettera', en: 'There is no such newsletter' },
  },
  newsletterInvalid: { kind: 'invalid', title: { pl: 'Popraw newsletter', en: 'Correct the newsletter' } },
  newsletterNotNow: {
    kind: 'conflict',
    title: {
      pl: 'Tego newslettera nie można teraz tak zmienić',
      en: 'This cannot be done to the newsletter now',
    },
    detail: () => ({
      pl: 'Ktoś mógł go w międzyczasie wysłać, wstrzymać lub anulować. Odśwież stronę.',
      en: 'Somebody may have sent, paused or cancelled it meanwhile. Reload the page.',
    }),
  },
  newsletterChanged: {
    kind: 'conflict',
    title: {
      pl: 'Ktoś zmienił ten newsletter w międzyczasie',
      en: 'Somebody changed this newsletter meanwhile',
    },
    detail: () => ({
      pl: 'Obejrzyj nową treść; Twoja jest w formularzu i możesz ją zapisać ponownie.',
      en: 'Look at the new text; yours is in the form and can be saved again.',
    }),
  },
  nobodyToWriteTo: {
    kind: 'conflict',
    title: { pl: 'Nie ma do kogo pisać', en: 'There is nobody to write to' },
    detail: () => ({
      pl: 'Żaden potwierdzony adres nie pasuje do wybranych odbiorców. Zmień odbiorców i spróbuj ponownie.',
      en: 'No confirmed address fits the chosen readers. Change the readers and try again.',
    }),
  },
  bounceUnknown: {
    kind: 'invalid',
    title: { pl: 'Nie rozpoznajemy tej wiadomości', en: 'We do not recognise this message' },
    detail: () => ({
      pl: 'Wklej całą wiadomość o niedoręczeniu, także techniczną część na jej końcu. Musi dotyczyć naszego newslettera.',
      en: 'Paste the whole non-delivery message with the technical part at its end. It has to be about a newsletter of ours.',
    }),
  },
  announcementNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego ogłoszenia', en: 'There is no such announcement' },
  },
  announcementChanged: {
    kind: 'conflict',
    title: {
      pl: 'Ktoś zmienił to ogłoszenie w międzyczasie',
      en: 'Somebody changed this announcement meanwhile',
    },
    detail: () => ({
      pl: 'Obejrzyj nową treść; Twoja jest w formularzu i możesz ją zapisać ponownie.',
      en: 'Look at the new text; yours is in the form and can be saved again.',
    }),
  },
  gatheringNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego wydarzenia', en: 'There is no such event' },
  },
  gatheringInvalid: { kind: 'invalid', title: { pl: 'Popraw wydarzenie', en: 'Correct the event' } },
  gatheringChanged: {
    kind: 'conflict',
    title: { pl: 'Ktoś zmienił to wydarzenie w międzyczasie', en: 'Somebody changed this event meanwhile' },
    detail: () => ({
      pl: 'Obejrzyj nową treść; Twoja jest w formularzu i możesz ją zapisać ponownie.',
      en: 'Look at the new text; yours is in the form and can be saved again.',
    }),
  },
  gatheringEnded: {
    kind: 'conflict',
    title: {
      pl: 'Tego wydarzenia nie można już zmienić ani odwołać',
      en: 'This event can no longer be changed or cancelled',
    },
    detail: (why: Ended) => endedWords[why],
  },
  registrationClosed: {
    kind: 'conflict',
    title: { pl: 'Nie można się teraz zapisać', en: 'Registration is closed' },
    detail: (why: Closed) => closedWords[why],
  },
});
