import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { Lang } from '../../../shared/lang.js';
import { plural } from '../../../shared/plural.js';
import { TRACK_MONTHS } from '../domain/track-record.js';

const contracts = (n: number) =>
  `${n} ${plural('pl', n, { one: 'umowa', few: 'umowy', many: 'umów', other: 'umowy' })}`;
const buyers = (n: number) =>
  `${n} ${plural('pl', n, { one: 'kupującego', many: 'kupujących', other: 'kupujących' })}`;
const answers = (n: number) =>
  `${n} ${plural('pl', n, { one: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' })}`;

export const trackTexts = catalogue({
  pl: {
    title: 'Jak pracuje',
    response: 'Odpowiada zwykle w ciągu',
    responseFrom: (n: number) => `mediana z ${answers(n)} na zapytania`,
    references: 'Zrealizowane umowy',
    referencesOf: (n: number, of: number) => `${contracts(n)} dla ${buyers(of)}`,
    referencesFrom: 'zakończenie każdej potwierdził kupujący',
    basis: `Liczone w tym serwisie, z ostatnich ${TRACK_MONTHS} miesięcy. Przy mniej niż trzech nie pokazujemy nic.`,
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} godz.`,
    days: (n: number) => `${n} ${plural('pl', n, { one: 'dnia', many: 'dni', other: 'dni' })}`,
  },
  en: {
    title: 'How it works',
    response: 'Usually answers within',
    responseFrom: (n) => `median of ${n} answers to inquiries`,
    references: 'Completed contracts',
    referencesOf: (n, of) => `${n} for ${of} buyers`,
    referencesFrom: 'the buyer confirmed the completion of each',
    basis: `Counted on this site, over the last ${TRACK_MONTHS} months. Of fewer than three nothing is shown.`,
    minutes: (n) => `${n} min`,
    hours: (n) => `${n} h`,
    days: (n) => `${n} ${plural('en', n, { one: 'day', other: 'days' })}`,
  },
});

/** '45 min', '3 godz.', '2 dni': rounded up, since it is said as "within". */
export const withinWords = (minutes: number, lang: Lang): string => {
  const m = trackTexts[lang];
  if (minutes < 60) return m.minutes(Math.max(1, minutes));
  if (minutes <= 48 * 60) return m.hours(Math.ceil(minutes / 60));
  return m.days(Math.ceil(minutes / (24 * 60)));
};
