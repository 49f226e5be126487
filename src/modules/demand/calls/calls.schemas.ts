import { z } from 'zod';
import { line, maybe, prose } from '../../../platform/validation/fields.js';
import type { Localised } from '../../../shared/lang.js';
import { powiatCodes } from '../../../shared/territory.js';

const eitherNeeded: Localised = {
  pl: 'Wpisz słowa albo wybierz kategorię.',
  en: 'Enter words or choose a category.',
};

export const callBody = z
  .strictObject({
    words: maybe(line(120)),
    category: maybe(line(80)),
    area: maybe(z.enum(powiatCodes)),
    note: maybe(prose(500)),
  })
  .transform((input, context) => {
    const words = input.words ?? '';
    if (words === '' && input.category === null) {
      context.addIssue({ code: 'custom', path: ['words'], params: { text: eitherNeeded } });
      return z.NEVER;
    }
    return { ...input, words };
  });
export type CallInput = z.output<typeof callBody>;

const call = {
  id: z.uuid(),
  words: z.string(),
  category: z.string().nullable(),
  area: z.string().nullable(),
  note: z.string().nullable(),
  told: z.int().meta({ description: 'How many members were told' }),
  calledAt: z.iso.datetime(),
};
export const callMade = z.object({ id: call.id, told: call.told }).meta({ id: 'DemandCallMade' });
export const callsAnswer = z.object({ items: z.array(z.object(call)) }).meta({ id: 'DemandCalls' });
