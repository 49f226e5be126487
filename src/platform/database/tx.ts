import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';

/** What a read model needs: run SQL, get typed rows. */
export interface Reader {
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/**
 * An open transaction. Only `Db` makes one, so a function that takes a `Tx` cannot be called outside a
 * transaction. Writes go through `getRepository(X).insert/update/delete` with columns named one by one,
 * never `save`, which would take over a row whose id came from the input.
 */
export class Tx implements Reader {
  constructor(
    private readonly runner: QueryRunner,
    /** The names of the tasks that wait for an event; see `publish`. */
    readonly subscribersOf: (event: string) => readonly string[],
  ) {}

  async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.runner.query(sql, [...params], true);
    return result.records as Row[];
  }

  getRepository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  private get manager(): EntityManager {
    return this.runner.manager;
  }
}

/**
 * The instant that decides deadlines, in the database's clock. Lock the row first, then ask: two servers
 * then agree on the order. Only a test's own database owner can shift it (table `clock_shift`).
 */
export const databaseNow = async (reader: Reader): Promise<Date> => {
  const [row] = await reader.query<{ now: Date }>('select database_now() as now');
  if (!row) throw new Error('database_now() answered no row');
  return row.now;
};

/**
 * Does `work` in the same transaction with the system's row security, then goes back to the actor's: for what
 * an act changes at the other side, such as the capacity that an award takes. Whoever calls it has judged
 * already that the act is allowed, and touches nothing but what the act is about.
 */
export const asSystem = async <Result>(tx: Tx, work: () => Promise<Result>): Promise<Result> => {
  const [before] = await tx.query<{ scope: string }>(
    `with before as materialized (select current_setting('app.scope') as scope)
     select scope, set_config('app.scope', 'system', true) from before`,
  );
  try {
    return await work();
  } finally {
    // After a failed statement nothing runs any more, and the rollback takes the setting with it.
    await tx.query(`select set_config('app.scope', $1, true)`, [before?.scope ?? '']).catch(() => undefined);
  }
};

/** Does the work and undoes it unless it is to be kept: for where the time that it takes must not tell. */
export const undoneUnless = async (kept: boolean, tx: Tx, work: () => Promise<void>): Promise<void> => {
  await tx.query('savepoint undoable');
  await work();
  await tx.query(kept ? 'release savepoint undoable' : 'rollback to savepoint undoable');
};

const open = new AsyncLocalStorage<true>();

/** Runs the work of a transaction so that what it calls can tell that it is in one. */
export const insideTransaction = <Result>(work: () => Promise<Result>): Promise<Result> =>
  open.run(true, work);

/**
 * Stops a call that leaves for elsewhere while a transaction is open: it would hold locks for as long as the other
 * side takes, and could happen although the transaction is rolled back. A mistake of the program, never a refusal.
 */
export const refuseInsideTransaction = (what: string): void => {
  if (open.getStore()) throw new Error(`${what} may not be called inside a transaction`);
};
