import { z } from 'zod';
import { line, refuse } from '../../platform/validation/fields.js';
import { whyNoOperator } from './domain/operator-rules.js';

/** The name of a legal person that may run the site. */
export const operatorName = () =>
  line(200).transform((name, context) => {
    const reason = whyNoOperator(name);
    return reason ? refuse(context, reason) : name;
  });

export const operatorAnswer = z
  .object({
    name: z.string(),
    nip: z.string(),
    krs: z.string().nullable(),
    street: z.string(),
    postCode: z.string(),
    town: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    dataProtectionName: z.string().nullable(),
    dataProtectionEmail: z.string(),
  })
  .meta({ id: 'Operator' });
