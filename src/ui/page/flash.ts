import { z } from 'zod';

/** One message that survives the redirect after a form: what happened and what to do next. */
export type Flash = { readonly tone: 'success' | 'info' | 'error'; readonly text: string };

const flashSchema = z.object({ tone: z.enum(['success', 'info', 'error']), text: z.string().max(500) });

export const FLASH_COOKIE = 'flash';

export const encodeFlash = (flash: Flash): string => Buffer.from(JSON.stringify(flash)).toString('base64url');

/** Null when there is none or when it was tampered with. */
export const decodeFlash = (cookie: string | undefined): Flash | null => {
  if (!cookie) return null;
  try {
    return flashSchema.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};
