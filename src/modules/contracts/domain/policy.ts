import { hasRole, type OrganisationRole, type Representative } from '../../../platform/access/actor.js';

/** On which side of a contract an organisation stands. The cluster stands on neither (agreement §4.2). */
export const contractSides = ['buyer', 'supplier'] as const;
export type ContractSide = (typeof contractSides)[number];

export type Parties = { readonly buyerId: string; readonly supplierId: string };

/** The actor's side; null for everybody else, the coordinator included (agreement §5.3). */
export const sideOf = (actor: Representative, { buyerId, supplierId }: Parties): ContractSide | null => {
  if (actor.organisation.id === buyerId) return 'buyer';
  return actor.organisation.id === supplierId ? 'supplier' : null;
};

/**
 * Who may do what. The buyer alone says that the delivery came, because only the buyer can know; either side
 * may put on record that the contract ended early, and the other is told.
 */
const permissions = {
  read: { sides: ['buyer', 'supplier'], role: 'viewer' },
  /** Each side for itself; whether the person may bind it is on record with the organisation. */
  accept: { sides: ['buyer', 'supplier'], role: 'editor' },
  decline: { sides: ['buyer', 'supplier'], role: 'editor' },
  /** Either side proposes; the other answers. */
  amend: { sides: ['buyer', 'supplier'], role: 'editor' },
  /** Who else does a part of it is the supplier's to say. */
  share: { sides: ['supplier'], role: 'editor' },
  /** The buyer speaks of the delivery, the supplier replies. */
  review: { sides: ['buyer'], role: 'editor' },
  reply: { sides: ['supplier'], role: 'editor' },
  /** Deliveries are the supplier's to record, and the buyer's to answer. */
  deliver: { sides: ['supplier'], role: 'editor' },
  'answer-delivery': { sides: ['buyer'], role: 'editor' },
  complete: { sides: ['buyer'], role: 'editor' },
  end: { sides: ['buyer', 'supplier'], role: 'editor' },
} as const satisfies Record<string, { sides: readonly ContractSide[]; role: OrganisationRole }>;

export type Permission = keyof typeof permissions;

/** Whether the actor may do it to a contract between these parties, as far as side and role go. */
export const may = (actor: Representative, permission: Permission, parties: Parties): boolean => {
  const side = sideOf(actor, parties);
  const { sides, role } = permissions[permission];
  return side !== null && (sides as readonly ContractSide[]).includes(side) && hasRole(actor, role);
};
