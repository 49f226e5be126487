import { href } from '../../src/platform/i18n/paths.js';
import { langs } from '../../src/shared/lang.js';
import type { TestApp } from './app.js';
import { publishedListing, somePhoto } from './catalog-scene.js';
import type { CastMember } from './cast.js';
import { routesOf } from './routes.js';

/** What of a member the public could come upon. */
export type Traces = {
  readonly slug: string;
  readonly organisation: string;
  readonly listing: string;
  readonly photo: string;
  readonly evidence: string;
  /** Of short links to its listing. */
  readonly codes: readonly string[];
  /** Words that stand in its texts and nowhere else on the site. */
  readonly words: readonly string[];
  /** Searches that find its listing, one with a misspelt word among them. */
  readonly searches: readonly string[];
};

const scan = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** Gives a member what the public may see of one: a listing with a photo, evidence with its file, a contact. */
export const furnishedMember = async (
  app: TestApp,
  { token, slug, word }: { token: string; slug: string; word: string },
  coordinator?: { token: string },
): Promise<Traces> => {
  const api = app.api(token);
  const { id: organisation } = (await api.get('/api/v1/organisation').expect(200)).body as { id: string };
  const listing = await publishedListing(app, { token } as CastMember, {
    title: 'Torby bawełniane z kogucikiem',
  });
  const photo = await api
    .post(`/api/v1/listings/${listing}/photos`)
    .field('alt', 'Torba')
    .attach('photo', await somePhoto(), 'torba.jpg')
    .expect(201);
  const evidence = await api
    .post('/api/v1/organisation/evidence')
    .field({ kind: 'certificate', title: 'HACCP', validFrom: '2026-01-01', disclosure: 'all' })
    .field('noPersonalData', 'on')
    .attach('scan', scan, 'haccp.pdf')
    .expect(201);
  await api
    .post('/api/v1/profile/contacts')
    .send({ rolePl: 'Zamówienia', email: 'torby@kurnik.example', published: true })
    .expect(201);
  const link = { label: 'Targi', target: 'listing', listing };
  const links = coordinator
    ? [await app.api(coordinator.token).post('/api/v1/short-links').send(link).expect(201)]
    : [];
  await app.runJobs();
  const idOf = (answer: { body: unknown }) => (answer.body as { id: string }).id;
  return {
    ...{ slug, organisation, listing, photo: idOf(photo), evidence: idOf(evidence) },
    codes: links.map(({ body }) => (body as { code: string }).code),
    words: [word, 'kogucikiem', 'torby@kurnik'],
    searches: ['torby', 'kogucikeim'],
  };
};

/** Public reads that tell of no member: the site's own parts, and the demonstration's mails. */
const ownParts = /^\/(assets|poczta|problemy|healthz|readyz|metrics)(\/|$)/;

const forPrograms = /^\/(api|media)\//;

/**
 * Searches go to these; what they answer depends on the words. The check of a supplier is not among them: it says of
 * a former member until when it was one.
 */
const searched: Readonly<Record<string, readonly string[]>> = {
  '/katalog': ['q', 'supplier'],
  '/api/v1/listings': ['q', 'supplier'],
  '/api/v1/listings/suggestions': ['q'],
  '/czlonkowie': ['q'],
  '/api/v1/members': ['q'],
};

/** The addresses of a public route for this member. @throws where an id in the path is of no known kind */
const addressesOf = (path: string, traces: Traces): string[] => {
  const ids: Readonly<Record<string, readonly string[]>> = {
    ':slug': [traces.slug],
    ':id': [traces.listing, traces.organisation, traces.evidence],
    ':kind': ['oferty', 'czlonkowie'],
    ':code': traces.codes,
    ':fileId': [traces.photo],
    ':plik': [traces.photo],
    ':size': ['card', 'large'],
    ':file': ['czlonkowie-1.xml', 'oferty-1.xml'],
  };
  const filled = [...path.matchAll(/:\w+/g)].reduce(
    (paths, [name]) => {
      const values = ids[name];
      if (!values) throw new Error(`Say in test/support/public-reads.ts what ${name} of ${path} stands for`);
      return paths.flatMap((one) => values.map((value) => one.replace(name, value)));
    },
    [path],
  );
  const queries = (searched[path] ?? []).flatMap((name) =>
    (name === 'q' ? traces.searches : [traces.slug]).map((value) => `?${name}=${encodeURIComponent(value)}`),
  );
  return filled.flatMap((one) => ['', ...queries].map((query) => one + query));
};

/**
 * Where the public finds the member: every public GET of the application, found by its declaration, so that a
 * read that is added later is asked too. Pages are asked in both languages.
 */
export const tracesLeft = async (app: TestApp, traces: Traces): Promise<string[]> => {
  const reads = routesOf(app)
    .filter(({ method, path, level }) => method === 'GET' && level === 'public' && !ownParts.test(path))
    .flatMap(({ path }) => {
      const asked = addressesOf(path, traces);
      return forPrograms.test(path) ? asked : asked.flatMap((one) => langs.map((lang) => href(lang, one)));
    });
  const left: string[] = [];
  for (const address of new Set(reads)) {
    const answer = await app.api().get(address).redirects(0);
    if (answer.status >= 400) continue;
    const own = [traces.slug, traces.organisation, traces.listing, traces.photo, traces.evidence];
    const marks = [...own, ...traces.words].filter((mark) => !decodeURIComponent(address).includes(mark));
    const isItsOwn = own.some((id) => address.split('?')[0]!.split('/').includes(id));
    const said = `${answer.text ?? ''} ${String(answer.headers['location'])}`;
    if (isItsOwn || marks.some((mark) => said.includes(mark))) left.push(address);
  }
  return left.sort();
};
