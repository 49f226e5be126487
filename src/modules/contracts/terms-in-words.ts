import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatDate, type LocalDate } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { plural } from '../../shared/plural.js';

const nbsp = '\u00A0';
const days = (lang: Lang, n: number) =>
  `${n}${nbsp}${plural(lang, n, lang === 'pl' ? { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' } : { one: 'day', other: 'days' })}`;

const texts = catalogue({
  pl: {
    between: (from: string, to: string) => `od ${from} do ${to}`,
    since: (day: string) => `od ${day}`,
    until: (day: string) => `do ${day}`,
    onReceipt: 'w dniu doręczenia faktury',
    within: (n: number) => `${days('pl', n)} od doręczenia faktury`,
  },
  en: {
    between: (from, to) => `${from} to ${to}`,
    since: (day) => `from ${day}`,
    until: (day) => `by ${day}`,
    onReceipt: 'on receipt of the invoice',
    within: (n) => `${days('en', n)} from receipt of the invoice`,
  },
});

/** 'od 23.11.2026 do 30.11.2026', one day alone, 'do 30.11.2026'; null when no day was agreed. */
export const deliveryDays = (
  { from, to }: { from: LocalDate | null; to: LocalDate | null },
  lang: Lang,
): string | null => {
  const m = texts[lang];
  if (from && to) {
    return from === to ? formatDate(from, lang) : m.between(formatDate(from, lang), formatDate(to, lang));
  }
  if (to) return m.until(formatDate(to, lang));
  return from && m.since(formatDate(from, lang));
};

/** '14 dni od doręczenia faktury'. */
export const paymentTerm = (paymentDays: number, lang: Lang): string =>
  paymentDays === 0 ? texts[lang].onReceipt : texts[lang].within(paymentDays);
