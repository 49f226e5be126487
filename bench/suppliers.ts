import { fold, slugify } from '../src/shared/text.js';
import type { Random } from './random.js';
import { towns } from './territory.js';

/** An organisation with one person who owns its account and is signed in. */
export type Party = {
  readonly organisationId: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly kind: string;
  readonly name: string;
  readonly town: string;
  readonly powiat: string;
  /** The person's e-mail address, under a name that nobody can own (RFC 2606). */
  readonly email: string;
};

/** A member of the cluster. */
export type Supplier = Party & {
  readonly slug: string;
  readonly number: number;
  readonly searchText: string;
};

const first = ['Dobra', 'Wspólna', 'Nowa', 'Zielona', 'Solidna', 'Warmińska', 'Mazurska', 'Jasna', 'Pomocna'];
const second = [
  'Praca',
  'Kuchnia',
  'Pracownia',
  'Przystań',
  'Brygada',
  'Spiżarnia',
  'Igła',
  'Dłoń',
  'Łąka',
  'Szansa',
  'Manufaktura',
];
const forms: readonly (readonly [kind: string, form: string])[] = [
  ['social-cooperative', 'Spółdzielnia Socjalna'],
  ['social-cooperative', 'Wielobranżowa Spółdzielnia Socjalna'],
  ['ngo', 'Fundacja'],
  ['ngo', 'Stowarzyszenie'],
  ['zaz', 'Zakład Aktywności Zawodowej'],
];
const buyerForms: readonly (readonly [kind: string, form: string])[] = [
  ['firm', 'Przedsiębiorstwo'],
  ['municipality', 'Gmina'],
  ['ngo', 'Stowarzyszenie'],
];

const party = (random: Random, at: Date, kind: string, name: string, email: string): Party => {
  const [town, powiat] = random.pick(towns);
  const ids = { organisationId: random.id(at), accountId: random.id(at), sessionId: random.id(at) };
  return { ...ids, kind, name: `${name} ${town}`, town, powiat, email };
};

/** Members with their people, numbered from 1. */
export const makeSuppliers = (random: Random, count: number, at: Date): Supplier[] =>
  Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const [kind, form] = random.pick(forms);
    const name = `${form} „${random.pick(first)} ${random.pick(second)}” nr ${number}`;
    const made = party(random, at, kind, name, `dostawca${number}@bench.invalid`);
    return { ...made, number, slug: slugify(made.name), searchText: fold(`${made.name} ${made.town}`) };
  });

/** Organisations that only buy. */
export const makeBuyers = (random: Random, count: number, at: Date): Party[] =>
  Array.from({ length: count }, (_, index) => {
    const [kind, form] = random.pick(buyerForms);
    return party(random, at, kind, `${form} nr ${index + 1}`, `kupujacy${index + 1}@bench.invalid`);
  });
