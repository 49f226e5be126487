import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Organisations } from '../../src/modules/organisations/index.js';
import { href } from '../../src/platform/i18n/paths.js';
import { PersonalLinks } from '../../src/platform/personal-links.js';
import { decimal } from '../../src/shared/decimal.js';
import { lineNet } from '../../src/shared/money.js';
import { bidsScene, writtenBid, type Bidder, type BidsScene } from './bids-scene.js';
import { bytesOf, filesUnder } from './bytes.js';
import { spellingsOfPrice, spellingsOfWord } from './canaries.js';
import { someOrganisation, type CastMember } from './cast.js';
import { invitedOutside } from './outside-bid.js';
import { admit, join, takeSeat } from './roles.js';
import { routesOf } from './routes.js';

/** A sealed bid whose every text and price is a word that stands nowhere else. */
export type Canary = {
  readonly bidder: Bidder;
  readonly bidId: string;
  readonly fileId: string;
  readonly spellings: readonly string[];
};

/** Somebody who looks, by a bearer token or by the token of a personal link. */
export type Reader = { readonly name: string; readonly token?: string | undefined; readonly link?: string };

export type SealedScene = {
  readonly scene: BidsScene;
  readonly procedureId: string;
  readonly canaries: readonly Canary[];
  /** Everybody but the authors, each in another place. */
  readonly readers: readonly Reader[];
  /** Those who may read all bids once they are open. */
  readonly buyers: readonly Reader[];
  sendCanary(bidder: Bidder): Promise<Canary>;
  /** The whole answer as bytes: head and body. */
  fetched(reader: Reader, path: string): Promise<readonly [Buffer, Buffer]>;
  /** What the program keeps and says besides its answers, by where. */
  kept(logged: readonly string[]): Promise<Map<string, Buffer>>;
};

const word = () => `Kanarek${randomBytes(5).toString('hex')}ż`;
/** Thousands with six places, none of them 0 at the end: not to be met by chance. */
const price = () =>
  `${7_000 + (randomBytes(2).readUInt16BE() % 2_900)}.${100_000 + (randomBytes(3).readUIntBE(0, 3) % 89_999) * 10 + 1 + (randomBytes(1)[0]! % 9)}`;
const inZloty = (grosze: number) => `${Math.floor(grosze / 100)}.${String(grosze % 100).padStart(2, '0')}`;

/** So many sealed bids in one procedure, and who might want to know of them: everybody, or those who come nearest. */
export const sealedScene = async (bids: number, everybody: boolean): Promise<SealedScene> => {
  const scene = await bidsScene({ LOG_LEVEL: 'debug' });
  const { app, buyer } = scene;
  const coordinator = await someOrganisation(app, { kind: 'support-body' });
  await app.app
    .get(Organisations, { strict: false })
    .assignCoordinator(coordinator.organisationId, '2014-11-21');
  const [rival, bidding] = [await scene.bidder(), await scene.bidder()];
  const bidders: Bidder[] = [];
  for (let at = 0; at < bids; at++) bidders.push(await scene.bidder());
  const questions = [{ id: 'q1', text: 'Skąd są warzywa?', kind: 'text', required: false }];
  const procedureId = await scene.procedure([rival, bidding, ...bidders], { content: { questions } });
  const outsideId = await invitedOutside(app, buyer.organisationId, procedureId);
  const link = await app.app
    .get(PersonalLinks, { strict: false })
    .tokenFor('procurement/outside-supplier', outsideId);

  const sendCanary = async (bidder: Bidder): Promise<Canary> => {
    const [amount, condition, answer, own, file] = [price(), word(), word(), word(), word()];
    const upload = { field: 'file', name: `${file}.txt`, bytes: Buffer.from(`treść ${file}`) };
    await scene.files.attach(bidder.author, procedureId, upload);
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
    const { sent } = await scene.bids.look(bidder.author, procedureId);
    const words = [condition, answer, own, file].flatMap(spellingsOfWord);
    const net = inZloty(lineNet(decimal('900'), decimal(amount)));
    const amounts = [amount, net].flatMap(spellingsOfPrice);
    return {
      ...{ bidder, bidId, fileId: sent!.content.files[0]!.fileId },
      spellings: [...new Set([...words, ...amounts])],
    };
  };
  await scene.send(bidding, procedureId);
  const canaries: Canary[] = [];
  for (const bidder of bidders) canaries.push(await sendCanary(bidder));
  await app.runJobs();

  const more = everybody ? await furtherReaders(scene, coordinator) : { buyers: [], others: [] };
  const buyers: Reader[] = [{ name: 'buyer', token: buyer.token }, ...more.buyers];
  return {
    ...{ scene, procedureId, canaries, buyers, sendCanary },
    readers: [
      ...buyers,
      { name: 'coordinator', token: coordinator.token },
      { name: 'bidding rival', token: bidding.token },
      { name: 'asked from outside', link },
      ...more.others,
      ...(everybody ? [{ name: 'asked rival', token: rival.token }] : []),
    ],
    fetched: async ({ token, link: byLink }, path) => {
      const request = app.api(token).get(path);
      if (byLink) void request.query({ token: byLink });
      const answer = await request
        .set('accept-encoding', 'identity')
        .redirects(0)
        .buffer(true)
        .parse(bytesOf);
      return [
        Buffer.from(`${answer.status} ${JSON.stringify(answer.headers)}\n`),
        answer.body as Buffer,
      ] as const;
    },
    kept: (logged) => keptBy(scene, logged),
  };
};

const furtherReaders = async ({ app, buyer, bidder }: BidsScene, coordinator: CastMember) => {
  const councillor = await someOrganisation(app, { kind: 'social-cooperative' });
  await admit(app, councillor, coordinator);
  await takeSeat(app, councillor);
  const machine = await app.api(buyer.token).post('/api/v1/tokens').send({ name: 'Program', role: 'editor' });
  const buyers: Reader[] = [
    { name: 'buyer’s viewer', token: await join(app, buyer, 'viewer') },
    { name: 'buyer’s program', token: (machine.body as { token: string }).token },
  ];
  const others: Reader[] = [
    { name: 'nobody' },
    { name: 'council', token: councillor.token },
    { name: 'member not asked', token: (await bidder()).token },
  ];
  return { buyers, others };
};

const keptBy = async ({ app }: BidsScene, logged: readonly string[]): Promise<Map<string, Buffer>> => {
  const parts = new Map<string, Buffer>([['log', Buffer.from(logged.join(''))]]);
  const client = await app.ownerPool.connect();
  try {
    await client.query(`select set_config('app.scope', 'system', false)`);
    const { rows } = await client.query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')
       union all select schemaname, matviewname from pg_matviews`,
    );
    for (const { schema, name } of rows) {
      const { rows: all } = await client.query<{ row: string }>(
        `select t::text as row from "${schema}"."${name}" t`,
      );
      parts.set(`table ${name}`, Buffer.from(all.map(({ row }) => row).join('\n')));
    }
    const { rows: running } = await client.query<{ query: string }>('select query from pg_stat_activity');
    parts.set('statements', Buffer.from(running.map(({ query }) => query).join('\n')));
  } finally {
    client.release(true);
  }
  for (const [at, file] of (await filesUnder(app.dataDir)).entries()) parts.set(`file ${at}`, file);
  parts.set('paths of files', Buffer.from((await readdir(app.dataDir, { recursive: true })).join('\n')));
  return parts;
};

/** Routes that have to do with bids, by name. */
export const related =
  /bid|wycen|procedure|postepowani|zaprosz|\/panel$|powiadomien|metrics|activity|dziennik/;

/**
 * Every address that answers GET, with ids that a reader might have guessed in each of its places, those of all bids
 * where `near`; in both languages where it is a page that has to do with bids. By default a sample.
 */
export const addressesOf = (
  { scene, procedureId, canaries }: Pick<SealedScene, 'scene' | 'procedureId' | 'canaries'>,
  { whole, near }: { readonly whole: boolean; readonly near: boolean },
): string[] => {
  const routes = routesOf(scene.app).filter(({ method }) => method === 'GET');
  const chosen = routes.filter(({ path }, at) => whole || related.test(path) || at % 25 === 0);
  return chosen.flatMap(({ path }) => {
    const own = related.test(path);
    const guessed = canaries.slice(0, whole && own && near ? canaries.length : 1);
    const filled = filledWith(path, [procedureId, ...guessed.map(({ bidId }) => bidId)], canaries[0]!.fileId);
    if (!own || !whole || path.startsWith('/api/')) return filled;
    return [...filled, ...filled.slice(0, 2).map((each) => href('en', each))];
  });
};

const filledWith = (path: string, ids: readonly string[], fileId: string): string[] => {
  const places = path.match(/:\w+/g)?.length ?? 0;
  if (places === 0) return [path];
  const everywhere = ids.map((id) => path.replace(/:\w+/g, id));
  const withFile = ids.map((id) => path.replace(/:\w+/, id).replace(/:\w+/, fileId));
  return places === 2 ? [...everywhere, ...withFile] : everywhere;
};
