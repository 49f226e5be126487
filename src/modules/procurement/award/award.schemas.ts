import { z } from 'zod';
import { line, listOf, localDate, prose, whole } from '../../../platform/validation/fields.js';
import { langs } from '../../../shared/lang.js';
import { vatRates } from '../../../shared/vat.js';
import { procedureKinds, procedureStates } from '../procedures/domain/procedure-states.js';
import { awardOutcomes } from './domain/outcomes.js';
import { MOST_RATING } from './domain/points.js';

const MOST_LOTS = 20;

const lotNumber = () => whole(1, MOST_LOTS);
const justification = () => prose(5_000);

/** A bid for one lot or several; one contract for all of them. */
export const awardBody = z.strictObject({
  bidId: z.uuid(),
  lots: listOf(lotNumber(), { min: 1, max: MOST_LOTS }),
  justification: justification(),
});

/** The same as a form, whose address names the bid. */
export const awardForm = awardBody.omit({ bidId: true });

export const lotParam = lotNumber();
export const closeLotBody = z.strictObject({ justification: justification() });
export const concludeBody = z.strictObject({ summary: prose(10_000) });

export const ratingBody = z.strictObject({
  criterionId: z.string().max(10),
  rating: whole(0, MOST_RATING),
  reason: prose(2_000),
});

export const clarificationBody = z.strictObject({ question: prose(5_000), answerUntil: localDate() });
export const answerBody = z.strictObject({ answer: prose(5_000) });
export const outcomeBody = z.strictObject({ outcome: z.enum(awardOutcomes), note: line(500).optional() });

/** The language of a document; by default that of the reader. */
export const documentQuery = z.object({ lang: z.enum(langs).optional().catch(undefined) });

/** Which lot the comparison shows; what cannot be read shows the first. */
export const comparisonPageQuery = z.object({
  czesc: z
    .union([z.enum(['razem', 'warunki']), lotNumber()])
    .optional()
    .catch(undefined),
});

const grosze = z.number().int().meta({ description: 'Grosze' });
const amounts = { net: grosze, vat: grosze, gross: grosze };
const totals = z.object({ perRate: z.array(z.object({ rate: z.enum(vatRates), ...amounts })), ...amounts });
const points = z.number().int().meta({ description: 'Hundredths of a point' });

const contender = z
  .object({
    bidId: z.uuid(),
    quoted: z.boolean(),
    complete: z.boolean().meta({ description: 'Every line has a price; without it no points' }),
    missing: z.array(z.string()).meta({ description: 'Ids of lines without a price' }),
    totals,
    days: z.number().int().nullable(),
    points: z.array(z.object({ criterionId: z.string(), points: points.nullable() })),
    total: points.nullable(),
    rank: z.number().int().nullable(),
    tied: z.boolean(),
    low: z
      .array(z.enum(['mean', 'estimate']))
      .meta({ description: 'Of what the price is at least 30 % below; information alone' }),
  })
  .meta({ id: 'ComparedBid' });

const lineOffer = z.object({
  bidId: z.uuid(),
  offer: z
    .enum(['priced', 'replacement', 'unavailable'])
    .nullable()
    .meta({ description: 'Null: lot not quoted' }),
  name: z.string().nullable().meta({ description: 'Of a replacement' }),
  quantity: z.string().nullable(),
  unit: z.string().nullable(),
  unitPrice: z.string().nullable().meta({ description: 'Net, zloty' }),
  perAsked: z
    .string()
    .nullable()
    .meta({ description: 'Net price of a unit as asked for, where the units differ' }),
  otherUnit: z.boolean(),
  otherQuantity: z.boolean(),
  vat: z.enum(vatRates).nullable(),
  net: grosze.nullable(),
  best: z.boolean(),
});

export const comparisonAnswer = z
  .object({
    procedureId: z.uuid(),
    number: z.string().nullable(),
    kind: z.enum(procedureKinds),
    state: z.enum(procedureStates),
    criteria: z.array(
      z.object({ id: z.string(), name: z.string(), weight: z.number().int(), formula: z.string() }),
    ),
    bids: z.array(
      z.object({
        id: z.uuid(),
        supplierId: z.uuid().nullable().meta({ description: 'Null of a supplier from outside' }),
        supplierName: z.string(),
        submittedAt: z.iso.datetime(),
        validUntil: z.iso.date(),
        paymentDays: z.number().int(),
        conditions: z.string().nullable(),
        answers: z.array(z.object({ questionId: z.string(), text: z.string() })),
        unanswered: z.array(z.string()).meta({ description: 'Ids of questions' }),
        ratings: z.array(z.object({ criterionId: z.string(), rating: z.number().int(), reason: z.string() })),
      }),
    ),
    lots: z.array(
      z.object({
        number: z.number().int(),
        title: z.string(),
        lines: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            quantity: z.string(),
            unit: z.string(),
            offers: z.array(lineOffer),
          }),
        ),
        bids: z.array(contender),
        pending: z.boolean().meta({ description: 'Marks by hand are still to be given' }),
      }),
    ),
    whole: z.array(contender),
    combination: z
      .object({
        lots: z.array(z.object({ number: z.number().int(), bidId: z.uuid(), gross: grosze })),
        gross: grosze,
        suppliers: z.number().int(),
        single: z.object({ bidId: z.uuid(), gross: grosze }).nullable(),
      })
      .nullable(),
    decisions: z.array(
      z.object({
        lot: z.number().int(),
        bidId: z.uuid().nullable().meta({ description: 'Null: closed without a choice' }),
        awardId: z.uuid().nullable(),
        justification: z.string(),
        decidedAt: z.iso.datetime(),
      }),
    ),
    awards: z.array(
      z.object({
        id: z.uuid(),
        bidId: z.uuid(),
        lots: z.array(z.number().int()),
        contractId: z.uuid().nullable(),
        outcome: z.enum(awardOutcomes).nullable(),
        outcomeNote: z.string().nullable(),
      }),
    ),
    conclusion: z.object({ summary: z.string(), concludedAt: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'BidComparison' });

export const awardedAnswer = z
  .object({
    awardId: z.uuid(),
    contractId: z.uuid().nullable().meta({ description: 'Null with a supplier from outside' }),
  })
  .meta({ id: 'LotsAwarded' });

export const clarificationAnswer = z
  .object({
    id: z.uuid(),
    bidId: z.uuid(),
    question: z.string(),
    askedAt: z.iso.datetime(),
    answerUntil: z.iso.date(),
    answer: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Clarification' });

export const clarificationsAnswer = z.object({ items: z.array(clarificationAnswer) });
export const askedAnswer = z.object({ id: z.uuid() });

export const ownResultAnswer = z
  .object({
    procedureId: z.uuid(),
    bidId: z.uuid(),
    state: z.enum(procedureStates),
    lots: z.array(
      z.object({
        lot: z.number().int(),
        title: z.string(),
        state: z.enum(['open', 'won', 'lost', 'closed']),
        justification: z.string().nullable(),
        chosen: z.string().nullable(),
        compared: z.number().int(),
        rank: z.number().int().nullable(),
        total: points.nullable(),
        points: z.array(z.object({ criterionId: z.string(), points })),
      }),
    ),
    contracts: z.array(z.object({ contractId: z.uuid(), lots: z.array(z.number().int()) })),
    clarifications: z.array(clarificationAnswer),
  })
  .meta({ id: 'OwnBidResult' });
