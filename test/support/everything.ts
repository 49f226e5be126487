import { expect } from 'vitest';
import type { TestApp } from './app.js';

/** Every row of every business table, as a digest a table, so that a change anywhere shows. */
export const everything = async (app: TestApp): Promise<string> => {
  const client = await app.ownerPool.connect();
  try {
    // Row security is forced, so even the owner sees private rows only with the system's sight.
    await client.query(`select set_config('app.scope', 'system', false)`);
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'
       and tablename not in ('migration', 'session', 'rate_limit', 'worker_heartbeat', 'clock_shift')`,
    );
    const hashes: string[] = [];
    for (const { name } of rows) {
      const { rows: hash } = await client.query<{ h: string | null; n: number }>(
        `select md5(string_agg(t::text, '|' order by t::text)) as h, count(*)::int as n from "${name}" t`,
      );
      hashes.push(`${name}: ${hash[0]?.n} rows, ${hash[0]?.h}`);
    }
    expect(hashes.find((line) => line.startsWith('inquiry:'))).toBeDefined();
    return hashes.sort().join('\n');
  } finally {
    client.release(true);
  }
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
