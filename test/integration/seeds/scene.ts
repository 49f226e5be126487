import { seed } from '../../../seeds/seed.js';
import { Db } from '../../../src/platform/database/db.js';
import type { TestApp } from '../../support/app.js';

const silent = () => undefined;

export const fill = (app: TestApp, set: 'demo' | 'live'): Promise<void> => seed(app.app, set, silent);

/** What is not filled in, but left by the way it is done. */
const passing = ['idempotency_key', 'rate_limit', 'rotation_count', 'worker_heartbeat'];

/** How many rows each table has. */
export const rowCounts = async (app: TestApp): Promise<Record<string, number>> =>
  app.db.read('system', async (reader) => {
    const tables = await reader.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1) order by 1`,
      [passing],
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await reader.query<{ n: number }>(`select count(*)::int as n from "${name}"`);
      counts[name] = row?.n ?? -1;
    }
    return counts;
  });

/**
 * Fills as a process does that is killed again and again, each time `step` transactions later than the last
 * time, until it comes to the end. Since a transaction is done or not done, this is what any kill leaves
 * behind. Returns how often it was cut off.
 */
export const fillWithKills = async (app: TestApp, set: 'demo' | 'live', step: number): Promise<number> => {
  const db = app.app.get(Db);
  const whole = db.tx.bind(db);
  try {
    for (let kills = 0; kills < 500; kills += 1) {
      let left = 1 + kills * step;
      db.tx = (scope, work) => {
        if (left === 0) return Promise.reject(new Error('killed'));
        left -= 1;
        return whole(scope, work);
      };
      const killed = await fill(app, set).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Error && error.message === 'killed') return true;
          throw error;
        },
      );
      if (!killed) return kills;
    }
    throw new Error('Never came to the end');
  } finally {
    db.tx = whole;
  }
};
