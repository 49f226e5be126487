import { catalogue } from '../../../../platform/i18n/catalogue.js';
import { count, plural } from '../../../../shared/plural.js';
import type { Lang } from '../../../../shared/lang.js';
import type { DemandRule } from '../domain/report.js';

const days = (lang: Lang, n: number) =>
  `${count(lang, n)} ${lang === 'pl' ? plural('pl', n, { one: 'dniu', other: 'dniach' }) : plural('en', n, { one: 'day', other: 'days' })}`;
const hours = (lang: Lang, n: number) =>
  `${count(lang, n)} ${lang === 'pl' ? plural('pl', n, { one: 'godzinie', other: 'godzinach' }) : plural('en', n, { one: 'hour', other: 'hours' })}`;

export const demandTexts = catalogue({
  pl: {
    title: 'Czego szukają kupujący',
    deskLead: 'Czego kupujący szukali w katalogu i nie znaleźli: słowa, kategorie, miejsca, miesiące.',
    toReport: 'Czego szukają kupujący',
    lead: 'Czego kupujący szukali w katalogu i nie znaleźli. Liczymy same wyszukiwania, bez osób: bez konta, adresu i ciasteczek, a nazwiska, numery i adresy z wpisanych słów odrzucamy.',
    rule: ({ leastDays, leastHours }: DemandRule) =>
      `Pokazujemy tylko to, czego szukano w co najmniej ${days('pl', leastDays)} i ${hours('pl', leastHours)}. Słowa są w formie podstawowej, w kolejności alfabetycznej.`,
    filters: 'Zawęź',
    period: 'Okres',
    lastMonths: (n: number) =>
      `ostatnie ${n} ${plural('pl', n, { one: 'miesiąc', few: 'miesiące', other: 'miesięcy' })}`,
    category: 'Kategoria',
    area: 'Miejsce',
    all: 'Wszystkie',
    anywhere: 'Bez wskazania miejsca',
    uncategorised: 'Nie wiadomo',
    show: 'Pokaż',
    download: 'Pobierz (CSV)',
    missing: 'Nie znaleźli',
    missingLead:
      'Najpierw to, czego najczęściej szukano na próżno. Z każdego wiersza można zrobić synonim, wezwanie do członków albo pomysł na kampanię.',
    words: 'Słowa',
    searches: 'Szukano',
    nothing: 'Bez wyniku',
    nearest: 'Tylko podobne',
    unopened: 'Nic nie otwarto',
    trend: 'Zmiana',
    trends: { new: 'nowe', rising: 'rośnie', steady: 'bez zmian', falling: 'maleje' },
    tooFew: 'za mało',
    actions: 'Co z tym zrobić',
    synonym: 'Synonim',
    call: 'Wezwij członków',
    campaign: 'Kampania',
    about: (words: string) => `: ${words}`,
    places: 'Kategorie i miejsca, miesiąc po miesiącu',
    placesLead:
      'Wyszukiwania bez wyniku albo tylko z podobnymi ofertami. „Za mało” znaczy, że szukano zbyt rzadko, aby to pokazać.',
    empty: 'Nie ma jeszcze czego pokazać',
    emptyWords: 'Gdy kupujący będą szukać na próżno, zobaczysz tu czego i gdzie.',
    campaignGoal: (words: string) => `Kupujący szukają: ${words}. Pokażmy wspólnie, kto to robi.`,
  },
  en: {
    title: 'What buyers look for',
    deskLead: 'What buyers looked for in the catalogue and did not find: words, categories, places, months.',
    toReport: 'What buyers look for',
    lead: 'What buyers looked for in the catalogue and did not find. Searches alone are counted, nobody is: no account, address or cookie, and names, numbers and addresses among the words are dropped.',
    rule: ({ leastDays, leastHours }) =>
      `Only what was looked for on at least ${days('en', leastDays)} and in ${hours('en', leastHours)} is shown. Words are in their base form, in alphabetical order.`,
    filters: 'Narrow down',
    period: 'Period',
    lastMonths: (n) => `last ${n} ${plural('en', n, { one: 'month', other: 'months' })}`,
    category: 'Category',
    area: 'Place',
    all: 'All',
    anywhere: 'No place given',
    uncategorised: 'Unknown',
    show: 'Show',
    download: 'Download (CSV)',
    missing: 'Not found',
    missingLead:
      'What was most often looked for in vain comes first. Each line can become a synonym, a call to members or an idea for a campaign.',
    words: 'Words',
    searches: 'Searches',
    nothing: 'Nothing found',
    nearest: 'Only similar',
    unopened: 'Nothing opened',
    trend: 'Change',
    trends: { new: 'new', rising: 'rising', steady: 'steady', falling: 'falling' },
    tooFew: 'too few',
    actions: 'What to do about it',
    synonym: 'Synonym',
    call: 'Call members',
    campaign: 'Campaign',
    about: (words) => `: ${words}`,
    places: 'Categories and places, month by month',
    placesLead:
      'Searches with nothing found or only similar listings. “Too few” means that it was looked for too seldom to be shown.',
    empty: 'There is nothing to show yet',
    emptyWords: 'When buyers look for something in vain, you will see here what and where.',
    campaignGoal: (words) => `Buyers look for: ${words}. Let us show together who does it.`,
  },
});
