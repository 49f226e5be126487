import { z } from 'zod';
import { localPath } from '../domain/local-path.js';
import type { ParkedForm } from '../../../ui/page/page-slots.js';

const parkedSchema = z.object({
  path: z.string().max(2000),
  fields: z.record(
    z.string().max(200),
    z.union([z.string().max(300_000), z.array(z.string().max(300_000)).max(200)]),
  ),
  files: z
    .object({ names: z.array(z.string().max(300)).max(20), ticket: z.string().max(20_000).nullable() })
    .nullable()
    .default(null),
});

/** A kept form as one hidden field. It is the person's own text, in their own page, and nowhere else. */
export const packForm = (form: ParkedForm): string => JSON.stringify(form);

/** Null when there is none, when it was tampered with or would be sent elsewhere than here. */
export const unpackForm = (packed: unknown): ParkedForm | null => {
  if (typeof packed !== 'string' || packed === '') return null;
  try {
    const form = parkedSchema.parse(JSON.parse(packed));
    return localPath(form.path) ? form : null;
  } catch {
    return null;
  }
};
