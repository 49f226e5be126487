import { checkNip } from '../../../shared/identifiers.js';
import type { Localised } from '../../../shared/lang.js';

/** What somebody wants to check: a tax number, or a name. */
export type SupplierQuestion = { readonly by: 'nip' | 'name'; readonly value: string };

/** At least this much of a name, for shorter ones fit everybody. */
const NAME_MIN = 3;

/** What the text asks for: without letters it is a NIP, then exactly; or the reason why it is neither. */
export const supplierQuestion = (text: string): SupplierQuestion | { readonly reason: Localised } => {
  const asked = text.trim();
  if (/\d/.test(asked) && !/\p{L}/u.test(asked.replace(/^PL/i, ''))) {
    const nip = checkNip(asked);
    return nip.ok ? { by: 'nip', value: nip.value } : { reason: nip.reason };
  }
  return [...asked].length >= NAME_MIN
    ? { by: 'name', value: asked }
    : {
        reason: {
          pl: 'Wpisz NIP albo co najmniej 3 litery nazwy.',
          en: 'Enter a NIP or at least 3 letters of the name.',
        },
      };
};

/**
 * `member`, `former`: at least one such supplier is, or was, a member; `not-member`: somebody with this NIP is
 * known here, without being an active member now; `unknown`: nobody is.
 */
export type SupplierVerdict = 'member' | 'former' | 'not-member' | 'unknown';
export const supplierVerdicts = ['member', 'former', 'not-member', 'unknown'] as const;

export const verdictOf = (
  suppliers: readonly { readonly until: string | null }[],
  known: boolean,
): SupplierVerdict => {
  if (suppliers.some(({ until }) => until === null)) return 'member';
  if (suppliers.length > 0) return 'former';
  return known ? 'not-member' : 'unknown';
};
