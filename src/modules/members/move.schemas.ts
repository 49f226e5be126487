import { z } from 'zod';

/** One place towards the front or the end. */
export const moveBody = z.strictObject({ direction: z.enum(['up', 'down']) });
export type Move = z.output<typeof moveBody>;
