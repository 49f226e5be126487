import { randomUUID } from 'node:crypto';
import type { Content } from './generator.js';
import type { Target } from './load.js';
import { tallyOf, type Tally } from './metrics.js';
import type { BenchProcess } from './processes.js';
import { browses, searches } from './queries.js';
import { seeded } from './random.js';

/** How many connections ask at once where nothing else is said. */
const CONNECTIONS = 50;
const SEARCHERS = 20;
/** Different addresses per connection, so that all listings are asked for. */
const EACH = 400;

/** The names of the two limits; ratios are to the first. */
export const LIMIT = 'Limit: bare Fastify, one indexed select';
const NAMED_LIMIT = 'Limit, the statement prepared by name';

/** What is measured in every round, in this order. */
export const makeTargets = (limit: BenchProcess, web: BenchProcess, content: Content): Target[] => {
  const reading = (path: string) => ({ connections: CONNECTIONS, requests: listingPaths(content, path) });
  const tally = (route: string) => () => tallyOf(web.origin, route, 'GET', 200);
  const limitTally = (kind: 'plain' | 'named') => async (): Promise<Tally> => {
    const counts = (await (await fetch(`${limit.origin}/served`)).json()) as Record<
      typeof kind | 'cpu',
      number
    >;
    return { count: counts[kind], cpu: counts.cpu };
  };
  const searching = (list: readonly string[]) => ({
    group: 'search' as const,
    server: web,
    connections: SEARCHERS,
    requests: inTurn(list.map((query) => encodeURI(`/katalog?${query}`))),
    tally: tally('/katalog'),
  });
  return [
    { name: LIMIT, group: 'limit', server: limit, ...reading('/plain/'), tally: limitTally('plain') },
    { name: NAMED_LIMIT, group: 'limit', server: limit, ...reading('/named/'), tally: limitTally('named') },
    {
      name: 'GET /api/v1/listings/{id}',
      ...{ group: 'listing', server: web },
      ...reading('/api/v1/listings/'),
      tally: tally('/api/v1/listings/:id'),
    },
    {
      name: 'GET /oferty/{id}',
      ...{ group: 'page', server: web },
      ...reading('/oferty/'),
      tally: tally('/oferty/:id'),
    },
    { name: 'GET /katalog?q=…', ...searching(searches) },
    { name: 'GET /katalog', ...searching(browses) },
    asking('POST /api/v1/inquiries', web, content),
  ];
};

/** Creating inquiries. Every request is a new one: a repeated key would be answered from memory. */
export const asking = (name: string, web: BenchProcess, content: Content): Target => ({
  ...{ name, group: 'inquiries', server: web, connections: CONNECTIONS },
  requests: (at) => {
    const random = seeded(1_000 + at);
    return [
      {
        method: 'POST',
        path: '/api/v1/inquiries',
        setupRequest: (request) => ({
          ...request,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${random.pick(content.buyerTokens)}`,
            'idempotency-key': randomUUID(),
          },
          body: JSON.stringify(inquiry(random.pick(content.listingIds), random.int(1, 500))),
        }),
      },
    ];
  },
  tally: () => tallyOf(web.origin, '/api/v1/inquiries', 'POST', 201),
});

const inquiry = (listingId: string, quantity: number) => ({
  listingId,
  subject: `Zapytanie o ${quantity} sztuk`,
  need: `Prosimy o wycenę z dostawą, ilość ${quantity}. Zależy nam na terminie i na stałej współpracy.`,
  quantity: String(quantity),
  unit: 'szt.',
  place: 'Urząd Gminy, ul. Przykładowa 1, Olsztyn',
});

const listingPaths = ({ listingIds }: Content, path: string) => {
  return (at: number) => {
    const random = seeded(at);
    return Array.from({ length: EACH }, () => ({ path: path + random.pick(listingIds) }));
  };
};

/** Each connection begins at another place of the list. */
const inTurn = (paths: readonly string[]) => (at: number) => {
  const from = (at * 7) % paths.length;
  return [...paths.slice(from), ...paths.slice(0, from)].map((path) => ({ path }));
};
