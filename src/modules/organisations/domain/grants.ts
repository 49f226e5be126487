import { grantScopes, type GrantScope } from '../../../platform/access/actor.js';
import { addDays, type LocalDate } from '../../../shared/dates.js';
import type { FieldError } from '../../../shared/problems.js';

/** A grant lasts a year at most, so that nobody forgets it. */
export const GRANT_DAYS_MAX = 366;

/** Where a grant of the scope leads: Polish paths. */
export const scopePaths: Readonly<Record<GrantScope, string>> = {
  listings: '/panel/oferty',
  profile: '/panel/profil',
  inquiries: '/panel/zapytania',
};

/** The page on which one begins who acts by a grant. */
export const firstPathOf = (scopes: readonly GrantScope[]): string =>
  scopePaths[grantScopes.find((scope) => scopes.includes(scope)) ?? 'profile'];

export type GrantStanding = 'future' | 'active' | 'ended' | 'revoked';

export const grantStanding = (
  grant: { readonly validFrom: LocalDate; readonly validTo: LocalDate; readonly revokedAt: Date | null },
  today: LocalDate,
): GrantStanding => {
  if (grant.revokedAt) return 'revoked';
  if (today > grant.validTo) return 'ended';
  return today < grant.validFrom ? 'future' : 'active';
};

/** What is wrong with the days of a grant given today. */
export const wrongDays = (from: LocalDate, to: LocalDate, today: LocalDate): FieldError[] => {
  if (from < today) {
    const text = { pl: 'Upoważnienie nie działa wstecz.', en: 'A grant has no effect on the past.' };
    return [{ pointer: '/validFrom', text }];
  }
  if (to < from) {
    const text = { pl: 'Ten dzień jest przed pierwszym dniem.', en: 'This day is before the first day.' };
    return [{ pointer: '/validTo', text }];
  }
  if (to > addDays(from, GRANT_DAYS_MAX)) {
    const text = { pl: 'Upoważnienie trwa najwyżej rok.', en: 'A grant lasts a year at most.' };
    return [{ pointer: '/validTo', text }];
  }
  return [];
};
