import type { INestApplicationContext } from '@nestjs/common';
import {
  Bids,
  buyersFigures,
  contentOfTemplate,
  LotAwards,
  memberAuthor,
  nothingWritten,
  Openings,
  procedureDraft,
  ProcedureDrafts,
  Procedures,
  Publishing,
  type ProcedureDraft,
} from '../src/modules/procurement/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock/clock.js';
import { Db } from '../src/platform/database/db.js';
import { addDays, localDateOf, warsawInstant } from '../src/shared/dates.js';
import { decimal } from '../src/shared/decimal.js';
import type { ActingFor } from './acting.js';

const DEADLINE_DAYS = 10;
const VALID_DAYS = 90;

type BidSeed = {
  readonly by: string;
  /** Net unit prices of the lines in their order; null: not available. */
  readonly prices: readonly (string | null)[];
  readonly days: number;
  /** Answers to the questions in their order. */
  readonly answers: readonly string[];
};

type Story = {
  readonly template: 'greenery' | 'sewing';
  readonly bids: readonly BidSeed[];
  /** Whose bid is chosen, for all lots; null: the buyer still compares. */
  readonly chosen: { readonly by: string; readonly justification: string } | null;
};

const stories: readonly Story[] = [
  {
    template: 'greenery',
    bids: [
      {
        ...{ by: 'lider', prices: ['0,42', '0,35', '6,50', '48'], days: 4 },
        answers: ['4', 'Dwie kosiarki samojezdne, pięć kos, przyczepa.', 'Kompostownia miejska'],
      },
      {
        ...{ by: 'apropos', prices: ['0,39', '0,38', '7,20', '52'], days: 6 },
        answers: ['6', 'Traktor ogrodowy, trzy kosy.', 'Własny kompostownik'],
      },
      {
        ...{ by: 'eko-free', prices: ['0,45', '0,30', null, '44'], days: 3 },
        answers: ['3', 'Trzy kosiarki samojezdne, dmuchawa, rębak.', 'Gospodarstwo obok'],
      },
    ],
    chosen: null,
  },
  {
    template: 'sewing',
    bids: [
      {
        ...{ by: 'babiniec', prices: ['64', '118', '17,50'], days: 21 },
        answers: ['5', 'Bawełna 100%, 220 g/m².', '24'],
      },
      {
        ...{ by: 'lider', prices: ['69', '121', '16,90'], days: 28 },
        answers: ['7', 'Bawełna 100%, 200 g/m².', '12'],
      },
    ],
    chosen: { by: 'babiniec', justification: 'Najwięcej punktów: niższa cena i dłuższa gwarancja.' },
  },
];

/**
 * Procedures of a municipality whose bids are open: one to be compared, and one decided, whose contract waits for
 * those who may accept it. Looks first how far each has come, and goes on from there.
 */
export const makeAwards = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  for (const story of stories) await tell(app, as, story);
};

const tell = async (app: INestApplicationContext, as: ActingFor, story: Story): Promise<void> => {
  const buyer = as('gmina');
  const draft = draftOf(app, story);
  const { page } = await app
    .get(Procedures, { strict: false })
    .list(buyer, { state: null, page: 1, perPage: 100 });
  const known = page.items.find(({ subject }) => subject === draft.subject);
  const id = known?.id ?? (await begin(app, buyer, draft));
  if ((known?.state ?? 'draft') === 'draft')
    await app.get(Publishing, { strict: false }).publish(buyer, id, 1);
  if (known && known.state !== 'draft' && known.state !== 'published') return;
  const bids = new Map<string, string>();
  for (const bid of story.bids) bids.set(bid.by, await offer(app, as(bid.by), id, draft, bid));
  await open(app, id);
  if (!story.chosen) return;
  const { by, justification } = story.chosen;
  const choice = { bidId: bids.get(by)!, lots: draft.lots.map((_, at) => at + 1), justification };
  await app.get(LotAwards, { strict: false }).award(buyer, id, choice, undefined);
};

const draftOf = (app: INestApplicationContext, { template }: Story): ProcedureDraft => {
  const on = addDays(localDateOf(app.get(Clock).now()), DEADLINE_DAYS);
  const deadline = warsawInstant(on, '12:00').toISOString();
  return procedureDraft.parse({
    ...contentOfTemplate(template, 'pl'),
    ...{ openness: 'members', paymentDays: 30, quoteValidDays: 30, deadline, opensAt: deadline },
    deliveryPlaces: ['Urząd Gminy, ul. Przykładowa 1'],
  });
};

const begin = (app: INestApplicationContext, buyer: Representative, draft: ProcedureDraft): Promise<string> =>
  app
    .get(ProcedureDrafts, { strict: false })
    .begin(buyer, { kind: 'quotation', draft, figures: buyersFigures.parse({}) }, undefined);

/** Sends the bid, or finds the one that is in; returns its id. */
const offer = async (
  app: INestApplicationContext,
  actor: Representative,
  procedureId: string,
  draft: ProcedureDraft,
  { prices, days, answers }: BidSeed,
): Promise<string> => {
  const bids = app.get(Bids, { strict: false });
  const author = memberAuthor(actor);
  const { bid } = await bids.look(author, procedureId);
  if (bid && bid.version > 0) return bid.id;
  const lines = draft.lots.flatMap((lot) => lot.lines);
  const written = {
    ...nothingWritten,
    lines: lines.map(({ id: lineId }, at) => {
      const price = prices[at] ?? null;
      return price === null
        ? { lineId, offer: 'unavailable' as const }
        : { lineId, offer: 'priced' as const, unitPrice: decimal(price), vat: '23' as const };
    }),
    delivery: draft.lots.map((_, at) => ({ lotNumber: at + 1, days, from: null, to: null })),
    validUntil: addDays(localDateOf(app.get(Clock).now()), VALID_DAYS),
    paymentDays: 30,
    answers: draft.questions.flatMap(({ id: questionId }, at) =>
      answers[at] === undefined ? [] : [{ questionId, text: answers[at] }],
    ),
  };
  return bids.save(author, procedureId, written, { revision: bid?.revision, submit: true, key: undefined });
};

/** Bids wait for days; the demonstration cannot, so the deadline is brought forward by its row, as nobody else could. */
const open = async (app: INestApplicationContext, procedureId: string): Promise<void> => {
  await app.get(Db).tx('system', async (tx) => {
    await tx.query('select id from procedure where id = $1 for update', [procedureId]);
    await tx.query(
      `update procedure set questions_until = null, deadline = database_now(), opens_at = database_now()
       where id = $1 and state = 'published'`,
      [procedureId],
    );
  });
  await app.get(Openings, { strict: false }).openByTimer(procedureId);
};
