import { beforeAll, describe, expect, it } from 'vitest';
import type { Representative } from '../../../src/platform/access/actor.js';
import type { Reader, Scope } from '../../../src/platform/database/db.js';
import {
  draftContentOf,
  figuresOf,
  lockProcedure,
  procedureOf,
  publishedContentOf,
} from '../../../src/modules/procurement/procedures/data/procedure.queries.js';
import { moveProcedure } from '../../../src/modules/procurement/procedures/data/procedure.commands.js';
import { sha256Of } from '../../../src/modules/procurement/procedures/domain/canonical.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation } from '../../support/cast.js';
import { actorOf } from '../../support/inquiries-scene.js';
import { mealsContent, publishRows, someDraft } from '../../support/procedures-scene.js';

let app: TestApp;
let buyer: Representative;
let invited: Representative;
let stranger: Representative;
const asked = (more: object = {}) => mealsContent(new Date('2026-12-01T11:00:00Z'), more);
const anonymous = { kind: 'anonymous' } as const;

beforeAll(async () => {
  app = await testApp();
  buyer = await actorOf(app, await someOrganisation(app, { kind: 'municipality' }));
  invited = await actorOf(app, await someOrganisation(app, { kind: 'social-cooperative' }));
  stranger = await actorOf(app, await someOrganisation(app));
});

const invite = (id: string, invitedAt: Date | null) =>
  app.db.tx(buyer, (tx) =>
    tx.query(
      `insert into procedure_invitation (id, procedure_id, buyer_id, supplier_id, wave, why, invited_at)
       values (gen_random_uuid(), $1, $2, $3, 1, '[]', $4)`,
      [id, buyer.organisation.id, invited.organisation.id, invitedAt],
    ),
  );
const at = new Date('2026-11-02T08:00:00Z');

/** What the scope finds of it: row, draft, published version, figures, invitations. */
const found = (scope: Scope, id: string) =>
  app.db.read(scope, async (reader: Reader) => [
    (await procedureOf(reader, id)) !== null,
    (await draftContentOf(reader, id)) !== null,
    (await publishedContentOf(reader, id)) !== null,
    (await figuresOf(reader, id)).estimate !== null,
    (await reader.query('select from procedure_invitation where procedure_id = $1', [id])).length > 0,
  ]);
const nothing = [false, false, false, false, false];

describe('a procedure, by row security alone', () => {
  it('is the buyer’s own while it is a draft, whomever the buyer means to ask', async () => {
    const id = await someDraft(app, buyer, asked({ openness: 'members' }));
    await invite(id, null);
    expect(await found(buyer, id)).toEqual([true, true, false, true, true]);
    for (const other of [invited, stranger, anonymous]) expect(await found(other, id)).toEqual(nothing);
  });

  it('is shown to those invited once it is published, without the buyer’s figures', async () => {
    const id = await someDraft(app, buyer, asked());
    await invite(id, at);
    expect(await found(invited, id)).toEqual([false, false, false, false, true]);
    await publishRows(app, buyer, id, asked());
    expect(await found(buyer, id)).toEqual([true, false, true, true, true]);
    expect(await found(invited, id)).toEqual([true, false, true, false, true]);
    for (const other of [stranger, anonymous]) expect(await found(other, id)).toEqual(nothing);
  });

  it('that is open to all members is public, the buyer’s figures and its list are not', async () => {
    const id = await someDraft(app, buyer, asked({ openness: 'members' }));
    await invite(id, at);
    await publishRows(app, buyer, id, asked({ openness: 'members' }));
    for (const other of [stranger, anonymous])
      expect(await found(other, id)).toEqual([true, false, true, false, false]);
    const listed = await app.db.public.query<{ id: string }>('select id from public_procedure');
    expect(listed.map((one) => one.id)).toEqual([id]);
  });

  it('can be waited for by those invited and changed by the buyer alone', async () => {
    const id = await someDraft(app, buyer, asked());
    await invite(id, at);
    await publishRows(app, buyer, id, asked());
    const lock = (scope: Scope) => app.db.tx(scope, (tx) => lockProcedure(tx, id, 'share'));
    expect((await lock(invited))?.number).toMatch(/^ZO\/2026\/\d{4}$/);
    expect(await lock(stranger)).toBeNull();
    const cancel = (scope: Scope) => app.db.tx(scope, (tx) => moveProcedure(tx, id, 'cancelled', at, 'x'));
    await expect(cancel(invited)).rejects.toThrow(/row-level security/);
    await cancel(stranger);
    expect((await lock(buyer))?.state).toBe('published');
    await cancel(buyer);
    expect((await lock(buyer))?.state).toBe('cancelled');
  });
});

describe('what was published', () => {
  it('stays as it was, whoever asks the database to change it', async () => {
    const id = await someDraft(app, buyer, asked());
    await publishRows(app, buyer, id, asked());
    const attempts = [
      `update procedure_version set content = '{}' where procedure_id = $1`,
      `update procedure_version set sha256 = 'x' where procedure_id = $1`,
      `update procedure set state = 'draft', number = null, version = 0, published_at = null, deadline = null,
         opens_at = null where id = $1`,
      `update procedure set number = 'ZO/2026/9999' where id = $1`,
      `update procedure set openness = 'members' where id = $1`,
    ];
    for (const scope of [buyer, 'system'] as const)
      for (const sql of attempts)
        await expect(app.db.tx(scope, (tx) => tx.query(sql, [id]))).rejects.toThrow(/does not change/);
    for (const table of ['procedure_version where procedure_id', 'procedure where id'])
      await app.db.tx(buyer, (tx) => tx.query(`delete from ${table} = $1`, [id]));
    const version = await app.db.read(buyer, (reader) => publishedContentOf(reader, id));
    expect(version?.sha256).toBe(sha256Of(version?.content));
  });

  it('is not opened into another time', async () => {
    const id = await someDraft(app, buyer, asked());
    await publishRows(app, buyer, id, asked());
    await app.db.tx(buyer, (tx) => moveProcedure(tx, id, 'opened', at));
    const later = `update procedure set deadline = deadline + interval '1 day', opens_at = opens_at + interval '1 day'
       where id = $1`;
    await expect(app.db.tx(buyer, (tx) => tx.query(later, [id]))).rejects.toThrow(/does not change/);
  });
});
