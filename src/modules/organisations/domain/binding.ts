import type { LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import { plural } from '../../../shared/plural.js';
import { holdsOn, type Dated } from './dated-facts.js';
import type { OrganisationKind } from './organisation-kinds.js';

/** `countersigns`: the treasurer, without whom an act that costs a municipality money has no effect. */
export const bindingParts = ['binds', 'countersigns'] as const;

export type BindingPart = (typeof bindingParts)[number];

export type BindingRule = {
  /** How many must sign together. */
  readonly together: number;
  readonly countersigned: boolean;
  readonly words: string | null;
};

export type BindingPerson = Dated & { readonly part: BindingPart };

/** Whether acts of such an organisation may need a treasurer's countersignature (act on municipal self-government, art. 46). */
export const hasTreasurer = (kind: OrganisationKind): boolean =>
  kind === 'municipality' || kind === 'municipal-unit';

/** The rule as people say it; the register's own words follow where there are some. */
export const ruleInWords = ({ together, countersigned, words }: BindingRule): Localised => {
  const many = {
    pl:
      together === 1
        ? 'jedna osoba samodzielnie'
        : `${together} ${plural('pl', together, { one: 'osoba', few: 'osoby', other: 'osób' })} łącznie`,
    en: together === 1 ? 'one person alone' : `${together} people together`,
  };
  const more = (countersignature: string) =>
    [countersigned ? countersignature : null, words ? `(${words})` : null].filter(Boolean).join(' ');
  const pl = [many.pl, more('z kontrasygnatą skarbnika')].filter(Boolean).join(' ');
  const en = [many.en, more('with the treasurer’s countersignature')].filter(Boolean).join(' ');
  return { pl, en };
};

/** Why those on record cannot bind the organisation on a day by its rule; null when they can. */
export const whyNobodyBinds = (
  rule: BindingRule,
  people: readonly BindingPerson[],
  day: LocalDate,
): Localised | null => {
  const there = people.filter((person) => holdsOn(person, day));
  const binding = there.filter(({ part }) => part === 'binds').length;
  if (binding < rule.together) {
    return {
      pl: `Zasada wymaga osób: ${rule.together}, a wpisanych jest: ${binding}. Dopisz brakujące.`,
      en: `The rule needs ${rule.together}, and ${binding} on record. Add those missing.`,
    };
  }
  if (rule.countersigned && !there.some(({ part }) => part === 'countersigns')) {
    return {
      pl: 'Zasada wymaga kontrasygnaty, a skarbnika nie ma wśród osób. Dopisz go.',
      en: 'The rule needs a countersignature, and no treasurer is on record. Add one.',
    };
  }
  return null;
};
