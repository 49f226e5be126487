import type { Side } from './policy.js';

/**
 * What became of an inquiry or a procedure that ended without a contract here, as one side says for itself: the buyer
 * bought it elsewhere or not at all, the supplier made the deal outside the platform.
 */
export const closingEndings = ['bought-outside', 'not-bought', 'won-outside'] as const;
export type ClosingEnding = (typeof closingEndings)[number];

const endings: Readonly<Record<Side, readonly ClosingEnding[]>> = {
  buyer: ['bought-outside', 'not-bought'],
  supplier: ['won-outside'],
};

/** What a side may say. */
export const endingsOf = (side: Side): readonly ClosingEnding[] => endings[side];
