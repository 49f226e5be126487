import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bidsScene, writtenBid, type Bidder, type BidsScene } from '../../support/bids-scene.js';
import { bytesOf, filesUnder } from '../../support/bytes.js';
import { spelledIn, spellingsOfPrice, spellingsOfWord } from '../../support/canaries.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { Organisations } from '../../../src/modules/organisations/index.js';
import { decimal } from '../../../src/shared/decimal.js';
import { routesOf } from '../../support/routes.js';

const thorough = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
const BIDS = thorough ? 50 : 3;

type Canary = { readonly bidder: Bidder; readonly bidId: string; readonly spellings: readonly string[] };

let scene: BidsScene;
let procedureId: string;
let canaries: readonly Canary[];
let rival: Bidder;
let coordinator: CastMember;
const logged: string[] = [];

const word = () => `Kanarek${randomBytes(5).toString('hex')}ż`;
const price = () => `${7_000 + (randomBytes(2).readUInt16BE() % 2_900)}.${10 + (randomBytes(1)[0]! % 89)}`;

/** A bid whose every text and price is a word that stands nowhere else. */
const sendCanary = async (bidder: Bidder): Promise<Canary> => {
  const [amount, condition, answer, own, file] = [price(), word(), word(), word(), word()];
  await scene.files.attach(bidder.author, procedureId, {
    field: 'file',
    name: `${file}.txt`,
    bytes: Buffer.from(`treść ${file}`),
  });
  const line = { unitPrice: decimal(amount), vat: '8' as const };
  const bidId = await scene.send(
    bidder,
    procedureId,
    writtenBid({
      lines: [
        { lineId: 'a1', offer: 'priced', ...line },
        { lineId: 'a2', offer: 'replacement', name: own, ...line },
      ],
      conditions: condition,
      answers: [{ questionId: 'q1', text: answer }],
    }),
  );
  const words = [condition, answer, own, file].flatMap(spellingsOfWord);
  return { bidder, bidId, spellings: [...new Set([...words, ...spellingsOfPrice(amount)])] };
};

beforeAll(async () => {
  const write = process.stdout.write.bind(process.stdout);
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
    logged.push(String(chunk));
    return write(chunk, ...(rest as []));
  });
  scene = await bidsScene({ LOG_LEVEL: 'debug' });
  coordinator = await someOrganisation(scene.app, { kind: 'support-body' });
  await scene.app.app
    .get(Organisations, { strict: false })
    .assignCoordinator(coordinator.organisationId, '2014-11-21');
  rival = await scene.bidder();
  const bidders: Bidder[] = [];
  for (let at = 0; at < BIDS; at++) bidders.push(await scene.bidder());
  const questions = [{ id: 'q1', text: 'Skąd są warzywa?', kind: 'text', required: false }];
  procedureId = await scene.procedure([rival, ...bidders], { content: { questions } });
  const sent: Canary[] = [];
  for (const bidder of bidders) sent.push(await sendCanary(bidder));
  canaries = sent;
  await scene.app.runJobs();
}, 600_000);

/** Who looks: everybody but the authors. */
const readers = (): [name: string, token: string | undefined][] => [
  ['nobody', undefined],
  ['buyer', scene.buyer.token],
  ['coordinator', coordinator.token],
  ['rival', rival.token],
];

const related = /bid|wycen|procedure|postepowani|zaprosz|\/panel$|powiadomien|metrics|activity|dziennik/;

/** Every address that answers GET, with each of the ids that a reader might have guessed; by default a sample. */
const addresses = (): string[] =>
  routesOf(scene.app)
    .filter(({ method, path }, at) => method === 'GET' && (thorough || related.test(path) || at % 25 === 0))
    .flatMap(({ path }) => {
      const ids = [procedureId, ...canaries.slice(0, thorough ? BIDS : 1).map(({ bidId }) => bidId)];
      return path.includes(':') ? ids.map((id) => path.replace(/:\w+/g, id)) : [path];
    });

/** The whole answer as bytes: head, body, and what a document's body holds unpacked. */
const fetched = async (token: string | undefined, path: string): Promise<Buffer> => {
  const answer = await scene.app
    .api(token)
    .get(path)
    .set('accept-encoding', 'identity')
    .redirects(0)
    .buffer(true)
    .parse(bytesOf);
  return Buffer.concat([
    Buffer.from(`${answer.status} ${JSON.stringify(answer.headers)}\n`),
    answer.body as Buffer,
  ]);
};

/** What the program keeps and says besides its answers: every table, the queue, files and their paths, mails, log. */
const kept = async (): Promise<Buffer[]> => {
  const client = await scene.app.ownerPool.connect();
  const parts: Buffer[] = [];
  try {
    await client.query(`select set_config('app.scope', 'system', false)`);
    const { rows } = await client.query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables
       where schemaname in ('public', 'graphile_worker')`,
    );
    for (const { schema, name } of rows) {
      const { rows: all } = await client.query<{ row: string }>(
        `select t::text as row from "${schema}"."${name}" t`,
      );
      parts.push(Buffer.from(all.map(({ row }) => row).join('\n')));
    }
  } finally {
    client.release(true);
  }
  parts.push(...(await filesUnder(scene.app.dataDir)));
  parts.push(Buffer.from(logged.join('')));
  return parts;
};

const hits = (bytes: Buffer): string[] => canaries.flatMap(({ spellings }) => spelledIn(bytes, spellings));

describe('what is sealed', () => {
  it('stands in no answer to anybody but its author, in no spelling', async () => {
    const found: string[] = [];
    let looked = 0;
    for (const [who, token] of readers()) {
      for (const path of addresses()) {
        looked += 1;
        const spelled = hits(await fetched(token, path));
        if (spelled.length > 0) found.push(`${who} at ${path}: ${spelled[0]}`);
      }
    }
    expect(found).toEqual([]);
    expect(looked).toBeGreaterThan(thorough ? 5_000 : 100);
  }, 3_600_000);

  it('stands nowhere in the database, the queue, the files, the mails and the log', async () => {
    for (const bytes of await kept()) expect(hits(bytes)).toEqual([]);
  }, 600_000);

  it('is changed without one byte changing for anybody else', async () => {
    const [{ bidder, bidId }] = canaries as [Canary];
    const paths = addresses().filter((address) => thorough || related.test(address));
    // Keys of forms and the load of the process differ by themselves; what does so twice in a row is left out.
    const seen = async () => {
      const all = new Map<string, string>();
      for (const [who, token] of readers().slice(thorough ? 0 : 1))
        for (const path of paths) {
          const text = (await fetched(token, path)).toString('latin1');
          all.set(
            `${who} at ${path}`,
            text.replace(/"(date|x-request-id)":"[^"]*"|value="[0-9a-f-]{36}"/g, ''),
          );
        }
      return all;
    };
    const [first, second] = [await seen(), await seen()];
    const steady = [...first.keys()].filter((key) => first.get(key) === second.get(key));
    expect(steady.length).toBeGreaterThan(first.size * 0.9);
    await scene.send(bidder, procedureId, { conditions: 'zmiana' });
    await scene.bids.withdraw(bidder.author, bidId);
    await sendCanary(bidder);
    await scene.app.runJobs();
    const third = await seen();
    expect(steady.filter((key) => second.get(key) !== third.get(key))).toEqual([]);
  }, 3_600_000);

  it('is seen by this very sweep where it may be: by its author, and in the database once opened', async () => {
    const [{ bidder, bidId }] = canaries as [Canary];
    // The bid that was changed above is a canary of its own; the second stands as it was sent.
    const other = canaries[1]!;
    const own = await fetched(other.bidder.token, `/panel/zaproszenia/${procedureId}/wycena`);
    expect(spelledIn(own, other.spellings).length).toBeGreaterThan(3);
    expect(spelledIn(await fetched(bidder.token, `/api/v1/bids/${bidId}`), other.spellings)).toEqual([]);
    await scene.passOpening();
    await scene.openings.open(scene.buyer.actor, procedureId);
    const dump = await kept();
    expect(dump.some((bytes) => spelledIn(bytes, other.spellings).length > 0)).toBe(true);
    for (const token of [undefined, coordinator.token, rival.token]) {
      for (const path of addresses().filter((address) =>
        /bid|wycen|procedure|postepowani|zaprosz/.test(address),
      ))
        expect([path, hits(await fetched(token, path))]).toEqual([path, []]);
    }
  }, 3_600_000);
});

it('somebody who guesses an id learns nothing from the answer', async () => {
  const absent = randomUUID();
  const { bidId } = canaries[0]!;
  for (const [, token] of readers()) {
    const [there, nothing] = [
      await scene.app.api(token).get(`/api/v1/bids/${bidId}`),
      await scene.app.api(token).get(`/api/v1/bids/${absent}`),
    ];
    expect([there.status, there.text.replaceAll(bidId, '')]).toEqual([
      nothing.status,
      nothing.text.replaceAll(absent, ''),
    ]);
  }
});
