import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an engine can fail whoever asks it. */
export const faults = [
  'refuses',
  'hangs',
  'breaks off',
  'says 500',
  'garbage',
  'wrong shape',
  'foreign hits',
  'no hits',
] as const;
export type Fault = (typeof faults)[number];

/** Stands before an engine and fails as told; `null`: passes everything on. */
export class FaultProxy {
  fault: Fault | null = null;
  private readonly server = createServer((request, response) => this.handle(request, response));

  constructor(private readonly target: string) {}

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    const say = (status: number, body: string) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    const searching = request.url!.startsWith('/multi-search');
    switch (this.fault) {
      case 'refuses':
        request.socket.destroy();
        return;
      case 'hangs':
        return;
      case 'breaks off':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '999' });
        response.write('{"results":[', () => request.socket.destroy());
        return;
      case 'says 500':
        return say(500, '{"message":"an error","code":"internal","type":"internal","link":""}');
      case 'garbage':
        return say(200, '<html><h1>It works!</h1>');
      case 'wrong shape':
        return say(200, '{"results":[{"hits":[{"id":7}]}],"numberOfDocuments":"many","uid":[]}');
      case 'foreign hits':
      case 'no hits':
        if (!searching) break;
        void collect(request).then((asked) => say(200, JSON.stringify(plausible(asked, this.fault!))));
        return;
    }
    const passed = ask(this.target + request.url!, { method: request.method, headers: request.headers });
    passed.on('response', (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  }
}

const collect = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
};

/** Of the right shape and yet wrong. */
const plausible = (asked: string, fault: Fault) => {
  const { queries } = JSON.parse(asked) as { queries: { facets?: string[] }[] };
  const hits =
    fault === 'no hits'
      ? []
      : [
          {
            id: '0198a1c0-0000-7000-8000-00000000dead',
            supplier: 'x',
            shown: { title: 'x', category: 'x', supplier: 'x' },
          },
        ];
  return {
    results: queries.map(({ facets = [] }) => ({
      hits,
      totalHits: hits.length,
      facetDistribution: Object.fromEntries(facets.map((facet) => [facet, {}])),
    })),
  };
};
