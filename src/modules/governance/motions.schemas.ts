import { z } from 'zod';
import { line, localDate, prose, whole } from '../../platform/validation/fields.js';
import { motionKinds, motionStates } from './domain/motion-states.js';
import { choices } from './domain/tally.js';

export const TEXT_MAX = 8000;

const common = {
  /** Why it is put; of a free resolution, what is resolved. */
  text: prose(TEXT_MAX),
  /** The last day of voting; left out: as the by-laws say. */
  closesOn: localDate().optional(),
};

/** A motion that a representative puts. Those of appeals come from the appeal. */
export const motionBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('free'), title: line(200), ...common }),
  z.strictObject({ kind: z.literal('suspension'), organisationId: z.uuid(), ...common }),
  z.strictObject({ kind: z.literal('lifting'), organisationId: z.uuid(), ...common }),
  z.strictObject({
    kind: z.literal('coordinator-hand-over'),
    organisationId: z.uuid(),
    effectiveOn: localDate(),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('by-laws'),
    quorumPercent: whole(1, 100),
    majorityPercent: whole(50, 99),
    votingDays: whole(1, 60),
    effectiveOn: localDate(),
    ...common,
  }),
]);
export type MotionInput = z.output<typeof motionBody>;

/** The kinds that a representative may put. */
export const openedKinds = ['free', 'suspension', 'lifting', 'coordinator-hand-over', 'by-laws'] as const;
export type OpenedKind = (typeof openedKinds)[number];

export const newMotionPageQuery = z.object({
  rodzaj: z.enum(openedKinds).nullable().catch(null).default(null),
});

export const voteBody = z.strictObject({ choice: z.enum(choices) });

export const motionsQuery = z.object({
  page: whole(1, 10_000).default(1),
  perPage: whole(1, 100).default(20),
});

export const motionsPageQuery = z.object({ strona: whole(1, 10_000).catch(1).default(1) });

const motionFields = {
  id: z.uuid(),
  kind: z.enum(motionKinds),
  title: z.string().nullable(),
  text: z.string(),
  organisationId: z.uuid().nullable().meta({ description: 'Whom it concerns' }),
  organisationName: z.string().nullable(),
  appealId: z.uuid().nullable(),
  effectiveOn: z.iso.date().nullable(),
  state: z.enum(motionStates),
  votingOpen: z.boolean().meta({ description: 'False once the time is up, counted or not' }),
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  resolution: z.string().nullable().meta({ description: 'Number of the resolution of a carried motion' }),
  result: z
    .object({
      electors: z.number().int(),
      for: z.number().int(),
      against: z.number().int(),
      abstain: z.number().int(),
    })
    .nullable()
    .meta({ description: 'Null while it is open' }),
  quorumPercent: z.number().int(),
  majorityPercent: z.number().int(),
};

export const motionLineAnswer = z.object(motionFields).meta({ id: 'Motion' });

export const motionAnswer = z
  .object({
    ...motionFields,
    mayVote: z.boolean(),
    votes: z.array(
      z.object({
        organisationName: z.string(),
        person: z.string(),
        deputy: z.boolean(),
        choice: z
          .enum(choices)
          .nullable()
          .meta({ description: 'Null while the motion is open and the vote another member’s' }),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'MotionInFull' });

export const motionsAnswer = z
  .object({
    items: z.array(motionLineAnswer),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'MotionPage' });

export const motionOpenedAnswer = z.object({ id: z.uuid() }).meta({ id: 'MotionOpened' });

export const motionClosedAnswer = z.object({ state: z.enum(motionStates) }).meta({ id: 'MotionClosed' });
