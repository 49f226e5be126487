import { z } from 'zod';
import { checked, email, line, prose } from '../../platform/validation/fields.js';
import { checkKrs, checkNip, checkPhone, checkPostCode } from '../../shared/identifiers.js';
import { powiatCodes } from '../../shared/territory.js';
import { organisationKinds } from '../organisations/index.js';
import { requirements } from './domain/completeness.js';
import { memberRoles } from './domain/member-role.js';
import { SIGNATORIES_MAX, STATEMENT_MAX } from './members.schemas.js';

const fields = {
  organisationName: line(200).optional(),
  kind: z.enum(organisationKinds).optional(),
  nip: checked(checkNip).optional(),
  krs: checked(checkKrs).optional(),
  street: line(120).optional(),
  postCode: checked(checkPostCode).optional(),
  town: line(80).optional(),
  powiat: z.enum(powiatCodes).optional(),
  email: email().optional(),
  phone: checked(checkPhone).optional(),
  role: z.enum(memberRoles).optional(),
  statement: prose(STATEMENT_MAX).optional(),
  signatories: prose(SIGNATORIES_MAX).optional(),
};

/** An application that is being written: anything may be missing yet. */
export const draftBody = z.strictObject(fields);
export type DraftContent = z.output<typeof draftBody>;

/** Of the private link. */
const token = z.string().min(1).max(100);

export const draftPageQuery = z.object({ token: token.catch('').default('') });
export const draftTokenBody = z.strictObject({ token });
export const savedDraftBody = z.strictObject({ ...fields, token });

export const draftMadeAnswer = z
  .object({
    token: z.string().meta({ description: 'The only way back to the draft; shown once' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'ApplicationDraftMade' });

export const draftAnswer = z
  .object({
    content: z.record(z.string(), z.string()),
    checks: z.array(z.object({ requirement: z.enum(requirements), done: z.boolean() })),
    lookalikes: z.array(
      z.object({ name: z.string(), town: z.string(), slug: z.string(), claimed: z.boolean() }),
    ),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'ApplicationDraft' });
