import { z } from 'zod';
import { checked, line } from '../../platform/validation/fields.js';
import { checkRegon } from '../../shared/identifiers.js';
import { dependentKinds, organisationKinds } from './domain/organisation-kinds.js';
import { addressFields } from './organisations.schemas.js';

/** A unit that its principal founds here. */
export const unitBody = z.strictObject({
  kind: z.enum(dependentKinds),
  organisationName: line(200),
  regon: checked(checkRegon).optional(),
  ...addressFields,
});
export type UnitInput = z.output<typeof unitBody>;

const unitLine = z.object({
  id: z.uuid(),
  kind: z.enum(organisationKinds),
  name: z.string(),
  town: z.string(),
});

export const unitsAnswer = z
  .object({
    kinds: z.array(z.enum(organisationKinds)).meta({ description: 'What it may have as units' }),
    units: z.array(unitLine),
    claiming: z
      .array(unitLine)
      .meta({ description: 'Those that name it as their principal; not linked yet' }),
  })
  .meta({ id: 'Units' });
