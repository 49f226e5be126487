import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type S3Server = {
  readonly endpoint: string;
  /** Set to answer the next so many requests with 503. */
  failures: number;
  /** Damages bodies on their way in. */
  damage: boolean;
  readonly requests: string[];
  close(): Promise<void>;
};

const BUCKET = 'files';
const PAGE = 3;

/**
 * A strict stand-in for S3: one bucket, path style, every request signed (SigV4 shape, host and payload hash
 * covered), Content-MD5 enforced, lists in pages of three. Whatever it does not know is refused.
 */
export const startS3 = async (): Promise<S3Server> => {
  const objects = new Map<string, { body: Buffer; type: string; at: Date }>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const state: S3Server = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failures: 0,
    damage: false,
    requests: [],
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', state.endpoint);
    const raw = await buffer(request);
    const body = state.damage ? Buffer.concat([raw, Buffer.from('!')]) : raw;
    state.requests.push(`${request.method} ${url.pathname}`);
    const fail = (status: number, code: string) =>
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(`<Error><Code>${code}</Code></Error>`);
    if (state.failures-- > 0) return void fail(503, 'SlowDown');
    state.failures = 0;
    if (!signed(request, raw)) return void fail(403, 'SignatureDoesNotMatch');
    const [, bucket, key = ''] = url.pathname.split('/');
    if (bucket !== BUCKET || url.pathname.split('/').length > 3) return void fail(404, 'NoSuchBucket');
    if (request.method === 'GET' && !key && url.searchParams.get('list-type') === '2')
      return void list(url, response);
    if (!/^[0-9a-f-]{36}$/.test(key)) return void fail(400, 'InvalidURI');
    if (request.method === 'PUT') {
      const digest = createHash('md5').update(body).digest('base64');
      if (request.headers['content-md5'] !== digest) return void fail(400, 'BadDigest');
      if (Number(request.headers['content-length']) !== raw.length)
        return void fail(411, 'MissingContentLength');
      objects.set(key, { body, type: request.headers['content-type'] ?? '', at: new Date() });
      return void response.writeHead(200, { etag: '"x"' }).end();
    }
    const object = objects.get(key);
    if (request.method === 'DELETE') return void (objects.delete(key), response.writeHead(204).end());
    if (request.method !== 'GET') return void fail(405, 'MethodNotAllowed');
    if (!object) return void fail(404, 'NoSuchKey');
    response
      .writeHead(200, { 'content-type': object.type, 'content-length': object.body.length })
      .end(object.body);
  };

  const list = (url: URL, response: ServerResponse) => {
    const after = url.searchParams.get('continuation-token') ?? '';
    const keys = [...objects.keys()].sort().filter((key) => key > after);
    const page = keys.slice(0, PAGE);
    const contents = page.map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${objects.get(key)!.at.toISOString()}</LastModified></Contents>`,
    );
    const more = keys.length > PAGE;
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(
        `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
      );
  };
  return state;
};

const signed = (request: IncomingMessage, body: Buffer): boolean => {
  const shape =
    /^AWS4-HMAC-SHA256 Credential=test-key\/\d{8}\/pl-test\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=[0-9a-f]{64}$/;
  const headers = shape.exec(request.headers.authorization ?? '')?.[1]?.split(';') ?? [];
  const hash = createHash('sha256').update(body).digest('hex');
  const covered = ['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => headers.includes(name));
  return covered && request.headers['x-amz-content-sha256'] === hash;
};
