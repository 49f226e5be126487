import type { Decimal } from './decimal.js';
import type { Lang } from './lang.js';
import { formatQuantity } from './money.js';
import { plural, type PluralForms } from './plural.js';

/** Units that Polish declines, by the word that people type. Abbreviations ('szt.', 'm²') stay as they are. */
const declined: Readonly<Record<string, PluralForms>> = {
  osoba: { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' },
  osobodoba: { one: 'osobodoba', few: 'osobodoby', many: 'osobodób', other: 'osobodoby' },
  porcja: { one: 'porcja', few: 'porcje', many: 'porcji', other: 'porcji' },
  grupa: { one: 'grupa', few: 'grupy', many: 'grup', other: 'grupy' },
  strona: { one: 'strona', few: 'strony', many: 'stron', other: 'strony' },
  wydarzenie: { one: 'wydarzenie', few: 'wydarzenia', many: 'wydarzeń', other: 'wydarzenia' },
  sztuka: { one: 'sztuka', few: 'sztuki', many: 'sztuk', other: 'sztuki' },
  komplet: { one: 'komplet', few: 'komplety', many: 'kompletów', other: 'kompletu' },
  zestaw: { one: 'zestaw', few: 'zestawy', many: 'zestawów', other: 'zestawu' },
  kurs: { one: 'kurs', few: 'kursy', many: 'kursów', other: 'kursu' },
  godzina: { one: 'godzina', few: 'godziny', many: 'godzin', other: 'godziny' },
  dzień: { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' },
  doba: { one: 'doba', few: 'doby', many: 'dób', other: 'doby' },
  miesiąc: { one: 'miesiąc', few: 'miesiące', many: 'miesięcy', other: 'miesiąca' },
};

/** The same in English, where the unit is one that Polish declines. */
const english: Readonly<Record<string, readonly [one: string, more: string]>> = {
  osoba: ['person', 'people'],
  osobodoba: ['person-day', 'person-days'],
  porcja: ['portion', 'portions'],
  grupa: ['group', 'groups'],
  strona: ['page', 'pages'],
  wydarzenie: ['event', 'events'],
  sztuka: ['piece', 'pieces'],
  komplet: ['set', 'sets'],
  zestaw: ['set', 'sets'],
  kurs: ['run', 'runs'],
  godzina: ['hour', 'hours'],
  dzień: ['day', 'days'],
  doba: ['day and night', 'days and nights'],
  miesiąc: ['month', 'months'],
  'szt.': ['pc', 'pcs'],
};

/** A quantity with its unit as one says it: '40 osób', '1,5 godziny', '60 szt.' (with NBSP). */
export const quantityWords = (quantity: Decimal, unit: string | null, lang: Lang): string => {
  if (unit === null) return formatQuantity(quantity, lang);
  const [one, more] = (lang === 'en' && english[unit]) || [];
  if (one && more) return `${formatQuantity(quantity, lang)}\u00a0${Number(quantity) === 1 ? one : more}`;
  const forms = declined[unit];
  const words = forms ? plural('pl', Number(quantity), forms) : unit;
  return `${formatQuantity(quantity, lang)}\u00a0${words}`;
};
