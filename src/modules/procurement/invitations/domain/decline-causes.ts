/** Why an invited supplier does not take part, in one word beside the sentence that says it. */
export const declineCauses = ['capacity', 'date', 'place', 'scope', 'terms', 'other'] as const;
export type DeclineCause = (typeof declineCauses)[number];
