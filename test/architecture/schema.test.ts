import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type pg from 'pg';
import { entities } from '../../src/entities.js';
import { makeDataSource, makePool } from '../../src/platform/database/data-source.js';
import { migrations } from '../../src/platform/database/migrations/index.js';
import { atEnd } from '../support/at-end.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { beyondEntities } from './schema-expectations.js';

let migrated: TestDatabase;
let described: pg.Pool;

beforeAll(async () => {
  migrated = await testDatabase();
  described = await databaseOfEntities();
});

/** A database made from the entities alone, with nothing of the migrations. */
const databaseOfEntities = async (): Promise<pg.Pool> => {
  const { superuser, owner } = inject('postgres');
  const name = `wr_test_${randomBytes(6).toString('hex')}`;
  const admin = makePool(superuser, 1);
  await admin.query(`create database ${name} owner "${owner.user}"`);
  const connection = { ...owner, database: name };
  const source = await makeDataSource({ ...superuser, database: name }, []).initialize();
  for (const extension of ['unaccent', 'pg_trgm', 'btree_gist', 'citext'])
    await source.query(`create extension ${extension}`);
  await source.destroy();
  const own = await makeDataSource(connection, entities).initialize();
  await own.synchronize();
  await own.destroy();
  const pool = makePool(connection, 1);
  atEnd(async () => {
    await pool.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return pool;
};

/** Everything that the catalogue says of our schema, a line each, in PostgreSQL's own words. */
const catalogue = async (pool: pg.Pool): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ line: string }>(
    `with ours as (select oid, relname from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in ('migration', 'typeorm_metadata'))
     select 'column ' || o.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end
         || case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
       from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
         left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
     union all select 'constraint ' || o.relname || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
       from ours o join pg_constraint c on c.conrelid = o.oid where c.contype <> 'n'
     union all select 'index ' || pg_get_indexdef(i.indexrelid)
       from ours o join pg_index i on i.indrelid = o.oid
       where not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'x'))
     union all select 'view ' || relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
     union all select 'trigger ' || t.tgname from pg_trigger t join ours o on o.oid = t.tgrelid where not t.tgisinternal
     union all select 'function ' || p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by 1`,
  );
  return rows.map(({ line }) => inOrder(line));
};

/** The values of a list in a condition have no order of their own, and a number is one however it is quoted. */
const inOrder = (line: string): string =>
  line
    .replace(/ default '(-?\d+)'::\w+$/, ' default $1')
    .replace(/ARRAY\[([^\]]*)\]/g, (_, values: string) => `ARRAY[${values.split(', ').sort().join(', ')}]`);

describe('the schema', () => {
  it('that the migrations make is the one that the code describes', async () => {
    const source = await makeDataSource(migrated.owner, entities).initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });

  it('is to the letter the one that the entities would make, but for what they cannot say', async () => {
    const [made, wanted] = await Promise.all([catalogue(migrated.ownerPool), catalogue(described)]);
    expect(wanted.filter((line) => !made.includes(line))).toEqual([]);
    expect(made.filter((line) => !wanted.includes(line)).sort()).toEqual([...beyondEntities].sort());
  });

  it('comes of migrations in the order of their time, each of its own', () => {
    const stamps = migrations.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
  });
});
