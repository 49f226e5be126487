import { z } from 'zod';
import { checked, email, flag, line, whole } from '../../platform/validation/fields.js';
import { checkPhone } from '../../shared/identifiers.js';

export const CONTACT_ROLE_MAX = 80;
export const CONTACT_NAME_MAX = 80;

/** The whole contact: what is left out becomes empty. An e-mail or a telephone has to be there. */
export const contactBody = z.strictObject({
  /** What one asks there about. */
  rolePl: line(CONTACT_ROLE_MAX),
  roleEn: line(CONTACT_ROLE_MAX).optional(),
  personName: line(CONTACT_NAME_MAX).optional(),
  email: email().optional(),
  phone: checked(checkPhone).optional(),
  /** Everybody sees it. */
  published: flag(),
});
export type ContactInput = z.output<typeof contactBody>;

/** The version that was edited; a stale one is refused. */
export const contactChangeBody = contactBody.extend({ version: whole(1, 1e9) });
export type ContactChange = z.output<typeof contactChangeBody>;

const words = {
  rolePl: z.string(),
  roleEn: z.string().nullable(),
  personName: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
};
export const shownContactAnswer = z.object(words).meta({ id: 'ProfileContact' });
export const contactMadeAnswer = z.object({ id: z.uuid() }).meta({ id: 'ProfileContactAdded' });
export const ownContactsAnswer = z
  .object({
    items: z.array(z.object({ id: z.uuid(), ...words, published: z.boolean(), version: z.number().int() })),
  })
  .meta({ id: 'OwnProfileContacts' });
