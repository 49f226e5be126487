import { problems } from '../../../../shared/problems.js';

/** `linkNotFound` answers alike for what never was, has ended and was revoked. */
export const invitationProblems = problems('procurement', {
  invitationNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej pozycji na liście', en: 'There is no such entry on the list' },
  },
  opportunityNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego zaproszenia', en: 'There is no such invitation' },
  },
  linkNotFound: {
    kind: 'not-found',
    title: { pl: 'Ten link nie działa', en: 'This link does not work' },
    detail: () => ({
      pl: 'Link wygasł, został unieważniony albo jest niepełny. Skopiuj cały adres z wiadomości albo napisz do kupującego.',
      en: 'The link has expired, was revoked or is incomplete. Copy the whole address from the mail, or write to the buyer.',
    }),
  },
  supplierNotThere: {
    kind: 'conflict',
    title: { pl: 'Tego dostawcy nie można zaprosić', en: 'This supplier cannot be invited' },
    detail: () => ({
      pl: 'Nie jest teraz członkiem, nikt tu jeszcze w jego imieniu nie działa albo to Twoja organizacja. Możesz zaprosić go jako dostawcę spoza klastra, podając jego e-mail.',
      en: 'It is no member now, nobody acts for it here yet, or it is your own organisation. You can invite it as a supplier outside the cluster by its e-mail.',
    }),
  },
  alreadyInvited: {
    kind: 'conflict',
    title: { pl: 'Zaproszenie jest już wysłane', en: 'The invitation has been sent' },
    detail: () => ({
      pl: 'Wysłanego zaproszenia nie da się cofnąć: dostawca mógł zacząć przygotowywać wycenę.',
      en: 'A sent invitation cannot be taken back: the supplier may have begun to prepare a bid.',
    }),
  },
  nobodyWaits: {
    kind: 'conflict',
    title: { pl: 'Nie ma kogo zaprosić', en: 'There is nobody to invite' },
    detail: () => ({
      pl: 'Wszyscy z listy są już zaproszeni. Dodaj dostawców do listy.',
      en: 'Everybody on the list is invited. Add suppliers to the list.',
    }),
  },
  nobodyToRemind: {
    kind: 'conflict',
    title: { pl: 'Nie ma komu przypominać', en: 'There is nobody to remind' },
    detail: () => ({
      pl: 'Przypominamy najwyżej dwa razy, nie częściej niż raz na dobę i nigdy po odmowie.',
      en: 'We remind twice at most, not more than once a day and never after a refusal.',
    }),
  },
  notOpenNow: {
    kind: 'conflict',
    title: { pl: 'Nie można już tego zrobić', en: 'This can no longer be done' },
    detail: () => ({
      pl: 'Zaprasza się i odpowiada od publikacji do terminu składania wycen.',
      en: 'One invites and answers from the publishing to the deadline for bids.',
    }),
  },
  listFull: {
    kind: 'conflict',
    title: { pl: 'Lista jest pełna', en: 'The list is full' },
    detail: ({ most }: { most: number }) => ({
      pl: `Na liście może być najwyżej ${most} dostawców.`,
      en: `There can be at most ${most} suppliers on the list.`,
    }),
  },
  addressRefused: {
    kind: 'conflict',
    title: {
      pl: 'Na ten adres nie możemy wysłać zaproszenia',
      en: 'We cannot send an invitation to this address',
    },
    detail: () => ({
      pl: 'Na ten adres nie wysyłamy zaproszeń. Zaproś tego dostawcę inną drogą albo podaj inny adres firmy.',
      en: 'We send no invitations to this address. Invite this supplier another way, or give another address of the firm.',
    }),
  },
  addressListed: {
    kind: 'conflict',
    title: { pl: 'Ten adres jest już na liście', en: 'This address is on the list already' },
  },
  outsideADay: {
    kind: 'conflict',
    title: {
      pl: 'Na dziś to już wszystkie zaproszenia spoza klastra',
      en: 'No more outside suppliers today',
    },
    detail: ({ most }: { most: number }) => ({
      pl: `W ciągu doby można dodać najwyżej ${most} dostawców spoza klastra.`,
      en: `At most ${most} suppliers outside the cluster can be added within 24 hours.`,
    }),
  },
});
