import { z } from 'zod';
import { line, positiveMoney, prose } from '../../platform/validation/fields.js';
import { contractStates } from './domain/contract-states.js';
import { shareStates } from './domain/share-states.js';

/** What a partner is to do, and its part of the contract's net value. */
export const shareBody = z.strictObject({
  work: line(300),
  net: positiveMoney().meta({ description: 'Net, in zloty as text; comma or point' }),
});
export type ShareInput = z.output<typeof shareBody>;

export const askBody = z.strictObject({
  partnerId: z.uuid().meta({ description: 'A member, neither of the parties' }),
  ...shareBody.shape,
});
export type AskInput = z.output<typeof askBody>;

export const declineShareBody = z.strictObject({ reason: prose(2_000) });
export type DeclineShareInput = z.output<typeof declineShareBody>;

/** The page's address may hold anything; what cannot be read is as if absent. */
export const partnerQuery = z.object({ szukaj: line(100).optional().catch(undefined) });

const grosze = z.number().int().meta({ description: 'Grosze, net' });
const when = z.iso.datetime();

const shareFields = {
  id: z.uuid(),
  contractId: z.uuid(),
  partner: z.object({ id: z.uuid(), name: z.string() }),
  state: z.enum(shareStates),
  work: z.string(),
  net: grosze,
  askedAt: when,
  confirmedAt: when.nullable(),
  endedAt: when.nullable().meta({ description: 'When it was declined, withdrawn or replaced' }),
  endReason: z.string().nullable(),
};

/** Of a contract: to its supplier everything, to its buyer who does what. */
export const contractSharesAnswer = z
  .object({
    performers: z
      .array(z.object({ name: z.string(), work: z.string(), confirmedAt: when }))
      .meta({ description: 'Who takes part by its own word, and what it does' }),
    leadsNet: grosze.nullable().meta({ description: 'What is left to the supplier; null to the buyer' }),
    shares: z.array(z.object(shareFields)).nullable().meta({ description: 'Null to the buyer' }),
  })
  .meta({ id: 'ContractShares' });

/** One share, with what its partner may know of the contract. */
export const shareAnswer = z
  .object({
    ...shareFields,
    side: z.enum(['lead', 'partner']).meta({ description: 'Yours' }),
    contract: z.object({
      number: z.string(),
      subject: z.string(),
      state: z.enum(contractStates),
      buyer: z.string(),
      lead: z.string(),
      concludedAt: when,
      deliveryFrom: z.iso.date().nullable(),
      deliveryTo: z.iso.date().nullable(),
    }),
  })
  .meta({ id: 'ContractShare' });
