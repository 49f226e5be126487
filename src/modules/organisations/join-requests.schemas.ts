import { z } from 'zod';
import { organisationRoles } from '../../platform/access/actor.js';
import { checked, line } from '../../platform/validation/fields.js';
import { checkNip } from '../../shared/identifiers.js';
import { joinRequestStates, type JoinRequestState } from './domain/join-request-state.js';
import { organisationKinds } from './domain/organisation-kinds.js';

export const nipQuery = z.object({ nip: checked(checkNip) });

/** The page's address: a number that is none shows the form again, with the reason. */
export const nipPageQuery = z.object({ nip: z.string().max(60).optional().catch(undefined) });

export const joinRequestBody = z.strictObject({
  nip: checked(checkNip),
  organisationId: z.uuid(),
  message: line(300).optional(),
});
export type JoinRequestInput = z.output<typeof joinRequestBody>;

export const joinAcceptBody = z.strictObject({ role: z.enum(organisationRoles) });

const state = z.enum(joinRequestStates as [JoinRequestState, ...JoinRequestState[]]);

export const foundAnswer = z.object({
  items: z.array(
    z
      .object({ id: z.uuid(), name: z.string(), kind: z.enum(organisationKinds), town: z.string() })
      .meta({ id: 'OrganisationByNip' }),
  ),
});

export const ownRequestsAnswer = z.object({
  items: z.array(
    z
      .object({ id: z.uuid(), organisationName: z.string(), state, requestedAt: z.iso.datetime() })
      .meta({ id: 'OwnJoinRequest' }),
  ),
});

export const waitingRequestsAnswer = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        accountId: z.uuid(),
        name: z.string(),
        email: z.string(),
        message: z.string().nullable(),
        requestedAt: z.iso.datetime(),
      })
      .meta({ id: 'JoinRequest' }),
  ),
});
