import type { OrganisationRole, Representative } from '../../../platform/access/actor.js';
import { hasRole } from '../../../platform/access/actor.js';

/** On which side of an inquiry an organisation stands. */
export type Side = 'buyer' | 'supplier';

export type Parties = { readonly buyerId: string; readonly supplierId: string };

/** The actor's side; null for everybody else, the coordinator included (agreement §5.3). */
export const sideOf = (actor: Representative, { buyerId, supplierId }: Parties): Side | null => {
  if (actor.organisation.id === buyerId) return 'buyer';
  return actor.organisation.id === supplierId ? 'supplier' : null;
};

/** Who may do what with a direct inquiry and its quote; what is not here, nobody may. */
const permissions = {
  read: { sides: ['buyer', 'supplier'], role: 'viewer' },
  'mark-seen': { sides: ['supplier'], role: 'viewer' },
  write: { sides: ['buyer', 'supplier'], role: 'editor' },
  close: { sides: ['buyer', 'supplier'], role: 'editor' },
  cancel: { sides: ['buyer'], role: 'editor' },
  acknowledge: { sides: ['supplier'], role: 'editor' },
  decline: { sides: ['supplier'], role: 'editor' },
  prepare: { sides: ['supplier'], role: 'editor' },
  submit: { sides: ['supplier'], role: 'editor' },
  revise: { sides: ['supplier'], role: 'editor' },
  withdraw: { sides: ['supplier'], role: 'editor' },
  accept: { sides: ['buyer'], role: 'editor' },
  refuse: { sides: ['buyer'], role: 'editor' },
} as const satisfies Record<string, { sides: readonly Side[]; role: OrganisationRole }>;

export type Permission = keyof typeof permissions;

/** Whether the actor may do it to an inquiry between these parties, as far as side and role go. */
export const may = (actor: Representative, permission: Permission, parties: Parties): boolean => {
  const side = sideOf(actor, parties);
  // By a grant one reads and does nothing else (§5.1).
  if (actor.organisation.grant && permission !== 'read') return false;
  const { sides, role } = permissions[permission];
  return side !== null && (sides as readonly Side[]).includes(side) && hasRole(actor, role);
};
