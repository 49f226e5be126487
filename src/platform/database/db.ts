import { createHash } from 'node:crypto';
import { escapeLiteral, type Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { insideTransaction, Tx, type Reader } from './tx.js';

export { Tx, asSystem, databaseNow, refuseInsideTransaction, undoneUnless, type Reader } from './tx.js';

/** Who holds a personal link to one thing and has no account; row security shows them what hangs on this id. */
export type Guest = { readonly kind: 'guest'; readonly guestId: string };

/** For whom a transaction runs: row security shows an actor its own rows, `system` serves jobs. */
export type Scope = Actor | Guest | 'system';

/** The one door to the database. */
export class Db {
  constructor(
    readonly dataSource: DataSource,
    private readonly subscribersOf: (event: string) => readonly string[],
  ) {}

  /** Runs `work` in one transaction under the scope's row security; rolls back when it throws. */
  async tx<Result>(scope: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.run(scope, 'BEGIN', work);
  }

  /** As `tx`, but the database refuses any write. */
  async read<Result>(scope: Scope, work: (reader: Reader) => Promise<Result>): Promise<Result> {
    return this.run(scope, 'BEGIN READ ONLY', work);
  }

  /**
   * Reads of public rows, outside a transaction and with no scope: row-secured tables answer nothing here.
   * Statements are prepared once per connection under a name made of their text.
   */
  readonly public: Reader = {
    query: async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
      const result = await this.pool.query({ name: statementName(sql), text: sql, values: [...params] });
      return result.rows as Row[];
    },
  };

  /** Whether the database answers at all. */
  async answers(): Promise<boolean> {
    return this.public.query('select 1').then(
      () => true,
      () => false,
    );
  }

  private async run<Result>(scope: Scope, begin: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(`${begin}; ${setScope(scope)}`);
      const result = await insideTransaction(() => work(new Tx(runner, this.subscribersOf)));
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      // A broken connection cannot roll back; the server has done it already.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private get pool(): Pool {
    // TypeORM keeps its pg pool here; there is no typed accessor.
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

/** Sent with the beginning in one round trip, which takes no parameters: so the values are quoted here. */
const setScope = (scope: Scope): string => {
  const [kind, account, organisation, grant, guest] = scopeSettings(scope).map(escapeLiteral);
  return `select set_config('app.scope', ${kind}, true), set_config('app.account', ${account}, true),
    set_config('app.organisation', ${organisation}, true), set_config('app.grant', ${grant}, true),
    set_config('app.guest', ${guest}, true)`;
};

const scopeSettings = (scope: Scope): string[] => {
  if (scope === 'system') return ['system', '', '', '', ''];
  if (scope.kind === 'anonymous') return ['anonymous', '', '', '', ''];
  if (scope.kind === 'guest') return ['guest', '', '', '', scope.guestId];
  const { accountId, organisation } = scope;
  return ['person', accountId, organisation?.id ?? '', organisation?.grant?.id ?? '', ''];
};

const names = new Map<string, string>();
const statementName = (sql: string): string => {
  let name = names.get(sql);
  if (!name) {
    name = createHash('sha1').update(sql).digest('base64url');
    names.set(sql, name);
  }
  return name;
};
