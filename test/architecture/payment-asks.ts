import type { TestApp } from '../support/app.js';
import type { CastMember } from '../support/cast.js';
import { someStatement } from '../support/payment-things.js';
import type { Factories } from '../support/things.js';
import type { Ask } from './procurement-asks.js';

/** A statement of the bank of somebody, and a line of it. */
export type SomeLine = { readonly statement: string; readonly line: string };

/** The first open line of a statement. */
const lineOf = async (
  app: TestApp,
  { token }: Pick<CastMember, 'token'>,
  statement: string,
): Promise<SomeLine> => {
  const { body } = await app.api(token).get(`/api/v1/bank-statements/${statement}`).expect(200);
  return { statement, line: (body as { lines: { items: { id: string }[] } }).lines.items[0]!.id };
};

/** One of a statement that is uploaded for it. */
export const someLine = async (app: TestApp, member: Pick<CastMember, 'token'>): Promise<SomeLine> =>
  lineOf(app, member, await someStatement(app, member));

/**
 * Ids of lines and receivables of others, and every way to name them. `own.line` is the asker’s own line, of 1 zł;
 * `own.paid` what was paid online to the supplier of `things`.
 */
export const paymentAsks = (
  app: TestApp,
  things: Factories,
  own: { readonly line: SomeLine; readonly paid: string },
): Readonly<Record<string, { id: () => Promise<string>; asks: readonly Ask[] }>> => {
  const at = (step: string) => ({
    to: `POST /api/v1/bank-statements/{id}/${step}`,
    at: `/api/v1/bank-statements/${own.line.statement}/${step}`,
  });
  return {
    'a line of another’s bank statement': {
      id: async () => (await lineOf(app, things.supplier, await things.make('bank-statement'))).line,
      asks: [
        {
          ...at('accept'),
          body: (id) => ({ lines: [{ id, parts: [{ receivableId: own.line.line, amount: 100 }] }] }),
        },
        { ...at('dismiss'), body: (id) => ({ lines: [id] }) },
        { to: `GET /panel/naleznosci/wyciagi/${own.line.statement}/pozycje/{}` },
      ],
    },
    'a receivable of another supplier': {
      id: () => things.make('receivable'),
      asks: [
        {
          ...at('accept'),
          body: (id) => ({ lines: [{ id: own.line.line, parts: [{ receivableId: id, amount: 100 }] }] }),
        },
        { to: 'POST /api/v1/checkouts', body: (id) => ({ receivableIds: [id] }) },
        { to: 'POST /panel/naleznosci/razem', body: (id) => ({ receivableIds: id }) },
        {
          to: 'POST /api/v1/checkouts/{id}/refunds',
          at: `/api/v1/checkouts/${own.paid}/refunds`,
          body: (receivableId) => ({ receivableId, amount: '10,00', reason: 'Braki' }),
          as: 'supplier',
        },
        {
          to: `POST /panel/platnosci-online/${own.paid}/zwrot`,
          body: (receivableId) => ({ receivableId, amount: '10,00', reason: 'Braki' }),
          as: 'supplier',
        },
        {
          to: 'POST /api/v1/past-receivables/paid',
          body: (id) => ({ which: 'chosen', ids: [id], reason: 'Dawno zapłacone' }),
        },
        {
          to: 'POST /panel/naleznosci/dawne',
          body: (id) => ({ which: 'chosen', ids: id, reason: 'Dawno zapłacone' }),
        },
      ],
    },
  };
};
