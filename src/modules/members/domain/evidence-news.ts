import { formatDate, type LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { ReminderDays } from './evidence.js';

type News = { kind: string; title: Localised; text: Localised; path: string };

const OWN = '/panel/zaswiadczenia';

/** To the member: something ends soon. */
export const endingNews = (name: Localised, validUntil: LocalDate, days: ReminderDays): News => ({
  kind: 'members.evidence-ending',
  title: { pl: `Kończy się ważność: ${name.pl}`, en: `Ends soon: ${name.en}` },
  text: {
    pl: `${name.pl} obowiązuje do ${formatDate(validUntil, 'pl')}. Przypominamy ${days} dni przed tą datą. Gdy macie nowy dokument, wpiszcie go w panelu; po tej dacie profil pokaże, że stary wygasł.`,
    en: `${name.en} holds until ${formatDate(validUntil, 'en')}. We remind you ${days} days ahead. When you have a new one, enter it in the panel; after that day the profile says that the old one has expired.`,
  },
  path: OWN,
});

/** To the member: the coordinator has checked it. */
export const verifiedNews = (name: Localised): News => ({
  kind: 'members.evidence-verified',
  title: { pl: `Koordynator sprawdził: ${name.pl}`, en: `The coordinator has checked: ${name.en}` },
  text: {
    pl: 'Na profilu widać przy tym wpisie, że koordynator go sprawdził i kiedy. Każda zmiana wpisu kończy to oznaczenie.',
    en: 'The profile says at this entry that the coordinator has checked it, and when. Any change of the entry ends that mark.',
  },
  path: OWN,
});

/** To the member: the mark is taken back, and why. */
export const verificationEndedNews = (name: Localised, reason: string): News => ({
  kind: 'members.evidence-verification-ended',
  title: {
    pl: `Koordynator cofnął sprawdzenie: ${name.pl}`,
    en: `The coordinator has withdrawn its check: ${name.en}`,
  },
  text: {
    pl: `Powód: ${reason} Wpis zostaje na profilu jako zadeklarowany przez Was.`,
    en: `Reason: ${reason} The entry stays on the profile as declared by you.`,
  },
  path: OWN,
});
