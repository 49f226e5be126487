import { href } from '../../src/platform/i18n/paths.js';
import { langs } from '../../src/shared/lang.js';
import type { TestApp } from './app.js';
import { routesOf } from './routes.js';

/** What of a member the public could come upon. */
export type Traces = {
  readonly slug: string;
  readonly listing: string;
  readonly photo: string;
  /** Words that stand in its texts and nowhere else on the site. */
  readonly words: readonly string[];
  /** Searches that find its listing, one with a misspelt word among them. */
  readonly searches: readonly string[];
};

/** Public reads that tell of no member: the site's own parts, and the demonstration's mails. */
const ownParts = /^\/(assets|poczta|problemy|healthz|readyz|metrics)(\/|$)/;

const forPrograms = /^\/(api|media)\//;

/** Searches go to these; what they answer depends on the words. */
const searched: Readonly<Record<string, readonly string[]>> = {
  '/katalog': ['q', 'supplier'],
  '/api/v1/listings': ['q', 'supplier'],
  '/czlonkowie': ['q'],
  '/api/v1/members': ['q'],
};

/** The addresses of a public route for this member. @throws where an id in the path is of no known kind */
const addressesOf = (path: string, traces: Traces): string[] => {
  const ids: Readonly<Record<string, readonly string[]>> = {
    ':slug': [traces.slug],
    ':id': [traces.listing],
    ':fileId': [traces.photo],
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
    const own = [traces.slug, traces.listing, traces.photo];
    const marks = [...own, ...traces.words].filter((mark) => !decodeURIComponent(address).includes(mark));
    const isItsOwn = own.some((id) => address.split('?')[0]!.split('/').includes(id));
    if (isItsOwn || marks.some((mark) => answer.text?.includes(mark))) left.push(address);
  }
  return left.sort();
};
