import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Document = { id: string } & Record<string, unknown>;
type Body = Record<string, unknown> & { uid: string; queries: Query[] };
type Query = { indexUid: string; q: string; facets?: string[]; limit?: number; hitsPerPage?: number };
type Reply = readonly [status: number, body: unknown];

/**
 * As much of Meilisearch as this program asks for: it keeps documents and finds those that have all the words, in no
 * order and without filters. For what happens when an engine fails; what it finds is tried on a real one.
 */
export class FakeMeilisearch {
  readonly indexes = new Map<string, Map<string, Document>>();
  version = '1.50.0';
  private readonly server = createServer((request, response) => {
    void this.answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<Reply> {
    const body = JSON.parse((await text(request)) || '{}') as Body;
    const [, top = '', uid = '', part = '', more = ''] = request.url!.split('?')[0]!.split('/');
    const asked = `${request.method} ${top}${part && `/${part}`}${more && `/${more}`}`;
    if (asked === 'GET version') return [200, { pkgVersion: this.version, commitSha: '', commitDate: '' }];
    if (top === 'tasks') return [200, { uid: Number(uid), status: 'succeeded', type: 'any' }];
    if (top === 'multi-search') {
      const there = body.queries.every(({ indexUid }) => this.indexes.has(indexUid));
      return there ? [200, { results: body.queries.map((query) => this.find(query)) }] : missing;
    }
    if (top === 'swap-indexes') {
      for (const { indexes } of body as unknown as { indexes: [string, string] }[]) this.swap(...indexes);
      return done;
    }
    if (asked === 'POST indexes') {
      this.indexes.set(body.uid, new Map());
      return done;
    }
    if (asked === 'GET indexes' && uid === '')
      return [200, { results: [...this.indexes.keys()].map((name) => ({ uid: name })) }];
    const index = this.indexes.get(uid);
    if (!index) return missing;
    switch (asked) {
      case 'GET indexes':
        return [200, { uid }];
      case 'DELETE indexes':
        this.indexes.delete(uid);
        return done;
      case 'GET indexes/settings':
        return [200, {}];
      case 'GET indexes/stats':
        return [200, { numberOfDocuments: index.size }];
      case 'GET indexes/documents':
        return [200, { results: [...index.values()].map(({ id, stamp }) => ({ id, stamp })) }];
      case 'POST indexes/documents':
        for (const document of body as unknown as Document[]) index.set(document.id, document);
        return done;
      case 'POST indexes/documents/delete-batch':
        for (const id of body as unknown as string[]) index.delete(id);
        return done;
      default:
        return done;
    }
  }

  private swap(first: string, second: string): void {
    const [one, other] = [this.indexes.get(first)!, this.indexes.get(second)!];
    this.indexes.set(first, other).set(second, one);
  }

  private find({ indexUid, q, facets = [], limit = 20, hitsPerPage }: Query) {
    const words = q.trim().split(/\s+/);
    const found = [...this.indexes.get(indexUid)!.values()].filter((document) =>
      words.every((word) => JSON.stringify(document).includes(word)),
    );
    return {
      hits: found.slice(0, hitsPerPage ?? limit).map(({ id, supplier, shown }) => ({ id, supplier, shown })),
      ...(hitsPerPage === undefined ? { estimatedTotalHits: found.length } : { totalHits: found.length }),
      facetDistribution: Object.fromEntries(facets.map((facet) => [facet, {}])),
    };
  }
}

const done: Reply = [
  202,
  { taskUid: 1, status: 'enqueued', type: 'any', enqueuedAt: '2026-01-01T00:00:00Z' },
];
const missing: Reply = [404, { code: 'index_not_found', message: 'none', type: 'invalid_request', link: '' }];
