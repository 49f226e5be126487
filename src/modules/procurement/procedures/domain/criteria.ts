/**
 * By what bids are judged: the gross price, days to the delivery, points given by hand with a reason, or the answer
 * to one of the buyer's questions: a yes, or a number of which more is better.
 */
export const criterionKinds = ['price', 'days', 'rating', 'answer'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

export const questionKinds = ['text', 'yes-no', 'number'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export type Criterion = {
  readonly id: string;
  readonly kind: CriterionKind;
  readonly name: string;
  /** Whole percent; all of a procedure make a hundred. */
  readonly weight: number;
  /** Of the answer that is judged; null for the other kinds. */
  readonly questionId: string | null;
};

/** What the weights make; they are right at 100. */
export const sumOfWeights = (criteria: readonly Pick<Criterion, 'weight'>[]): number =>
  criteria.reduce((sum, { weight }) => sum + weight, 0);
