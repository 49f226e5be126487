import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import Stripe from 'stripe';
import { API_VERSION } from '../../../src/modules/payments/stripe/client/stripe-gateway.js';
import { endpointFor, type Endpoint } from './endpoints.js';
import { formOf, type Form } from './form.js';
import { hostedPage } from './hosted-pages.js';
import { StripeError } from './stripe-error.js';
import { wrongParameters } from './typed-parameters.js';
import { signedDelivery } from './webhooks.js';
import { World, type StripeEvent } from './world.js';

/**
 * What goes wrong with an answer: `drop` before anything is done, `drop-after` when it is done already, `busy` and
 * `broken` without doing it. A number is a delay in milliseconds.
 */
export type Fault = 'drop' | 'drop-after' | 'busy' | 'broken' | number;
type Answer = { readonly status: number; readonly body: unknown };

/** A request came and nothing is done yet; or all is done and nobody has been answered. */
export type Moment = 'asked' | 'done';

/** One request as it came. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly account: string | null;
  readonly key: string | null;
  readonly params: Form;
};

const SECRET_KEY = 'sk_test_fake';
const WEBHOOK_SECRET = 'whsec_fake';
class Dropped extends Error {}

// The client waits half a second before it tries again; here that would only be waited out.
Stripe.prototype.getInitialNetworkRetryDelay = () => 0;

/**
 * As much of Stripe as this program uses, and stricter: parameters are checked against the types of the client that
 * is installed, unknown ones refused; the API version, the key, `Stripe-Account` where it is due and nowhere else,
 * and an idempotency key on every POST are required, and the key is honoured as Stripe does.
 */
export class FakeStripe {
  readonly calls: Call[] = [];
  readonly world: World;
  /** Told of each moment of each request such as `POST /v1/refunds`; whether the connection breaks just then. */
  watch: (moment: Moment, request: string) => Promise<boolean> = () => Promise.resolve(false);
  private readonly saved = new Map<string, { readonly asked: string; readonly answer: Answer }>();
  private readonly faults: { matches: RegExp; fault: Fault; times: number }[] = [];
  private readonly server = createServer((request, response) => void this.respond(request, response));

  constructor(readonly now: () => Date = () => new Date()) {
    this.world = new World(API_VERSION, () => Math.floor(now().getTime() / 1000));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.world.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** What the program has to be told to talk to this one. */
  get env(): Readonly<Record<string, string>> {
    return {
      STRIPE_SECRET_KEY: SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_API_URL: this.world.origin,
    };
  }

  /** The next `times` requests such as `POST /v1/refunds` meet the fault. The client itself tries a second time. */
  fail(matches: RegExp, fault: Fault, times = 1): void {
    this.faults.push({ matches, fault, times });
  }

  /** The faults that are left happen no more. */
  heal(): void {
    this.faults.length = 0;
  }

  /** An event as Stripe sends it, signed now or at the given instant. */
  signed(event: StripeEvent, at = this.now()) {
    return signedDelivery(event, WEBHOOK_SECRET, at);
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const body = await text(request);
    const method = request.method ?? '';
    try {
      const hosted = hostedPage(this.world, method, path, formOf(body));
      if (hosted && 'to' in hosted) response.writeHead(303, { location: hosted.to }).end();
      else if (hosted) response.writeHead(200, { 'content-type': 'text/html' }).end(hosted.html);
      else {
        const { status, body: answer } = await this.answer(
          request.headers,
          method,
          path,
          method === 'GET' ? query : body,
        );
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      }
    } catch (error) {
      if (!(error instanceof Dropped)) throw error;
      request.socket.destroy();
    }
  }

  private async answer(
    headers: IncomingHttpHeaders,
    method: string,
    path: string,
    sent: string,
  ): Promise<Answer> {
    const request = `${method} ${path}`;
    if (await this.watch('asked', request)) throw new Dropped();
    const fault = this.nextFault(request);
    if (typeof fault === 'number') await sleep(fault);
    if (fault === 'drop') throw new Dropped();
    if (fault === 'busy') return refusal(new StripeError(429, 'rate_limit', 'Too many', 'rate_limit_error'));
    if (fault === 'broken') return refusal(new StripeError(503, 'api_error', 'Broken', 'api_error'));
    const answer = this.answerOnce(headers, method, path, sent);
    if ((await this.watch('done', request)) || fault === 'drop-after') throw new Dropped();
    return answer;
  }

  private nextFault(asked: string): Fault | null {
    const found = this.faults.find(({ matches, times }) => times > 0 && matches.test(asked));
    if (!found) return null;
    found.times -= 1;
    return found.fault;
  }

  private answerOnce(headers: IncomingHttpHeaders, method: string, path: string, sent: string): Answer {
    const params = formOf(sent);
    const account = one(headers['stripe-account']);
    const key = one(headers['idempotency-key']);
    this.calls.push({ method, path, account, key, params });
    try {
      const { endpoint, id } = endpointFor(method, path);
      this.check(headers, endpoint, account, params);
      const work = () => this.done(endpoint, account, id, params);
      return method === 'POST' ? this.once(`${account} ${key}`, `${path} ${sent}`, work) : work();
    } catch (error) {
      return refusal(error);
    }
  }

  private check(
    headers: IncomingHttpHeaders,
    endpoint: Endpoint,
    account: string | null,
    params: Form,
  ): void {
    if (headers.authorization !== `Bearer ${SECRET_KEY}`) {
      throw new StripeError(401, 'api_key_invalid', 'Invalid API Key provided');
    }
    if (headers['stripe-version'] !== API_VERSION)
      throw new StripeError(400, 'invalid_version', 'Stripe-Version');
    if ((account === null) !== (endpoint.of === 'platform')) {
      throw new StripeError(
        400,
        'account_header',
        `Stripe-Account is ${account === null ? 'missing' : 'not due'} here`,
      );
    }
    if (endpoint.method === 'POST') {
      if (!headers['idempotency-key'])
        throw new StripeError(400, 'idempotency_key_missing', 'Idempotency-Key');
      if (headers['content-type'] !== 'application/x-www-form-urlencoded') {
        throw new StripeError(400, 'content_type', 'Content-Type');
      }
    }
    const [wrong] = wrongParameters(params, ...endpoint.type);
    if (wrong) throw new StripeError(400, 'parameter_unknown', `${wrong.param} ${wrong.why}`);
  }

  private done(endpoint: Endpoint, account: string | null, id: string, params: Form): Answer {
    try {
      const body =
        endpoint.of === 'platform'
          ? endpoint.answer(this.world, { id, params })
          : endpoint.answer(this.world.reached(account ?? ''), { id, params });
      return { status: 200, body: structuredClone(body) };
    } catch (error) {
      return refusal(error);
    }
  }

  /** The same key again gets the same answer; with another question it is refused. */
  private once(key: string, asked: string, work: () => Answer): Answer {
    const before = this.saved.get(key);
    if (before && before.asked !== asked) {
      throw new StripeError(
        400,
        'idempotency_key_in_use',
        'Other parameters with a used key',
        'idempotency_error',
      );
    }
    const answer = before?.answer ?? work();
    this.saved.set(key, { asked, answer });
    return answer;
  }
}

const one = (header: string | string[] | undefined): string | null =>
  typeof header === 'string' ? header : null;

const refusal = (error: unknown): Answer => {
  if (!(error instanceof StripeError)) throw error;
  const { status, code, message, type } = error;
  return { status, body: { error: { type, code, message } } };
};
