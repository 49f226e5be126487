import { z } from 'zod';
import { email, flag, line, localDate, prose, timeOfDay, whole } from '../../platform/validation/fields.js';
import { gatheringStates, registrationStates } from './domain/gathering-states.js';
import { titleAndText } from './english.js';

const fields = z.strictObject({
  titlePl: line(160),
  titleEn: line(160).optional(),
  textPl: prose(8000),
  textEn: prose(8000).optional(),
  place: line(200),
  startsOn: localDate(),
  startsTime: timeOfDay(),
  endsOn: localDate(),
  endsTime: timeOfDay(),
  registers: flag(),
  places: whole(1, 100_000).optional(),
});
type Times = { startsOn: string; startsTime: string; endsOn: string; endsTime: string };

const inOrder = ({ startsOn, startsTime, endsOn, endsTime }: Times) =>
  `${endsOn} ${endsTime}` > `${startsOn} ${startsTime}`;
const order = {
  params: { text: { pl: 'Koniec musi być po początku.', en: 'The end must come after the beginning.' } },
  path: ['endsOn'],
};

export const gatheringBody = fields.superRefine(titleAndText).refine(inOrder, order);
export type GatheringFields = z.output<typeof gatheringBody>;
export const gatheringChange = fields
  .extend({ version: whole(1, 1_000_000) })
  .superRefine(titleAndText)
  .refine(inOrder, order);
export type GatheringChange = z.output<typeof gatheringChange>;

export const registrationBody = z.strictObject({
  email: email(),
  name: line(120),
  organisationName: line(160).optional(),
});
export type RegistrationInput = z.output<typeof registrationBody>;

const answer = z.object({
  id: z.uuid(),
  titlePl: z.string(),
  titleEn: z.string().nullable(),
  textPl: z.string(),
  textEn: z.string().nullable(),
  place: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  registers: z.boolean(),
  places: z.int().nullable(),
  /** Null where there is no limit. */
  free: z.int().nullable(),
  state: z.enum(gatheringStates),
});
export const gatheringAnswer = answer.meta({ id: 'Gathering' });
export const gatheringsAnswer = z.object({ items: z.array(answer) }).meta({ id: 'Gatherings' });
export const gatheringMade = z.object({ id: z.uuid() }).meta({ id: 'GatheringMade' });
export const registrationAsked = z.object({ accepted: z.literal(true) }).meta({ id: 'RegistrationAsked' });
export const registrationAnswer = z
  .object({ state: z.enum(registrationStates), gatheringId: z.uuid() })
  .meta({ id: 'Registration' });
export const registrationsAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        organisationName: z.string().nullable(),
        email: z.string(),
        confirmedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'Registrations' });
