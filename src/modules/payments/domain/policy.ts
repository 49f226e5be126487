import { hasRole, type OrganisationRole, type Representative } from '../../../platform/access/actor.js';

/** The supplier is paid, the buyer pays. The cluster does neither (agreement §4.2). */
export const receivableSides = ['supplier', 'buyer'] as const;
export type ReceivableSide = (typeof receivableSides)[number];

type Parties = { readonly buyerId: string; readonly supplierId: string };

/** The actor's side; null for everybody else, the coordinator included. */
export const sideOf = (actor: Representative, { buyerId, supplierId }: Parties): ReceivableSide | null => {
  if (actor.organisation.id === supplierId) return 'supplier';
  return actor.organisation.id === buyerId ? 'buyer' : null;
};

/** Money came to the supplier, so the supplier says so; the buyer alone knows whether it disputes. */
const permissions = {
  read: { sides: receivableSides, role: 'viewer' },
  note: { sides: ['supplier'], role: 'editor' },
  remind: { sides: ['supplier'], role: 'editor' },
  dispute: { sides: ['buyer'], role: 'editor' },
  pay: { sides: ['buyer'], role: 'editor' },
  refund: { sides: ['supplier'], role: 'editor' },
  'check-account': { sides: ['buyer'], role: 'editor' },
} as const satisfies Record<string, { sides: readonly ReceivableSide[]; role: OrganisationRole }>;

export type Permission = keyof typeof permissions;

/** Whether the actor may do it to a receivable between these parties, as far as side and role go. */
export const may = (actor: Representative, permission: Permission, parties: Parties): boolean => {
  const side = sideOf(actor, parties);
  const { sides, role } = permissions[permission];
  return side !== null && (sides as readonly ReceivableSide[]).includes(side) && hasRole(actor, role);
};

/** Whose part it is; of what both may do, the supplier's. */
export const partOf = (permission: Permission): ReceivableSide => permissions[permission].sides[0];
