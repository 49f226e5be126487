import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long a connection that was taken last may need to say what it wants. */
const JUST_TAKEN_MS = 500;

/**
 * An ordered end: readiness turns red, requests under way finish, idle connections are closed, silent ones
 * cut at the deadline. Fastify's own `close()` would wait minutes for an idle keep-alive client.
 *
 * A proxy may send a request into a connection just as we close it, and tries no POST twice. So for the time of
 * notice we go on answering, and each answer asks for its connection to be closed.
 */
export class Drain {
  private draining = false;
  private inFlight = 0;

  constructor(private readonly fastify: FastifyInstance) {
    fastify.addHook('onRequest', (_request, reply, done) => {
      this.inFlight += 1;
      // 'close' comes once, after a finished answer and after an abort alike.
      reply.raw.once('close', () => (this.inFlight -= 1));
      if (this.draining) void reply.header('connection', 'close');
      done();
    });
  }

  get isDraining(): boolean {
    return this.draining;
  }

  /** Resolves when nothing is under way or `timeoutMs` after the notice; the caller then closes the app. */
  async finish(timeoutMs: number, noticeMs = 0): Promise<void> {
    this.draining = true;
    await sleep(noticeMs);
    const { server } = this.fastify;
    // Only takes no more connections: the HTTP server's own close() would cut those just taken, too.
    const stopped = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
    if (noticeMs > 0) await sleep(JUST_TAKEN_MS);
    const deadline = performance.now() + timeoutMs;
    while (this.inFlight > 0 && performance.now() < deadline) {
      server.closeIdleConnections();
      await sleep(50);
    }
    server.closeAllConnections();
    await Promise.race([stopped, sleep(1_000)]);
  }
}
