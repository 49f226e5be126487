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
