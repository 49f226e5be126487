/**
 * Why a deal did not come about, in one word beside the sentence that says it, so that causes can be counted.
 * What each side may say when it ends a deal; `other` where it chooses none.
 */
export const declineCauses = ['capacity', 'date', 'place', 'scope', 'terms', 'other'] as const;
export const refuseCauses = ['price', 'date', 'scope', 'other-supplier', 'not-needed', 'other'] as const;
export const cancelCauses = ['not-needed', 'other-supplier', 'date', 'other'] as const;

export type DeclineCause = (typeof declineCauses)[number];
export type RefuseCause = (typeof refuseCauses)[number];
export type CancelCause = (typeof cancelCauses)[number];
export type Cause = DeclineCause | RefuseCause | CancelCause;
