import type { FastifyInstance } from 'fastify';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Looking at, writing and sending what is sealed count as one: that somebody has sent it is sealed too. */
const sealed = /\/(bids|wycena)(\/|$)/;

/** Counts and times of requests by route pattern, never by address or account. */
export class Metrics {
  readonly registry = new Registry();
  private readonly duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  readonly jobs = new Counter({
    name: 'jobs_total',
    help: 'Background jobs finished, by task and outcome',
    labelNames: ['task', 'outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      const labels = sealed.test(route)
        ? { route: 'sealed', method: 'any', status: 'any' }
        : { route, method: request.method, status: String(reply.statusCode) };
      this.duration.observe(labels, reply.elapsedTime / 1000);
      done();
    });
  }
}
