import { polishPath } from '../../src/platform/i18n/paths.js';
import type { TestApp } from './app.js';
import { visitor } from './browser-form.js';
import { routesOf, type Route } from './routes.js';

/** A page that somebody can come to: its route, one Polish address, and the most bytes sent for any it was found at. */
export type FoundPage = { readonly route: string; readonly path: string; readonly bytes: number };

/** What a reader's way through the site came upon. */
export type SiteMap = {
  /** Pages, one address for each route. */
  readonly pages: readonly FoundPage[];
  /** Routes that gave a file. */
  readonly files: ReadonlySet<string>;
  /** Routes that led elsewhere. */
  readonly onward: ReadonlySet<string>;
  /** Links on the site's pages that ended in a refusal, with where they stood. */
  readonly broken: readonly string[];
};

/** How many addresses of one route are looked at for links; lists are long and alike. */
const MOST_ALIKE = 8;
/** The same of a route that gives a file, which leads nowhere and takes the longest to make. */
const MOST_FILES = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '') ? MOST_ALIKE : 1;

const forPrograms =
  /^\/(api\/|assets\/|media\/|czlonkowie\/[^/]+\/zdjecia\/|kampanie\/[^/]+\/(zdjecia\/|obraz\.png)|kampanie\.json|koordynator\/newsletter\/[^/]+\/podglad|sitemap\/|kalendarz\/|healthz|readyz|metrics)/;

/** Routes that a reader may open: everything that answers GET, but for programs. */
export const readableRoutes = (app: Pick<TestApp, 'app'>): Route[] =>
  routesOf(app).filter(({ method, path }) => method === 'GET' && !forPrograms.test(path));

const matcherOf = ({ path }: Route): RegExp =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`);

/**
 * Walks the site as one person does: from every address that needs no id, along all links. So a new page is
 * found without being listed anywhere, and a page that no link leads to is missed on purpose.
 */
export const siteMapOf = async (
  app: TestApp,
  signedIn: { email: string; password: string } | null,
  /** Addresses that are told to nobody else, so that no link leads there. */
  privateAddresses: readonly string[] = [],
): Promise<SiteMap> => {
  const person = visitor(app.origin);
  if (signedIn) await person.post('/logowanie', { ...signedIn }).expect(303);
  const routes = readableRoutes(app).map((route) => ({ ...route, matches: matcherOf(route) }));
  const routeOf = (path: string) => {
    const bare = path.split(/[?#]/)[0]!;
    return routes.find((route) => route.path === bare) ?? routes.find((route) => route.matches.test(bare));
  };
  const waiting: { path: string; on: string | null }[] = routes
    .filter(({ path }) => !path.includes(':'))
    .map(({ path }) => ({ path, on: null }));
  waiting.unshift(...privateAddresses.map((path) => ({ path, on: null })));
  const asked = new Set<string>();
  const perRoute = new Map<string, number>();
  const pages = new Map<string, FoundPage>();
  const files = new Set<string>();
  const onward = new Set<string>();
  const broken: string[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, on } = next;
    const route = routeOf(path);
    const already = route ? (perRoute.get(route.key) ?? 0) : 0;
    const most = route && files.has(route.key) ? MOST_FILES : MOST_ALIKE;
    if (asked.has(path) || already >= most) continue;
    asked.add(path);
    if (!route) {
      if (!forPrograms.test(path)) broken.push(`${on} → ${path}: no such page`);
      continue;
    }
    perRoute.set(route.key, already + 1);
    const answer = await person.get(path).redirects(0);
    const html = /text\/html/.test(answer.headers['content-type'] ?? '');
    if (answer.status >= 400) {
      // Mails lie open to every reader of a demonstration; their links are for whom they were sent to.
      if (on !== null && !on.startsWith('/poczta/')) broken.push(`${on} → ${path}: ${answer.status}`);
    } else if (answer.status >= 300) {
      onward.add(route.key);
      waiting.push(
        ...localPaths([answer.headers['location'] ?? ''], app.origin).map((to) => ({ path: to, on })),
      );
    } else if (html) {
      const bytes = Number(answer.headers['content-length']);
      const heaviest = pages.get(route.key)?.bytes ?? 0;
      pages.set(route.key, {
        route: route.key,
        path: pages.get(route.key)?.path ?? path,
        bytes: Math.max(bytes, heaviest),
      });
      waiting.push(...linksIn(answer.text, app.origin).map((to) => ({ path: to, on: path })));
    } else files.add(route.key);
  }
  return { pages: [...pages.values()], files, onward, broken };
};

const linksIn = (html: string, origin: string): string[] =>
  localPaths(
    [...html.matchAll(/\shref="([^"]+)"/g)].map(([, address]) => address!.replaceAll('&amp;', '&')),
    origin,
  );

/** Addresses of this site as Polish paths. Mails carry the public origin, which a test does not listen on. */
const localPaths = (addresses: readonly string[], origin: string): string[] =>
  addresses.flatMap((address) => {
    const url = URL.canParse(address, origin) ? new URL(address, origin) : null;
    if (!url || ![origin, 'http://localhost:3000'].includes(url.origin)) return [];
    return [polishPath(url.pathname + url.search).path];
  });
