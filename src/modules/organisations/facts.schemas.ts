import { z } from 'zod';
import { checked, flag, line, localDate, whole } from '../../platform/validation/fields.js';
import { checkPostCode } from '../../shared/identifiers.js';
import { addressPurposes } from './domain/addresses.js';
import { bindingParts } from './domain/binding.js';
import { historyActions } from './history.js';
import { vatStatuses } from './domain/vat-status.js';

export const addressBody = z.strictObject({
  purpose: z.enum(addressPurposes),
  label: line(80),
  street: line(120),
  postCode: checked(checkPostCode),
  town: line(80),
  note: line(200).optional(),
});
export type AddressInput = z.output<typeof addressBody>;

export const vatStatusBody = z
  .strictObject({
    status: z.enum(vatStatuses),
    /** The provision that exempts. */
    basis: line(200).optional(),
    validFrom: localDate(),
  })
  .superRefine(({ status, basis }, context) => {
    if (status !== 'exempt' || basis) return;
    context.addIssue({
      code: 'custom',
      path: ['basis'],
      params: {
        text: {
          pl: 'Podaj podstawę zwolnienia: trafi na dokumenty.',
          en: 'Name the provision that exempts: it goes on documents.',
        },
      },
    });
  });
export type VatStatusInput = z.output<typeof vatStatusBody>;

export const bindingRuleBody = z.strictObject({
  /** How many must sign together. */
  together: whole(1, 9),
  countersigned: flag(),
  words: line(200).optional(),
  validFrom: localDate(),
});
export type BindingRuleInput = z.output<typeof bindingRuleBody>;

export const bindingPersonBody = z.strictObject({
  name: line(120),
  office: line(80),
  part: z.enum(bindingParts),
  validFrom: localDate(),
});
export type BindingPersonInput = z.output<typeof bindingPersonBody>;

export const bindingEndBody = z.strictObject({ validTo: localDate() });

const dated = { validFrom: z.iso.date(), validTo: z.iso.date().nullable() };

export const addressesAnswer = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        purpose: z.enum(addressPurposes),
        label: z.string(),
        street: z.string(),
        postCode: z.string(),
        town: z.string(),
        note: z.string().nullable(),
      })
      .meta({ id: 'OrganisationAddress' }),
  ),
});

export const bankAccountsAnswer = z.object({
  items: z.array(
    z
      .object({
        nrb: z.string().meta({ description: 'Whole for editors and owners, its end for viewers' }),
        addedAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable(),
      })
      .meta({ id: 'BankAccount' }),
  ),
});

export const vatStatusesAnswer = z.object({
  items: z.array(
    z
      .object({ status: z.enum(vatStatuses), basis: z.string().nullable(), ...dated })
      .meta({ id: 'VatStatus' }),
  ),
});

const ruleAnswer = z
  .object({ together: z.number().int(), countersigned: z.boolean(), words: z.string().nullable(), ...dated })
  .meta({ id: 'BindingRule' });

export const bindingAnswer = z
  .object({
    rule: ruleAnswer.nullable().meta({ description: 'Of today' }),
    rules: z.array(ruleAnswer),
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        office: z.string(),
        part: z.enum(bindingParts),
        ...dated,
      }),
    ),
    mayBind: z
      .boolean()
      .nullable()
      .meta({ description: 'Whether those on record suffice today; null without a rule' }),
  })
  .meta({ id: 'Binding' });

/** Who signs the papers of a side. */
export const signingAnswer = z
  .object({
    rule: z
      .object({ together: z.number().int(), countersigned: z.boolean(), words: z.string().nullable() })
      .nullable()
      .meta({ description: 'As recorded; null when none is' }),
    together: z.number().int().meta({ description: 'How many sign' }),
    countersigned: z.boolean().meta({ description: 'Whether the treasurer countersigns' }),
  })
  .meta({ id: 'Signing', description: 'Accepting a quote here replaces none of these signatures' });

export const historyAnswer = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        at: z.iso.datetime(),
        action: z.enum(historyActions),
        who: z.string().nullable(),
        person: z.string().nullable(),
        details: z.record(z.string(), z.unknown()),
      })
      .meta({ id: 'OrganisationHistoryLine' }),
  ),
});
