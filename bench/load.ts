import autocannon from 'autocannon';
import type { Tally } from './metrics.js';
import type { BenchProcess } from './processes.js';

/** One kind of load on one server. */
export type Target = {
  readonly name: string;
  /** The group that `--only` names; the limit belongs to all. */
  readonly group: 'limit' | 'listing' | 'page' | 'search' | 'inquiries';
  readonly server: BenchProcess;
  readonly connections: number;
  /** Requests of the connection `at` (from 0), sent again from the first one when all are sent. */
  requests(at: number): autocannon.Request[];
  /** What the server itself says it has done of this. */
  tally(): Promise<Tally>;
};

/** What one run showed. */
export type Measurement = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly answered: number;
  readonly served: number;
  readonly bytesEach: number;
  /** Processor time of the server's process per answer, in microseconds; PostgreSQL's is not in it. */
  readonly cpuEach: number;
};

/** Loads a target for some seconds over loopback. Throws unless every answer counts and the server agrees. */
export const measure = async (target: Target, seconds: number): Promise<Measurement> => {
  const { name, server, connections } = target;
  const before = await target.tally();
  let at = 0;
  const result = await autocannon({
    url: server.origin,
    connections,
    duration: seconds,
    timeout: 15,
    setupClient: (client) => {
      client.setRequests(target.requests(at));
      at += 1;
    },
  });
  const after = await target.tally();
  const served = after.count - before.count;
  const answered = result['2xx'];
  const { non2xx, errors, timeouts } = result;
  if (non2xx > 0 || errors > 0 || timeouts > 0) {
    throw new Error(`${name}: ${non2xx} answers other than 2xx, ${errors} errors, ${timeouts} timeouts`);
  }
  // What was under way at the end the server may have finished, the client not.
  if (answered === 0 || served < answered || served > answered + connections) {
    throw new Error(`${name}: the client counts ${answered} answers, the server ${served}`);
  }
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    answered,
    served,
    bytesEach: Math.round(result.throughput.total / answered),
    cpuEach: Math.round((1e6 * (after.cpu - before.cpu)) / served),
  };
};
