import { z } from 'zod';
import { organisationRoles } from '../../platform/access/actor.js';
import { checked, email, flag, line, whole } from '../../platform/validation/fields.js';
import { checkKrs, checkNip, checkPhone, checkPostCode, checkRegon } from '../../shared/identifiers.js';
import { powiatCodes } from '../../shared/territory.js';
import { newPassword } from '../identity/index.js';
import { organisationKinds } from './domain/organisation-kinds.js';

/** Street, code, town, powiat and telephone of a seat. */
export const addressFields = {
  street: line(120).optional(),
  postCode: checked(checkPostCode).optional(),
  town: line(80),
  powiat: z.enum(powiatCodes).optional(),
  phone: checked(checkPhone).optional(),
};

const identifiers = {
  kind: z.enum(organisationKinds),
  organisationName: line(200),
  nip: checked(checkNip),
  krs: checked(checkKrs).optional(),
  regon: checked(checkRegon).optional(),
  /** For kinds without legal personality: the legal person behind them; `nip` is then that person's. */
  principalName: line(200).optional(),
  /** The earlier name of `principalName`. */
  payerName: line(200).optional(),
};

/** The principal as its unit's people know it. Counts until the principal itself is here and linked. */
const principalFields = {
  principalName: line(200).optional(),
  principalKrs: checked(checkKrs).optional(),
  principalStreet: line(120).optional(),
  principalPostCode: checked(checkPostCode).optional(),
  principalTown: line(80).optional(),
};

/** That one accepts the terms and was told of one's data. */
export const acceptTerms = () =>
  flag().refine((accepted) => accepted, {
    params: {
      text: { pl: 'Zaznacz, że akceptujesz regulamin.', en: 'Confirm that you accept the terms.' },
    },
  });

/** Registration of an organisation and its first person. */
export const registrationBody = z.strictObject({
  ...identifiers,
  ...addressFields,
  name: line(120),
  email: email(),
  password: newPassword(),
  acceptTerms: acceptTerms(),
});
export type RegistrationInput = z.output<typeof registrationBody>;

const typed = z.string().max(200).catch('').default('');

/** What another page knows already of who is about to register; judged when it is sent. */
export const registrationPrefill = z.object({
  kind: typed,
  organisationName: typed,
  nip: typed,
  krs: typed,
  street: typed,
  postCode: typed,
  town: typed,
  principalName: typed,
  powiat: typed,
  email: typed,
  phone: typed,
});
/** The same with where one goes on once the mailbox is proven. */
export const registrationPageQuery = registrationPrefill.extend({
  next: z.string().max(2_000).optional().catch(undefined),
});

/** An account for a person alone, who will ask to join an organisation. */
export const personalAccountBody = registrationBody.pick({
  name: true,
  email: true,
  password: true,
  acceptTerms: true,
});
export type PersonalAccountInput = z.output<typeof personalAccountBody>;

/** What an owner may change later; kind and NIP stay. */
export const organisationPatch = z.strictObject({
  ...addressFields,
  organisationName: line(200),
  krs: checked(checkKrs).optional(),
  regon: checked(checkRegon).optional(),
  ...principalFields,
  /** The version that was edited; a stale one is refused. */
  version: whole(1, 1e9),
});
export type OrganisationPatch = z.output<typeof organisationPatch>;

export const invitationBody = z.strictObject({ email: email(), role: z.enum(organisationRoles) });

export const roleBody = z.strictObject({ role: z.enum(organisationRoles) });

export const switchBody = z.strictObject({ organisationId: z.uuid() });

/** Accepting an invitation as the person who is signed in. */
export const acceptBody = z.strictObject({ token: z.string().min(1).max(100) });

/** Accepting an invitation to an address that has no account yet. */
export const joinBody = acceptBody.extend({
  name: line(120),
  password: newPassword(),
  acceptTerms: acceptTerms(),
});

export const tokenBody = z.strictObject({
  name: line(80),
  role: z.enum(['viewer', 'editor']),
  days: whole(1, 366).prefault(90),
});

const principalAnswer = z.object({
  name: z.string(),
  nip: z.string().nullable(),
  krs: z.string().nullable(),
  street: z.string().nullable(),
  postCode: z.string().nullable(),
  town: z.string().nullable(),
});

export const organisationAnswer = z
  .object({
    id: z.uuid(),
    kind: z.enum(organisationKinds),
    name: z.string(),
    nip: z.string().nullable(),
    krs: z.string().nullable(),
    regon: z.string().nullable(),
    street: z.string().nullable(),
    postCode: z.string().nullable(),
    town: z.string(),
    powiat: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    principal: principalAnswer
      .nullable()
      .meta({ description: 'The legal person behind it, when it is none itself' }),
    version: z.number().int(),
  })
  .meta({ id: 'Organisation' });

export const personAnswer = z
  .object({
    accountId: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(organisationRoles),
  })
  .meta({ id: 'PersonInOrganisation' });

export const invitationAnswer = z.object({ id: z.uuid() }).meta({ id: 'InvitationMade' });

export const tokenLineAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    role: z.enum(['viewer', 'editor']),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'MachineKey' });

export const tokenAnswer = z
  .object({
    id: z.uuid(),
    token: z.string().meta({ description: 'Shown once' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'MachineKeyMade' });
