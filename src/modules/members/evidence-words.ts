import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatDate, localDateOf } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import type { EvidenceLine } from './data/evidence.queries.js';
import { evidenceLabels } from './evidence.labels.js';

const texts = catalogue({
  pl: {
    numbered: (number: string) => `nr ${number}`,
    from: (date: string) => `od ${date}`,
    until: (date: string) => `do ${date}`,
    asOf: (date: string) => `stan na ${date}`,
    endless: 'bezterminowo',
    declared: (date: string) => `zadeklarowane przez członka ${date}`,
    verified: (date: string) => `sprawdzone przez koordynatora ${date}`,
    verifiedBy: (who: string, date: string) => `sprawdzone przez koordynatora (${who}) ${date}`,
  },
  en: {
    numbered: (number) => `no. ${number}`,
    from: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    asOf: (date) => `as of ${date}`,
    endless: 'without an end',
    declared: (date) => `declared by the member on ${date}`,
    verified: (date) => `checked by the coordinator on ${date}`,
    verifiedBy: (who, date) => `checked by the coordinator (${who}) on ${date}`,
  },
});

const day = (at: Date, lang: Lang): string => formatDate(localDateOf(at), lang);

/** Kind (where it has a name of its own), share, number, issuer with the date; those that are given. */
export const evidenceDetails = (line: EvidenceLine, lang: Lang): string[] => {
  const { kind, title, number, issuer, issuedOn, share } = line;
  const issued = [issuer, issuedOn && formatDate(issuedOn, lang)].filter(Boolean).join(', ');
  return [
    title === null ? '' : evidenceLabels[lang].kinds[kind],
    share === null ? '' : `${share}%`,
    number === null ? '' : texts[lang].numbered(number),
    issued,
  ].filter((detail) => detail !== '');
};

/** From when to when; a declared share has the day that it is for. */
export const evidenceDates = ({ kind, validFrom, validUntil }: EvidenceLine, lang: Lang): string => {
  const m = texts[lang];
  const from = (kind === 'reserved-share' ? m.asOf : m.from)(formatDate(validFrom, lang));
  if (validUntil) return `${from}, ${m.until(formatDate(validUntil, lang))}`;
  return kind === 'reserved-share' ? from : `${from}, ${m.endless}`;
};

export const declaredInWords = ({ declaredAt }: EvidenceLine, lang: Lang): string =>
  texts[lang].declared(day(declaredAt, lang));

/** Null when the coordinator has not checked it. */
export const verifiedInWords = ({ verifiedAt, verifier }: EvidenceLine, lang: Lang): string | null => {
  if (!verifiedAt) return null;
  const m = texts[lang];
  return verifier === null
    ? m.verified(day(verifiedAt, lang))
    : m.verifiedBy(verifier, day(verifiedAt, lang));
};
