import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { finderOf } from '../../support/canaries.js';
import { keepProven } from '../../support/cast.js';
import {
  addressesOf,
  related,
  sealedScene,
  type Reader,
  type SealedScene,
} from '../../support/sealed-scene.js';

const thorough = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
const BIDS = thorough ? 50 : 3;

let sealed: SealedScene;
let hits: ReturnType<typeof finderOf>;
const logged: string[] = [];

beforeAll(async () => {
  const write = process.stdout.write.bind(process.stdout);
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
    logged.push(String(chunk));
    return write(chunk, ...(rest as []));
  });
  sealed = await sealedScene(BIDS, thorough);
  hits = finderOf(sealed.canaries.flatMap(({ spellings }) => spellings));
}, 600_000);

/** Those who come nearest: they try the ids of all bids. */
const isNear = ({ name }: Reader) => /^buyer$|coordinator|bidding|outside/.test(name);
const pathsFor = (reader: Reader) => addressesOf(sealed, { whole: thorough, near: isNear(reader) });

/** Where something is found, in words. */
const hitsOf = async (
  readers: readonly Reader[],
  which: RegExp = /./,
): Promise<{ found: string[]; looked: number }> => {
  const found: string[] = [];
  let looked = 0;
  for (const reader of readers)
    for (const path of pathsFor(reader).filter((address) => which.test(address))) {
      looked += 1;
      const [first] = hits(...(await sealed.fetched(reader, path)));
      if (first) found.push(`${reader.name} at ${path}: ${first}`);
    }
  if (thorough) process.stdout.write(`sweep: ${looked} answers to ${readers.length} readers\n`);
  return { found, looked };
};

describe('what is sealed', () => {
  it('stands in no answer to anybody but its author, in no spelling', async () => {
    const { found, looked } = await hitsOf(sealed.readers);
    expect(found).toEqual([]);
    expect(looked).toBeGreaterThan(thorough ? 5_000 : 100);
  }, 3_600_000);

  it.runIf(thorough)(
    'stands in none of them by the program’s checks alone, with row security off',
    async () => {
      const { ownerPool } = sealed.scene.app;
      const { rows } = await ownerPool.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity`,
      );
      const security = async (state: 'disable' | 'enable') => {
        for (const { name } of rows)
          await ownerPool.query(`alter table "${name}" ${state} row level security`);
      };
      await security('disable');
      try {
        expect((await hitsOf(sealed.readers, related)).found).toEqual([]);
      } finally {
        await security('enable');
      }
    },
    3_600_000,
  );

  it('stands nowhere in the database, the queue, the files, their paths, the mails and the log', async () => {
    for (const [where, bytes] of await sealed.kept(logged)) expect([where, hits(bytes)]).toEqual([where, []]);
  }, 600_000);

  it('is changed without one byte changing for anybody else', async () => {
    const { scene, procedureId, canaries, readers } = sealed;
    const [{ bidder, bidId }] = canaries as [(typeof canaries)[number]];
    // What tells when one was last here changes by the looking itself, which takes minutes.
    const ownVisits = /sessions$|\/konto\/bezpieczenstwo$/;
    const paths = addressesOf(sealed, { whole: thorough, near: false }).filter(
      (address) => (thorough && !ownVisits.test(address)) || related.test(address),
    );
    await keepProven(scene.app);
    // Keys of forms and the load of the process differ by themselves; what does so twice in a row is left out. The
    // earliest deadline that a change would ask for moves with the minute.
    const seen = async () => {
      const all = new Map<string, string>();
      for (const reader of thorough ? readers : readers.slice(0, 3))
        for (const path of paths) {
          const text = Buffer.concat(await sealed.fetched(reader, path)).toString('latin1');
          all.set(
            `${reader.name} at ${path}`,
            text.replace(
              /"(date|x-request-id)":"[^"]*"|value="[0-9a-f-]{36}"|[\d.]{10}, \d\d:\d\d(?= albo)/g,
              '',
            ),
          );
        }
      return all;
    };
    const [first, second] = [await seen(), await seen()];
    const steady = [...first.keys()].filter((key) => first.get(key) === second.get(key));
    expect(steady.length).toBeGreaterThan(first.size * 0.9);
    await scene.send(bidder, procedureId, { conditions: 'zmiana' });
    await scene.bids.withdraw(bidder.author, bidId);
    await sealed.sendCanary(bidder);
    // A first bid of another's, too.
    if (canaries[2]) await scene.bids.withdraw(canaries[2].bidder.author, canaries[2].bidId);
    await scene.app.runJobs();
    const third = await seen();
    expect(steady.filter((key) => second.get(key) !== third.get(key))).toEqual([]);
  }, 3_600_000);

  it('is seen by this very sweep where it may be: by its author, and in the database once opened', async () => {
    const { scene, procedureId, canaries, buyers } = sealed;
    // The first and the third were changed above; the second stands as it was sent.
    const other = canaries[1]!;
    const ofOther = finderOf(other.spellings);
    const author = { name: 'author', token: other.bidder.token };
    const own = await sealed.fetched(author, `/panel/zaproszenia/${procedureId}/wycena`);
    expect(ofOther(...own).length).toBeGreaterThan(3);
    await scene.passOpening();
    await scene.openings.open(scene.buyer.actor, procedureId);
    await scene.app.runJobs();
    const withHits = [...(await sealed.kept(logged))].filter(([, bytes]) => hits(bytes).length > 0);
    expect(withHits.map(([where]) => where)).toEqual(['table bid_opened']);

    const others = sealed.readers.filter((reader) => !buyers.includes(reader));
    expect((await hitsOf(others, /bid|wycen|procedure|postepowani|zaprosz/)).found).toEqual([]);
    const paths = addressesOf(sealed, { whole: thorough, near: false });
    // Of the authors nobody reads another's.
    for (const { bidder, spellings } of canaries.slice(0, thorough ? 5 : 1)) {
      const foreign = finderOf(
        canaries
          .flatMap((each) => (each.bidder === bidder ? [] : each.spellings))
          .filter((each) => !spellings.includes(each)),
      );
      for (const path of paths.filter((address) => related.test(address)))
        expect([
          path,
          foreign(...(await sealed.fetched({ name: 'author', token: bidder.token }, path))),
        ]).toEqual([path, []]);
    }
    for (const buyer of buyers.slice(0, thorough ? 3 : 1))
      for (const path of [
        `/panel/postepowania/${procedureId}/porownanie`,
        `/panel/postepowania/${procedureId}/porownanie.xlsx`,
        `/api/v1/procedures/${procedureId}/comparison`,
        `/panel/otwarte-wyceny/${other.bidId}`,
      ]) {
        if (buyer.name.endsWith('program') && path.startsWith('/panel')) continue;
        expect([buyer.name, path, ofOther(...(await sealed.fetched(buyer, path))).length > 0]).toEqual([
          buyer.name,
          path,
          true,
        ]);
      }
  }, 3_600_000);
});

it('somebody who guesses an id learns nothing from the answer', async () => {
  const absent = randomUUID();
  const { bidId } = sealed.canaries[0]!;
  for (const { token } of sealed.readers.filter(({ name }) => !name.startsWith('buyer'))) {
    const { app } = sealed.scene;
    const [there, nothing] = [
      await app.api(token).get(`/api/v1/bids/${bidId}`),
      await app.api(token).get(`/api/v1/bids/${absent}`),
    ];
    expect([there.status, there.text.replaceAll(bidId, '')]).toEqual([
      nothing.status,
      nothing.text.replaceAll(absent, ''),
    ]);
  }
});
