import { textAt, type Form } from './form.js';
import { StripeError } from './stripe-error.js';

type Item = { readonly id: string; readonly created: number };

/** A page of a list, newest first, as Stripe answers it. */
export const pageOf = <Thing extends Item>(items: readonly Thing[], params: Form) => {
  const gte = Number(textAt(params, 'created.gte') ?? 0);
  const limit = Number(textAt(params, 'limit') ?? 10);
  if (limit < 1 || limit > 100)
    throw new StripeError(400, 'parameter_invalid_integer', 'limit: from 1 to 100');
  const newest = items.filter(({ created }) => created >= gte).reverse();
  const after = textAt(params, 'starting_after');
  const from = after === null ? 0 : newest.findIndex(({ id }) => id === after) + 1;
  return {
    object: 'list',
    data: newest.slice(from, from + limit),
    has_more: newest.length > from + limit,
    url: '/v1',
  };
};
