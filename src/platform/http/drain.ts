import type { FastifyInstance } from 'fastify';

/**
 * An ordered end: readiness turns red, requests under way finish, idle connections are closed, silent ones
 * cut at the deadline. Fastify's own `close()` would wait minutes for an idle keep-alive client.
 */
export class Drain {
  private draining = false;
  private inFlight = 0;

  constructor(private readonly fastify: FastifyInstance) {
    fastify.addHook('onRequest', async (_request, reply) => {
      this.inFlight += 1;
      // 'close' comes once, after a finished answer and after an abort alike.
      reply.raw.once('close', () => (this.inFlight -= 1));
      if (this.draining) void reply.header('connection', 'close');
    });
  }

  get isDraining(): boolean {
    return this.draining;
  }

  /** Resolves when nothing is under way or `timeoutMs` has passed; the caller then closes the app. */
  async finish(timeoutMs: number): Promise<void> {
    this.draining = true;
    const { server } = this.fastify;
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
    const deadline = performance.now() + timeoutMs;
    while (this.inFlight > 0 && performance.now() < deadline) {
      server.closeIdleConnections();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    server.closeAllConnections();
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 1_000))]);
  }
}
