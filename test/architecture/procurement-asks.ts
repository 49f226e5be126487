import { outsideEntry } from '../support/invitation-things.js';
import type { TestApp } from '../support/app.js';
import type { Factories } from '../support/things.js';

export type Ask = {
  /** Method and path; `{}` stands for the id where the path or the query holds it. */
  readonly to: string;
  /** The path itself, where `to` has the route's parameters. */
  readonly at?: string;
  /** What a form or a program sends, with the id in it. */
  readonly body?: (id: string) => Record<string, unknown>;
  readonly as?: 'coordinator' | 'supplier' | 'nobody';
};

/** Names of the fields that hold the id, however deep; the schema calls what is in a list its `items`. */
export const fieldsWithId = (body: object): string[] =>
  Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    value === 'ID'
      ? [Array.isArray(body) ? 'items' : name]
      : typeof value === 'object' && value
        ? fieldsWithId(value)
        : [],
  );

/** Ids of procedures of others, and every way to name them: `asking` and `asked` are the asker’s own. */
export const procurementAsks = (
  app: TestApp,
  things: Factories,
  { asking, asked }: { readonly asking: string; readonly asked: string },
): Readonly<Record<string, { id: () => Promise<string>; asks: readonly Ask[] }>> => ({
  'an entry of another buyer’s list': {
    id: async () => (await outsideEntry(app, things.buyer, things.supplier)).id,
    asks: [{ to: `DELETE /api/v1/procedures/${asking}/invitations/{}` }],
  },
  'an outside supplier of another buyer': {
    id: async () => (await outsideEntry(app, things.buyer, things.supplier)).outsideId,
    asks: [{ to: `POST /api/v1/procedures/${asking}/outside-suppliers/{}/revoke` }],
  },
  'a listing that is not public, named by a guest': {
    id: () => things.make('draft'),
    asks: [
      { to: 'POST /api/v1/inquiry-drafts', body: (id) => ({ about: { listingId: id }, fields: {} }) },
      {
        to: 'POST /api/v1/procedure-drafts',
        body: (listingId) => ({
          content: { lots: [{ lines: [{ id: 'a1', name: 'x', quantity: '1', unit: 'szt.', listingId }] }] },
        }),
      },
    ],
  },
  'a procedure of others': {
    id: () => things.make('published-procedure'),
    asks: [{ to: 'POST /api/v1/procedures', body: (id) => ({ copyOf: id }) }],
  },
  'a bid opened for others': {
    id: () => things.make('judged-bid'),
    asks: [
      {
        to: 'POST /api/v1/procedures/{id}/award',
        at: `/api/v1/procedures/${asked}/award`,
        body: (id) => ({ bidId: id, lots: [1], justification: 'Próba' }),
      },
    ],
  },
});
