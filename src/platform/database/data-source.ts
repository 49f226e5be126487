import pg from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './naming.js';

/** How to reach a database as one role. */
export type PgConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly ssl?: boolean;
};

// int8 as a number (asserted safe), date as 'YYYY-MM-DD', numeric as a decimal string.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not a safe integer in the database: ${text}`);
  return number;
});
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) =>
  text.includes('.') ? text.replace(/\.?0+$/, '') : text,
);

/** Bounds that keep a stuck statement or a forgotten transaction from holding the site. */
const limits = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 15_000,
  keepAlive: true,
};

/** A TypeORM data source of ours; `synchronize` never. */
export const makeDataSource = (
  connection: PgConnection,
  entities: readonly EntityTarget<ObjectLiteral>[],
  options: { poolSize?: number } = {},
): DataSource =>
  new DataSource({
    type: 'postgres',
    host: connection.host,
    port: connection.port,
    username: connection.user,
    password: connection.password,
    database: connection.database,
    ssl: connection.ssl ?? false,
    entities: entities as never[],
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    applicationName: 'wspolny-rynek',
    poolSize: options.poolSize ?? 10,
    poolErrorHandler: () => undefined, // a lost idle connection is replaced by the pool
    extra: limits,
  });

/** A plain pool for the job runner and for tools. */
export const makePool = (connection: PgConnection, max: number): pg.Pool => {
  const pool = new pg.Pool({ ...connection, max, keepAlive: true, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
