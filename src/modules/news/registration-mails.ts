import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Mail } from '../../platform/mail/mail.js';
import { formatInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { inDays } from '../../shared/plural.js';
import type { GatheringRow, Registration } from './data/gathering.queries.js';
import type { RegistrationMail } from './domain/gathering-states.js';
import { inLanguage } from './english.js';

const texts = catalogue({
  pl: {
    link: (title: string) => `Potwierdź udział: ${title}`,
    linkText:
      'Ktoś, zapewne Ty, wpisał ten adres w formularzu zapisów. Miejsce zajmiesz dopiero wtedy, gdy potwierdzisz udział. Jeśli to nie Ty, nic nie rób.',
    linkAction: 'Potwierdź udział',
    known: (title: string) => `Masz już miejsce: ${title}`,
    knownText: 'Ten adres jest już zapisany na to wydarzenie. Nic się nie zmieniło.',
    confirmed: (title: string) => `Do zobaczenia: ${title}`,
    confirmedText: 'Masz miejsce. Jeśli jednak nie przyjdziesz, oddaj je, proszę, innym.',
    changed: (title: string) => `Zmiana terminu lub miejsca: ${title}`,
    changedText:
      'Wydarzenie, na które masz miejsce, odbędzie się w innym terminie albo gdzie indziej. Jeśli jednak nie przyjdziesz, oddaj, proszę, swoje miejsce innym.',
    cancelled: (title: string) => `Wydarzenie odwołane: ${title}`,
    cancelledText: 'To wydarzenie się nie odbędzie. Nic nie trzeba robić.',
    reminder: (title: string) => `Przypomnienie: ${title}`,
    reminderText:
      'Przypominamy o wydarzeniu, na które masz miejsce. Jeśli jednak nie przyjdziesz, oddaj je, proszę, innym.',
    manage: 'Zobacz zapis albo oddaj miejsce',
    see: 'Zobacz wydarzenia',
    calendar: 'Dodaj do swojego kalendarza',
    starts: 'Początek',
    ends: 'Koniec',
    place: 'Miejsce',
    why: 'Piszemy, bo ten adres wpisano w zapisach na wydarzenie.',
    erased: (days: number) => `Usuniemy go ${inDays('pl', days)} po wydarzeniu.`,
  },
  en: {
    link: (title) => `Confirm that you come: ${title}`,
    linkText:
      'Somebody, probably you, entered this address in the registration form. You have a place once you have confirmed. If it was not you, do nothing.',
    linkAction: 'Confirm',
    known: (title) => `You have a place already: ${title}`,
    knownText: 'This address is registered for this event already. Nothing has changed.',
    confirmed: (title) => `See you there: ${title}`,
    confirmedText: 'You have a place. If you cannot come, please give it back to others.',
    changed: (title) => `New time or place: ${title}`,
    changedText:
      'The event for which you are registered has a new time or place. If you cannot come, please give your place back to others.',
    cancelled: (title) => `Event cancelled: ${title}`,
    cancelledText: 'This event does not take place. There is nothing to do.',
    reminder: (title) => `Reminder: ${title}`,
    reminderText:
      'This is a reminder of the event for which this address is registered. If your plans have changed, please give the place back to others.',
    manage: 'See the registration or give the place back',
    see: 'See the events',
    calendar: 'Add it to your calendar',
    starts: 'Begins',
    ends: 'Ends',
    place: 'Place',
    why: 'We write because this address was entered in the registration for an event.',
    erased: (days) => `We delete it ${inDays('en', days)} after the event.`,
  },
});

export type RegistrationUrls = { readonly own: string; readonly calendar: string; readonly events: string };

/** Writes to who registered. Repeats nothing of what they typed but the language: somebody else may have typed it. */
export const registrationMail = (
  kind: RegistrationMail,
  { email, lang, state }: Registration,
  gathering: GatheringRow,
  urls: RegistrationUrls,
  /** For how many days after the event the address is kept; null: no term holds. */
  keptDays: number | null,
  messageId: string,
): Mail => {
  const m = texts[lang];
  const { title } = inLanguage(gathering, lang);
  const known = kind === 'link' && state === 'confirmed';
  const subject = known ? m.known(title) : m[kind](title);
  const action =
    kind === 'cancelled'
      ? { label: m.see, url: urls.events }
      : { label: kind === 'link' && !known ? m.linkAction : m.manage, url: urls.own };
  return {
    to: email,
    lang,
    subject,
    messageId,
    body: {
      heading: subject,
      paragraphs: [known ? m.knownText : m[`${kind}Text`]],
      details: factsOf(gathering, lang),
      action,
      ...(kind !== 'cancelled' && { links: [{ label: m.calendar, url: urls.calendar }] }),
      footer: keptDays === null ? m.why : `${m.why} ${m.erased(keptDays)}`,
    },
  };
};

const factsOf = ({ startsAt, endsAt, place }: GatheringRow, lang: Lang) => {
  const m = texts[lang];
  return [
    { label: m.starts, value: formatInstant(startsAt, lang) },
    { label: m.ends, value: formatInstant(endsAt, lang) },
    { label: m.place, value: place },
  ];
};
