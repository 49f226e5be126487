import pg from 'pg';
import { expect } from 'vitest';
import type { TestApp } from './app.js';
import { atEnd } from './at-end.js';

/** Each application's own connection, on which the one long statement is planned once. */
const readings = new WeakMap<TestApp, Promise<() => Promise<string>>>();

const reading = async (app: TestApp): Promise<() => Promise<string>> => {
  const client = new pg.Client(app.ownerPool.options);
  await client.connect();
  atEnd(() => client.end());
  // Row security is forced, so even the owner sees private rows only with the system's sight.
  await client.query(`select set_config('app.scope', 'system', false)`);
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'
     and tablename not in ('migration', 'session', 'rate_limit', 'worker_heartbeat', 'clock_shift') order by 1`,
  );
  const digests = rows.map(
    ({ name }) =>
      `select '${name}: ' || count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
         as line from "${name}" t`,
  );
  const text = digests.join(' union all ');
  return async () => {
    const found = await client.query<{ line: string }>({ name: 'everything', text });
    const lines = found.rows.map(({ line }) => line);
    expect(lines.find((line) => line.startsWith('inquiry:'))).toBeDefined();
    return lines.join('\n');
  };
};

/** Every row of every business table, as a digest a table, so that a change anywhere shows. */
export const everything = async (app: TestApp): Promise<string> => {
  const known = readings.get(app) ?? reading(app);
  readings.set(app, known);
  return (await known)();
};

/**
 * An answer without what rightly differs: the id itself, which a page repeats, the time, and fresh keys; of a compressed
 * one the length too, which depends on these. Its text is compared all the same.
 */
export const comparable = (
  answer: { status: number; text: string; headers: Record<string, string> },
  id: string,
): string => {
  const differs = ['date', 'x-request-id', ...(answer.headers['content-encoding'] ? ['content-length'] : [])];
  const headers = Object.entries(answer.headers).filter(([name]) => !differs.includes(name));
  const text = answer.text.replace(/name="_key" value="[^"]*"/g, '_key');
  return JSON.stringify([answer.status, headers, text]).replaceAll(id, 'ID');
};
