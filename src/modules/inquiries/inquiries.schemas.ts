import { z } from 'zod';
import {
  decimal,
  line,
  listOf,
  localDate,
  prose,
  timeOfDay,
  whole,
} from '../../platform/validation/fields.js';
import type { Localised } from '../../shared/lang.js';
import { cancelCauses, declineCauses, refuseCauses } from './domain/causes.js';
import { inquiryKinds, inquiryStates } from './domain/inquiry-states.js';

const unitNeeded: Localised = {
  pl: 'Podaj jednostkę, na przykład szt., kg albo porcja.',
  en: 'Give the unit, such as pcs, kg or portion.',
};
export const endBeforeStart: Localised = {
  pl: 'Koniec nie może być wcześniejszy niż początek.',
  en: 'The end cannot be before the start.',
};
const oneAddressee: Localised = {
  pl: 'Podaj dostawcę (supplierId) albo ofertę (listingId), jedno z dwojga.',
  en: 'Give either the supplier (supplierId) or the listing (listingId).',
};

const need = {
  subject: line(150),
  need: prose(10_000),
  quantity: decimal({ positive: true }).optional(),
  unit: line(30).optional(),
  place: line(200),
  wantedFrom: localDate().optional(),
  wantedTo: localDate().optional(),
  /** Day and time (Warsaw) until which an answer is awaited; by default the end of the seventh day. */
  answerByDate: localDate().optional(),
  answerByTime: timeOfDay().optional(),
};

type Need = { quantity?: unknown; unit?: unknown; wantedFrom?: string; wantedTo?: string };

/** What concerns several fields at once. */
const checkNeed = (input: Need, context: z.RefinementCtx): void => {
  const wrong = (path: string, text: Localised) =>
    context.addIssue({ code: 'custom', path: [path], params: { text }, input });
  if (input.quantity && !input.unit) wrong('unit', unitNeeded);
  if (input.wantedFrom && input.wantedTo && input.wantedTo < input.wantedFrom)
    wrong('wantedTo', endBeforeStart);
};

/** By which link one came. In a form nobody has typed it, so a wrong one is no mistake: it is not there. */
const touch = z
  .string()
  .max(200)
  .regex(/^[\w.-]+$/)
  .optional();

/** The form that asks; whom is said by its address. */
export const askForm = z.strictObject({ ...need, touch: touch.catch(undefined) }).superRefine(checkNeed);
export type AskInput = z.output<typeof askForm>;

/** The same for machines, with the addressee. */
export const inquiryBody = z
  .strictObject({
    ...need,
    supplierId: z.uuid().optional(),
    listingId: z.uuid().optional(),
    touch: touch.meta({ description: 'The mark (`w`) of the link by which the asker came, if any' }),
  })
  .superRefine(checkNeed)
  .refine(({ supplierId, listingId }) => (supplierId === undefined) !== (listingId === undefined), {
    path: ['supplierId'],
    params: { text: oneAddressee },
  });

/** Why in words, and in one word for those who count. */
const ending = <const Causes extends readonly [string, ...string[]]>(causes: Causes) =>
  z.strictObject({
    reason: prose(2_000),
    cause: z.enum(causes).prefault('other' as Causes[number]),
  });
export const acknowledgeBody = z.strictObject({ answerOn: localDate() });
export const declineBody = ending(declineCauses);
export const cancelBody = ending(cancelCauses);
export const refuseBody = ending(refuseCauses);

/** Filters of the list; what cannot be read falls back to the first page of everything. */
export const inquiryQuery = z.object({
  side: z.enum(['buyer', 'supplier']).optional(),
  state: z.enum(inquiryStates).optional(),
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(20),
});

const party = z.object({ id: z.uuid(), name: z.string() });

export const madeAnswer = z.object({ id: z.uuid() }).meta({ id: 'Made' });

export const inquiryLineAnswer = z
  .object({
    id: z.uuid(),
    state: z.enum(inquiryStates),
    subject: z.string(),
    counterparty: party,
    sentAt: z.iso.datetime(),
    answerBy: z.iso.datetime(),
    quoteValidUntil: z.iso.date().nullable(),
    waiting: z.boolean().meta({ description: 'Waits for the side that asks' }),
  })
  .meta({ id: 'InquiryLine' });

export const inquiryListAnswer = z
  .object({
    items: listOf(inquiryLineAnswer, { max: 100 }),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'InquiryList' });

export const inquiryAnswer = z
  .object({
    id: z.uuid(),
    kind: z.enum(inquiryKinds),
    state: z.enum(inquiryStates),
    side: z.enum(['buyer', 'supplier']),
    buyer: party,
    supplier: party,
    subject: z.string(),
    need: z.string(),
    quantity: z.string().nullable(),
    unit: z.string().nullable(),
    place: z.string(),
    wantedFrom: z.iso.date().nullable(),
    wantedTo: z.iso.date().nullable(),
    answerBy: z.iso.datetime(),
    listingId: z.uuid().nullable(),
    sentAt: z.iso.datetime(),
    seenAt: z.iso.datetime().nullable(),
    answerPromisedOn: z.iso
      .date()
      .nullable()
      .meta({ description: 'When the supplier said that it will answer' }),
    declineReason: z.string().nullable(),
    declineCause: z.enum(declineCauses).nullable(),
    cancelReason: z.string().nullable(),
    cancelCause: z.enum(cancelCauses).nullable(),
    quoteId: z.uuid().nullable(),
    actions: z.array(z.string()).meta({ description: 'What the caller may do now; names of sub-resources' }),
  })
  .meta({ id: 'Inquiry' });

/** The panel's list; what cannot be read counts as not given. */
export const inquiriesPageQuery = z.object({
  widok: z.enum(['otrzymane', 'wyslane']).optional().catch(undefined),
  stan: z.enum(inquiryStates).optional().catch(undefined),
  strona: whole(1, 10_000).catch(1).default(1),
});

/** Which version of a quote to show; the newest that the reader may see when not given. */
export const quotePageQuery = z.object({ wersja: whole(1, 1e9).optional().catch(undefined) });
