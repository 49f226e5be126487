import { hasRole, type OrganisationRole, type Representative } from '../../../../platform/access/actor.js';

/** What people of the buying organisation may do with its procedure, from which role on. */
const permissions = {
  read: 'viewer',
  write: 'editor',
  publish: 'editor',
  cancel: 'editor',
  answer: 'editor',
} as const satisfies Record<string, OrganisationRole>;

export type Permission = keyof typeof permissions;

/** Whether the actor may do it as the buyer. By a grant nobody acts in procedures (§5.1, §5.3). */
export const mayAsBuyer = (
  actor: Representative,
  permission: Permission,
  { buyerId }: { readonly buyerId: string },
): boolean =>
  actor.organisation.id === buyerId && !actor.organisation.grant && hasRole(actor, permissions[permission]);
