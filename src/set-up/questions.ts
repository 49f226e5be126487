import { founders } from '../../seeds/data.js';
import {
  isDependent,
  operatorName,
  organisationKinds,
  organisationLabels,
} from '../modules/organisations/index.js';
import { checked, email, line, localDate } from '../platform/validation/fields.js';
import { checkKrs, checkNip, checkPhone, checkPostCode } from '../shared/identifiers.js';
import type { Localised } from '../shared/lang.js';
import { fold } from '../shared/text.js';
import { readBy, type Question, type Read } from './question.js';

/** The legal person that runs the site; the order in which a register extract has it. */
export const operatorQuestions: readonly Question[] = [
  {
    flag: 'operator-name',
    ask: { pl: 'Pełna nazwa operatora', en: 'Full name of the operator' },
    hint: {
      pl: 'Operator to osoba prawna, która prowadzi serwis i odpowiada za dane. Klaster nie może nim być (§4.2).',
      en: 'The operator is the legal person that runs the site and answers for the data. The cluster cannot be it (§4.2).',
    },
    read: readBy(operatorName()),
  },
  { flag: 'operator-nip', ask: { pl: 'NIP', en: 'Tax number (NIP)' }, read: readBy(checked(checkNip)) },
  {
    flag: 'operator-krs',
    ask: { pl: 'KRS', en: 'Court register number (KRS)' },
    optional: true,
    read: readBy(checked(checkKrs)),
  },
  {
    flag: 'operator-street',
    ask: { pl: 'Ulica i numer', en: 'Street and number' },
    read: readBy(line(120)),
  },
  {
    flag: 'operator-post-code',
    ask: { pl: 'Kod pocztowy', en: 'Postal code' },
    read: readBy(checked(checkPostCode)),
  },
  { flag: 'operator-town', ask: { pl: 'Miejscowość', en: 'Town' }, read: readBy(line(80)) },
  {
    flag: 'operator-email',
    ask: { pl: 'Adres e-mail do kontaktu', en: 'E-mail address for contact' },
    hint: { pl: 'Będzie w stopce każdej strony.', en: 'It stands in the footer of every page.' },
    read: readBy(email()),
  },
  {
    flag: 'operator-phone',
    ask: { pl: 'Telefon', en: 'Telephone' },
    optional: true,
    read: readBy(checked(checkPhone)),
  },
  {
    flag: 'data-protection-name',
    ask: { pl: 'Inspektor ochrony danych (imię i nazwisko)', en: 'Data protection officer (full name)' },
    optional: true,
    read: readBy(line(120)),
  },
  {
    flag: 'data-protection-email',
    ask: { pl: 'Adres e-mail w sprawach danych osobowych', en: 'E-mail address for personal data' },
    read: readBy(email()),
  },
];

/** The choice of an organisation that the founders' list does not have. */
export const OTHER = 'other';

const slugs = () => founders().map(({ slug }) => slug);

/** A founder's short name, its number on the list, a part of its full name, or `other`. */
const readCoordinator = (text: string): Read<string> => {
  const typed = fold(text);
  const byNumber = founders().find(({ number }) => String(number) === typed);
  const named = founders().filter(({ slug, name }) => slug === typed || fold(name).includes(typed));
  const found =
    founders().find(({ slug }) => slug === typed) ?? byNumber ?? (named.length === 1 ? named[0] : null);
  if (typed === OTHER || typed === 'inna' || typed === '0') return { ok: true, value: OTHER };
  if (typed !== '' && found) return { ok: true, value: found.slug };
  return {
    ok: false,
    reason: {
      pl: `Wpisz numer z listy, nazwę skróconą (${slugs().slice(0, 3).join(', ')} …) albo „inna”.`,
      en: `Enter a number of the list, a short name (${slugs().slice(0, 3).join(', ')} …) or “other”.`,
    },
  };
};

const coordinatorHint = (): Localised => {
  const list = founders()
    .map(({ number, slug, name }) => `  ${String(number).padStart(2)}  ${slug.padEnd(20)} ${name}`)
    .join('\n');
  return {
    pl: `Organizacja, która koordynuje klaster (§3.4): założyciel z listy albo inna.\n${list}\n   0  inna`,
    en: `The organisation that coordinates the cluster (§3.4): a founder of the list or another one.\n${list}\n   0  other`,
  };
};

export const coordinatorQuestion: Question = {
  flag: 'coordinator',
  ask: { pl: 'Koordynator', en: 'Coordinator' },
  hint: coordinatorHint(),
  read: readCoordinator,
};

/** A unit could not answer for the cluster's papers: only legal persons coordinate. */
const kinds = organisationKinds.filter((kind) => !isDependent(kind));

const kindList = (lang: 'pl' | 'en') =>
  kinds.map((kind) => `  ${kind.padEnd(20)} ${organisationLabels[lang].kinds[kind]}`).join('\n');

const readKind = (text: string): Read<string> => {
  const kind = kinds.find((known) => known === fold(text));
  return kind
    ? { ok: true, value: kind }
    : {
        ok: false,
        reason: { pl: 'Wpisz jeden z rodzajów z listy.', en: 'Enter one of the kinds of the list.' },
      };
};

/** An organisation that is no founder. */
export const otherOrganisationQuestions: readonly Question[] = [
  {
    flag: 'coordinator-kind',
    ask: { pl: 'Rodzaj organizacji', en: 'Kind of organisation' },
    hint: { pl: kindList('pl'), en: kindList('en') },
    read: readKind,
  },
  {
    flag: 'coordinator-name',
    ask: { pl: 'Pełna nazwa organizacji', en: 'Full name of the organisation' },
    read: readBy(line(200)),
  },
  {
    flag: 'coordinator-nip',
    ask: { pl: 'NIP organizacji', en: 'Tax number (NIP) of the organisation' },
    read: readBy(checked(checkNip)),
  },
  {
    flag: 'coordinator-town',
    ask: { pl: 'Miejscowość siedziby', en: 'Town of its seat' },
    read: readBy(line(80)),
  },
];

export const fromQuestion = (today: string): Question => ({
  flag: 'from',
  ask: { pl: 'Koordynuje od dnia', en: 'Coordinates from' },
  usual: today,
  read: readBy(
    localDate().refine((day) => day <= today, {
      params: { text: { pl: 'Najpóźniej dzisiaj.', en: 'Today at the latest.' } },
    }),
  ),
});

/** The coordinator's first person. */
export const personQuestions: readonly Question[] = [
  {
    flag: 'person-name',
    ask: { pl: 'Pierwsza osoba u koordynatora (imię i nazwisko)', en: 'First person there (full name)' },
    hint: {
      pl: 'Dostanie osobisty link: działa raz, przez 14 dni. Hasło ustawi sama.',
      en: 'They get a personal link: it works once, for 14 days. They choose the password themselves.',
    },
    read: readBy(line(120)),
  },
  {
    flag: 'person-email',
    ask: { pl: 'Jej adres e-mail', en: 'Their e-mail address' },
    read: readBy(email()),
  },
];
