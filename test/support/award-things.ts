import { randomUUID } from 'node:crypto';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import { Db } from '../../src/platform/database/db.js';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';
import { openedProcedure } from './opened-procedure.js';

export const awardThings = [
  'judged-procedure',
  'opened-consultation',
  'judged-bid',
  'decided-procedure',
  'clarification',
  'outside-award',
] as const;
export type AwardThing = (typeof awardThings)[number];

/** Opened procedures of the buyer with a bid of the supplier, and what hangs on them. */
export const awardMakers = (
  app: TestApp,
  buyer: CastMember,
  supplier: CastMember,
): Readonly<Record<AwardThing, () => Promise<string>>> => {
  const opened = (kind: 'quotation' | 'consultation' = 'quotation') =>
    openedProcedure(app, buyer.organisationId, [supplier.organisationId], { kind });
  const api = () => app.api(buyer.token);
  return {
    'judged-procedure': async () => (await opened()).id,
    'opened-consultation': async () => (await opened('consultation')).id,
    'judged-bid': async () => (await opened()).bids[0]!,
    'decided-procedure': async () => {
      const { id } = await opened();
      for (const lot of [1, 2])
        await api()
          .post(`/api/v1/procedures/${id}/lots/${lot}/close`)
          .send({ justification: 'x' })
          .expect(204);
      return id;
    },
    clarification: async () => {
      const { bids } = await opened();
      const answerUntil = addDays(localDateOf(app.clock.now()), 7);
      const asked = await api()
        .post(`/api/v1/bids/${bids[0]}/clarifications`)
        .send({ question: 'Skąd?', answerUntil })
        .expect(201);
      return (asked.body as { id: string }).id;
    },
    'outside-award': async () => {
      const { id, bids } = await opened();
      const awardId = randomUUID();
      await app.app.get(Db, { strict: false }).tx('system', (tx) =>
        tx.query(
          `insert into award (id, procedure_id, buyer_id, bid_id, outside_id, lots, awarded_at)
           values ($1, $2, $3, $4, $5, '{1}', $6)`,
          [awardId, id, buyer.organisationId, bids[0], randomUUID(), app.clock.now()],
        ),
      );
      return awardId;
    },
  };
};

/** What only the buyer may do; the rest is the bidder's or both sides'. */
export const buyersAwardRoutes =
  /comparison|procedures\/:id\/(award|lots|conclude)|ratings|bids\/:id\/clarifications|awards\/:id|porownanie|otwarte-wyceny|czesci|wybory\/|postepowania\/:id\/(zawiadomienie|zakoncz)/;
