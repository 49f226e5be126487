import type { ClosingCase } from './closings.js';

/** How a matter ended, as the JSON API tells it to the side that said so. */
export const closingBodyOf = ({ closing, endings }: ClosingCase) => ({
  closing: closing && { ...closing, recordedAt: closing.recordedAt.toISOString() },
  endings: [...endings],
});
