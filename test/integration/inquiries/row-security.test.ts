import { beforeAll, describe, expect, it } from 'vitest';
import type { Representative } from '../../../src/platform/access/actor.js';
import { actorOf, inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';

let scene: InquiriesScene;
let actors: Record<'buyer' | 'supplier' | 'stranger' | 'coordinator', Representative>;
let inquiryId: string;
let quoteId: string;

const tables = [
  'conversation',
  'message',
  'attachment',
  'inquiry',
  'inquiry_invitation',
  'quote',
  'quote_version',
  'quote_line',
] as const;

beforeAll(async () => {
  scene = await inquiriesScene();
  const { app } = scene;
  actors = {
    buyer: await actorOf(app, scene.buyer),
    supplier: await actorOf(app, scene.supplier),
    stranger: await actorOf(app, scene.stranger),
    coordinator: await actorOf(app, scene.coordinator),
  };
  inquiryId = await scene.ask();
  await app
    .api(scene.buyer.token)
    .post(`/api/v1/inquiries/${inquiryId}/messages`)
    .attach('files', Buffer.from('x'), 'x.txt')
    .expect(201);
  quoteId = await scene.quote(inquiryId);
});

const countIn = async (who: keyof typeof actors | 'system' | 'anonymous', table: string): Promise<number> => {
  const scope = who === 'system' ? who : who === 'anonymous' ? ({ kind: 'anonymous' } as const) : actors[who];
  const rows = await scene.app.db.read(scope, (reader) => reader.query(`select from ${table}`));
  return rows.length;
};

/** The statement as that organisation, with no check of the program's before it. */
const as = (who: keyof typeof actors, sql: string, params: unknown[]) =>
  scene.app.db.tx(actors[who], (tx) => tx.query(sql, params));

describe('row security by itself', () => {
  it.each(tables)('shows %s to its two sides and to nobody else', async (table) => {
    expect(await countIn('system', table)).toBeGreaterThan(0);
    expect(await countIn('buyer', table)).toBeGreaterThan(0);
    expect(await countIn('supplier', table)).toBeGreaterThan(0);
    expect(await countIn('stranger', table)).toBe(0);
    expect(await countIn('coordinator', table)).toBe(0);
    expect(await countIn('anonymous', table)).toBe(0);
    expect(await scene.app.db.public.query(`select from ${table}`)).toHaveLength(0);
  });

  it('shows no quote in preparation to the buyer, and no version in preparation either', async () => {
    const other = await scene.ask();
    const draft = await scene.quote(other, { submit: false });
    expect(await as('buyer', 'select from quote where id = $1', [draft])).toHaveLength(0);
    expect(await as('buyer', 'select from quote_version where quote_id = $1', [draft])).toHaveLength(0);
    expect(await as('buyer', 'select from quote_line where quote_id = $1', [draft])).toHaveLength(0);
    await scene.quote(inquiryId, { submit: false });
    expect(await as('buyer', 'select from quote_version where quote_id = $1', [quoteId])).toHaveLength(1);
    expect(await as('supplier', 'select from quote_version where quote_id = $1', [quoteId])).toHaveLength(2);
    expect(
      await as('buyer', 'select from quote_line where quote_id = $1 and version = 2', [quoteId]),
    ).toEqual([]);
  });

  it('lets nobody in by writing', async () => {
    const denied = { code: '42501' };
    const { stranger, buyer, supplier } = actors;
    const invite = `insert into inquiry_invitation (inquiry_id, supplier_id, buyer_id, invited_at)
      values ($1, $2, $3, now())`;
    await expect(
      as('stranger', invite, [inquiryId, stranger.organisation.id, buyer.organisation.id]),
    ).rejects.toMatchObject(denied);
    // Claiming to be the buyer passes the policy and fails on the foreign key of (inquiry, buyer).
    await expect(
      as('stranger', invite, [inquiryId, actors.coordinator.organisation.id, stranger.organisation.id]),
    ).rejects.toMatchObject({ code: '23503' });
    await expect(
      as(
        'stranger',
        `insert into message (id, conversation_id, organisation_id, author_name, text, created_at)
         select gen_random_uuid(), $1, $2, 'x', 'x', now()`,
        [await conversationOf(inquiryId), stranger.organisation.id],
      ),
    ).rejects.toMatchObject(denied);
    // A participant cannot write in the other's name.
    await expect(
      as(
        'buyer',
        `insert into message (id, conversation_id, organisation_id, author_name, text, created_at)
         select gen_random_uuid(), $1, $2, 'x', 'x', now()`,
        [await conversationOf(inquiryId), supplier.organisation.id],
      ),
    ).rejects.toMatchObject(denied);
    await expect(
      as(
        'buyer',
        `insert into quote (id, inquiry_id, buyer_id, supplier_id, state, created_at)
         values (gen_random_uuid(), $1, $2, $3, 'draft', now())`,
        [inquiryId, buyer.organisation.id, supplier.organisation.id],
      ),
    ).rejects.toMatchObject(denied);
  });

  it('keeps what was sent as it was sent, even from its author', async () => {
    const touched = await as(
      'supplier',
      `update quote_version set payment_days = 60 where quote_id = $1 and number = 1 returning number`,
      [quoteId],
    );
    expect(touched).toEqual([]);
    expect(
      await as('supplier', 'delete from quote_line where quote_id = $1 and version = 1 returning position', [
        quoteId,
      ]),
    ).toEqual([]);
    await expect(
      as(
        'supplier',
        `insert into quote_line (quote_id, version, position, name, quantity, unit, unit_price, vat, net)
         values ($1, 1, 9, 'x', 1, 'x', 1, '23', 100)`,
        [quoteId],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(
      await as('stranger', `update quote set state = 'accepted' where id = $1 returning id`, [quoteId]),
    ).toEqual([]);
  });
});

describe('what was sent', () => {
  const refused = { code: '23514' };

  it('stays as the buyer asked it: neither side rewrites an inquiry', async () => {
    for (const who of ['buyer', 'supplier'] as const) {
      for (const change of [
        `need = 'mniej'`,
        `answer_by = now()`,
        `listing_id = null`,
        `place = 'gdzie indziej'`,
      ]) {
        await expect(
          as(who, `update inquiry set ${change} where id = $1`, [inquiryId]),
        ).rejects.toMatchObject(refused);
      }
    }
  });

  it('stays between the two who talk: nobody joins, no message is changed or lost', async () => {
    const thread = await conversationOf(inquiryId);
    for (const who of ['buyer', 'supplier'] as const) {
      const joined = `update conversation set participants = participants || $2::uuid where id = $1 returning id`;
      expect(await as(who, joined, [thread, actors.stranger.organisation.id])).toEqual([]);
      expect(await as(who, 'delete from conversation where id = $1 returning id', [thread])).toEqual([]);
      expect(
        await as(who, `update message set text = 'x' where conversation_id = $1 returning id`, [thread]),
      ).toEqual([]);
      expect(await as(who, 'delete from attachment returning file_id', [])).toEqual([]);
      expect(await as(who, 'delete from message where conversation_id = $1 returning id', [thread])).toEqual(
        [],
      );
    }
    expect(await countIn('stranger', 'message')).toBe(0);
  });

  it('cannot be taken out of the buyer’s sight, nor made another’s quote', async () => {
    for (const change of [
      'disclosed_at = null',
      'supplier_id = buyer_id',
      `created_at = now()`,
      'inquiry_id = gen_random_uuid()',
    ]) {
      await expect(
        as('supplier', `update quote set ${change} where id = $1`, [quoteId]),
      ).rejects.toMatchObject(refused);
    }
  });
});

const conversationOf = async (id: string): Promise<string> => {
  const [row] = await scene.app.db.read('system', (reader) =>
    reader.query<{ id: string }>('select conversation_id as id from inquiry where id = $1', [id]),
  );
  return row!.id;
};
