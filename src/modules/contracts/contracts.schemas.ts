import { z } from 'zod';
import { line, prose, whole } from '../../platform/validation/fields.js';
import { langs } from '../../shared/lang.js';
import { vatRates } from '../../shared/vat.js';
import { partsAnswer } from './amendments.schemas.js';
import { signingAnswer } from '../organisations/index.js';
import { contractStates } from './domain/contract-states.js';
import { contractSides } from './domain/policy.js';

export const contractsQuery = z.object({
  side: z.enum(contractSides).optional(),
  state: z.enum(contractStates).optional(),
  q: line(100).optional().meta({ description: 'Part of the number, the subject or the other party’s name' }),
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(20),
});
export type ContractsQuery = z.output<typeof contractsQuery>;

/** The page's address may hold anything; what cannot be read is as if absent. */
export const contractsPageQuery = z.object({
  widok: z.enum(['kupujacy', 'dostawca']).optional().catch(undefined),
  stan: z.enum(contractStates).optional().catch(undefined),
  szukaj: line(100).optional().catch(undefined),
  strona: whole(1, 10_000).catch(1).default(1),
});
export type ContractsPageQuery = z.output<typeof contractsPageQuery>;

/** The language of a document, by default that of the reader, and the version, by default the present one. */
export const documentQuery = z.object({
  lang: z.enum(langs).optional(),
  version: whole(1, 10_000).optional(),
});
export const documentPageQuery = z.object({
  lang: z.enum(langs).optional().catch(undefined),
  wersja: whole(1, 10_000).optional().catch(undefined),
});

/** The language of a document; by default that of the reader. */
export const langQuery = z.object({ lang: z.enum(langs).optional() });
export const langPageQuery = z.object({ lang: z.enum(langs).optional().catch(undefined) });

export const endBody = z.strictObject({ reason: prose(2_000) });
export type EndInput = z.output<typeof endBody>;

const grosze = z.number().int().meta({ description: 'Grosze' });
const amounts = { net: grosze, vat: grosze, gross: grosze };
const date = z.iso.date().nullable();

export const contractLineAnswer = z
  .object({
    id: z.uuid(),
    number: z.string(),
    subject: z.string(),
    state: z.enum(contractStates),
    side: z.enum(contractSides).meta({ description: 'Your side' }),
    counterparty: z.object({ id: z.uuid(), name: z.string() }),
    deliveryFrom: date,
    deliveryTo: date,
    concludedAt: z.iso.datetime(),
    gross: grosze,
  })
  .meta({ id: 'ContractLine' });

export const contractListAnswer = z
  .object({
    items: z.array(contractLineAnswer),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'ContractList' });

const party = z
  .object({
    organisationId: z.uuid(),
    kind: z.string(),
    name: z.string(),
    nip: z.string().nullable(),
    krs: z.string().nullable(),
    street: z.string().nullable(),
    postCode: z.string().nullable(),
    town: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    principal: z
      .object({
        name: z.string(),
        nip: z.string().nullable(),
        seat: z
          .object({
            krs: z.string().nullable(),
            street: z.string().nullable(),
            postCode: z.string().nullable(),
            town: z.string().nullable(),
          })
          .optional(),
      })
      .nullable()
      .meta({ description: 'The legal person behind it, when it is none itself: the party before the law' }),
    facts: z
      .object({
        vat: z.object({ status: z.enum(['active', 'exempt']), basis: z.string().nullable() }).nullable(),
        binding: z
          .object({
            together: z.number().int(),
            countersigned: z.boolean(),
            words: z.string().nullable(),
          })
          .nullable()
          .meta({ description: 'How many bind it together' }),
      })
      .optional(),
    signing: signingAnswer,
  })
  .meta({ id: 'ContractParty', description: 'As on the day of the conclusion' });

export const contractAnswer = z
  .object({
    id: z.uuid(),
    number: z.string(),
    state: z.enum(contractStates),
    side: z.enum(contractSides).meta({ description: 'Your side' }),
    subject: z.string(),
    buyer: party,
    supplier: party,
    lines: z.array(
      z.object({
        name: z.string(),
        quantity: z.string(),
        unit: z.string(),
        unitPrice: z.string().meta({ description: 'Net, zloty' }),
        vat: z.enum(vatRates),
        net: grosze,
      }),
    ),
    totals: z.object({ perRate: z.array(z.object({ rate: z.enum(vatRates), ...amounts })), ...amounts }),
    place: z.string(),
    deliveryFrom: date,
    deliveryTo: date,
    paymentDays: z.number().int(),
    remarks: z.string().nullable(),
    quote: z
      .object({
        id: z.uuid(),
        version: z.number().int(),
        sha256: z.string(),
        submittedAt: z.iso.datetime(),
        validUntil: z.iso.date(),
      })
      .meta({ description: 'The version that was chosen; where the contract came of an award, of its bid' }),
    inquiryId: z.uuid().nullable().meta({ description: 'Null where the contract came of an award' }),
    award: z
      .object({ id: z.uuid(), procedureId: z.uuid() })
      .nullable()
      .meta({ description: 'Null where it came of a direct quote' }),
    listingId: z.uuid().nullable(),
    concludedAt: z.iso.datetime(),
    acceptedByName: z.string(),
    version: z.number().int().meta({ description: '1 as concluded; each accepted amendment is the next' }),
    parts: partsAnswer.meta({ description: 'Planned deliveries; none = all at once' }),
    sha256: z.string().meta({ description: 'Of the canonical text of the version, hexadecimal' }),
    completedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    endedBy: z.enum(contractSides).nullable(),
    endReason: z.string().nullable(),
    actions: z.array(z.string()).meta({ description: 'What the caller may do now; names of sub-resources' }),
  })
  .meta({ id: 'Contract' });
