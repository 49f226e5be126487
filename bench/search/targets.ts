import type { Target } from '../load.js';
import { tallyOf } from '../metrics.js';
import type { BenchProcess } from '../processes.js';
import { searches } from '../queries.js';
import { seeded, type Random } from '../random.js';
import { categoryWords } from '../words.js';

const CONNECTIONS = [20, 50] as const;
/** Different searches of one connection; each connection has its own. */
const EACH = 200;
/** Of these some are of the hand-written list. */
const WRITTEN = 0.3;

/** What `--only` names. */
export const kinds = ['searches', 'page', 'suggestions'] as const;

/** Searches with facets, the page that shows them, and suggestions, each by many and by very many at once. */
export const searchTargets = (web: BenchProcess, only: readonly string[]): Target[] =>
  CONNECTIONS.flatMap((connections) => {
    const target = (name: string, route: string, address: (random: Random) => string): Target => ({
      name: `${name}, ${connections} connections`,
      ...{ group: 'search', server: web, connections },
      requests: (at) => {
        const random = seeded(7_000 + at);
        return Array.from({ length: EACH }, () => ({ path: encodeURI(address(random)) }));
      },
      tally: () => tallyOf(web.origin, route, 'GET', 200),
    });
    const targets: Record<(typeof kinds)[number], Target> = {
      searches: target(
        'GET /api/v1/listings?q=…',
        '/api/v1/listings',
        (random) => `/api/v1/listings?${queryOf(random)}&perPage=24`,
      ),
      page: target('GET /katalog?q=…', '/katalog', (random) => `/katalog?${queryOf(random)}`),
      suggestions: target(
        'GET /api/v1/listings/suggestions?q=…',
        '/api/v1/listings/suggestions',
        (random) => `/api/v1/listings/suggestions?q=${typedOf(random)}`,
      ),
    };
    return kinds.filter((kind) => only.includes(kind)).map((kind) => targets[kind]);
  });

/** One of the written ones, or words of an offer, narrowed as often as buyers narrow. */
const queryOf = (random: Random): string => {
  if (random.chance(WRITTEN)) return random.pick(searches);
  const words = wordsOf(random).split(' ').slice(0, random.int(1, 3));
  return [
    `q=${words.join('+')}`,
    ...(random.chance(0.3) ? [`area=${random.pick(['2862', '2815', '2805', '2807'])}`] : []),
    ...(random.chance(0.2) ? [`kind=${random.pick(['product', 'service'])}`] : []),
    ...(random.chance(0.1) ? [`priceMax=${random.int(50, 900)}`] : []),
    ...(random.chance(0.2) ? [`sort=${random.pick(['price', 'leadTime', 'newest'])}`] : []),
  ].join('&');
};

const wordsOf = (random: Random): string => {
  const { subjects } = random.pick(Object.values(categoryWords));
  return random.pick(subjects).toLowerCase();
};

/** A word as far as it is typed. */
const typedOf = (random: Random): string => {
  const words = wordsOf(random);
  return words.slice(0, random.int(2, words.length));
};
