import type { Localised } from '../../../shared/lang.js';
import { hasTreasurer, ruleInWords, type BindingRule } from './binding.js';
import { organisationKinds, type OrganisationKind } from './organisation-kinds.js';

/** The signatures that the papers of one side take; a click on the site stands for none of them. */
export type Signing = {
  /** The rule on record; null when none was. */
  readonly rule: BindingRule | null;
  /** How many sign together: one while nothing else is on record. */
  readonly together: number;
  /**
   * Whether the treasurer countersigns: by the rule, or where there is a treasurer and no rule says otherwise.
   * Without it an act from which a municipality has to pay has no effect (act on municipal self-government,
   * art. 46 § 3).
   */
  readonly countersigned: boolean;
};

/** @param kind as a contract has it, which may be older than the kinds of today */
export const signingOf = (kind: string, rule: BindingRule | null): Signing => ({
  rule,
  together: rule?.together ?? 1,
  countersigned: rule?.countersigned ?? (isKind(kind) && hasTreasurer(kind)),
});

const isKind = (kind: string): kind is OrganisationKind =>
  (organisationKinds as readonly string[]).includes(kind);

/** Whether one person who clicks cannot be all who must sign. */
export const takesMoreThanOne = ({ together, countersigned }: Signing): boolean =>
  together > 1 || countersigned;

/** 'dwie osoby łącznie'; where no rule is on record, that, and what the law asks for. */
export const signingInWords = ({ rule, countersigned }: Signing): Localised => {
  if (rule) return ruleInWords(rule);
  return {
    pl: `nie wpisano zasady reprezentacji${countersigned ? '; prawo wymaga kontrasygnaty skarbnika' : ''}`,
    en: `no rule of representation is on record${
      countersigned ? '; the law asks for the treasurer’s countersignature' : ''
    }`,
  };
};
