import { hasRole, type OrganisationRole, type Representative } from '../../../../platform/access/actor.js';

/** Who may do what with opened bids; what is not here, nobody may. The coordinator stands on neither side (§5.3). */
const permissions = {
  compare: { side: 'buyer', role: 'viewer' },
  rate: { side: 'buyer', role: 'editor' },
  ask: { side: 'buyer', role: 'editor' },
  award: { side: 'buyer', role: 'editor' },
  close: { side: 'buyer', role: 'editor' },
  conclude: { side: 'buyer', role: 'editor' },
  'record-outcome': { side: 'buyer', role: 'editor' },
  'read-result': { side: 'bidder', role: 'viewer' },
  answer: { side: 'bidder', role: 'editor' },
} as const satisfies Record<string, { side: 'buyer' | 'bidder'; role: OrganisationRole }>;

export type AwardPermission = keyof typeof permissions;

/** Whether the actor may do it, as far as side and role go. By a grant nobody does anything here (§5.1, §5.3). */
export const may = (
  actor: Representative,
  permission: AwardPermission,
  parties: { readonly buyerId: string; readonly supplierId?: string | null },
): boolean => {
  const { side, role } = permissions[permission];
  const own = side === 'buyer' ? parties.buyerId : parties.supplierId;
  return actor.organisation.id === own && !actor.organisation.grant && hasRole(actor, role);
};
