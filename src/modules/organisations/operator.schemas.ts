import { z } from 'zod';
import { checked, email, line, refuse } from '../../platform/validation/fields.js';
import { checkKrs, checkNip, checkPhone, checkPostCode } from '../../shared/identifiers.js';
import { whyNoOperator } from './domain/operator-rules.js';

const operatorName = () =>
  line(200).transform((name, context) => {
    const reason = whyNoOperator(name);
    return reason ? refuse(context, reason) : name;
  });

/** The operator as the one who runs the machine types it. Absent fields are null. */
export const operatorFields = z.strictObject({
  name: operatorName(),
  nip: checked(checkNip),
  krs: checked(checkKrs).nullable().default(null),
  street: line(120),
  postCode: checked(checkPostCode),
  town: line(80),
  email: email(),
  phone: checked(checkPhone).nullable().default(null),
  dataProtectionName: line(120).nullable().default(null),
  dataProtectionEmail: email(),
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
