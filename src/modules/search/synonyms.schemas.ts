import { z } from 'zod';
import { line, refuse, whole } from '../../platform/validation/fields.js';
import { fold } from '../../shared/text.js';
import { wordsOf } from './domain/words.js';

const LEAST_PHRASES = 2;
const MOST_PHRASES = 40;
const MOST_TEXT = 4_000;

/** Phrases as a list, or as a text with commas or line breaks between them; the same one twice is one. */
const phrases = z
  .union([z.array(line(60)).max(MOST_PHRASES), z.string().max(MOST_TEXT)])
  .transform((given, context): string[] => {
    const each = typeof given === 'string' ? given.split(/[,;\n]/) : given;
    const byFolded = new Map(
      each.map((phrase) => phrase.replace(/\s+/g, ' ').trim()).map((phrase) => [fold(phrase), phrase]),
    );
    const kept = [...byFolded.values()].filter((phrase) => wordsOf(phrase).length > 0);
    if (kept.length >= LEAST_PHRASES && kept.length <= MOST_PHRASES) return kept;
    return refuse(context, {
      pl: `Wpisz od ${LEAST_PHRASES} do ${MOST_PHRASES} różnych słów lub wyrażeń, oddzielonych przecinkami.`,
      en: `Enter ${LEAST_PHRASES} to ${MOST_PHRASES} different words or phrases, separated by commas.`,
    });
  })
  .pipe(z.array(line(60)));

const fields = { field: line(60), phrases };

export const synonymGroupBody = z.strictObject(fields);
export type SynonymGroupInput = z.output<typeof synonymGroupBody>;
export const synonymGroupChange = z.strictObject({ ...fields, version: whole(1, 2_147_483_647) });
export type SynonymGroupChange = z.output<typeof synonymGroupChange>;

export const synonymGroupAnswer = z
  .object({
    id: z.uuid(),
    field: z.string(),
    phrases: z.array(z.string()),
    version: z.int(),
    changedAt: z.string(),
    removedAt: z.string().nullable().meta({ description: 'Since when it does not count; null = it does' }),
    undoable: z.boolean().meta({ description: 'Whether the last change can be undone' }),
  })
  .meta({ id: 'SynonymGroup' });
export const synonymGroupsAnswer = z
  .object({ items: z.array(synonymGroupAnswer) })
  .meta({ id: 'SynonymGroups' });
export const synonymGroupMade = z.object({ id: z.uuid() }).meta({ id: 'SynonymGroupMade' });
