import { beforeAll, describe, expect, it } from 'vitest';
import { ActorSource } from '../../src/platform/access/actor.js';
import { Db, type Scope } from '../../src/platform/database/db.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { testApp, type TestApp } from '../support/app.js';
import { someOrganisation } from '../support/cast.js';
import { factories, type Factories } from '../support/things.js';
import { closedToGrants } from './closed-to-grants.js';
import {
  fillSecuredTables,
  openTables,
  coordinatorsTables,
  securedTables,
} from './row-security-expectations.js';

let app: TestApp;
let db: Db;
let things: Factories;
let servingRole: string;
/** People who take no part in any deal. */
let outsiders: readonly Scope[];
let tables: readonly {
  name: string;
  secured: boolean;
  forced: boolean;
  policies: string[];
  closedToGrants: boolean;
}[];

beforeAll(async () => {
  app = await testApp();
  db = app.app.get(Db, { strict: false });
  const [serving] = await asServing<{ name: string }>('select current_user as name');
  servingRole = serving!.name;
  // The template's grants on the database itself are not cloned with it.
  await migrate(app.owner, servingRole);
  ({ rows: tables } = await app.ownerPool.query(
    `select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
       coalesce((select array_agg(p.polcmd::text order by p.polcmd::text) from pg_policy p
         where p.polrelid = c.oid and p.polpermissive), '{}') as policies,
       exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*')
         as "closedToGrants"
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  ));
  things = await factories(app);
  await things.make('contract');
  await things.make('attachment');
  await things.make('listing');
  await db.tx('system', fillSecuredTables);
  const actors = app.app.get(ActorSource, { strict: false });
  const stranger = await someOrganisation(app);
  const known = [stranger, things.coordinator].map(({ token }) => actors.bySession(token));
  outsiders = [{ kind: 'anonymous' }, ...(await Promise.all(known)).map((actor) => actor!)];
});

const isCoordinator = (scope: Scope) => scope !== 'system' && scope.kind === 'person' && scope.coordinator;

/** As the serving role, with no scope set: what a forgotten transaction or an injected statement would have. */
const asServing = <Row>(sql: string) => db.public.query<Row>(sql);

describe('row security', () => {
  it('is judged for every table: private ones are secured, the rest open for a reason', () => {
    const secured = tables.filter((table) => table.secured).map(({ name }) => name);
    const open = tables.filter((table) => !table.secured).map(({ name }) => name);
    expect(secured).toEqual(Object.keys(securedTables).sort());
    expect(open).toEqual(Object.keys(openTables).sort());
    for (const [table, reason] of Object.entries(openTables))
      expect([table, reason.length > 10]).toEqual([table, true]);
  });

  it('holds for the owner too, and allows only the deeds that are expected', () => {
    for (const { name, forced, policies } of tables.filter((table) => table.secured)) {
      expect([name, forced]).toEqual([name, true]);
      expect([name, policies.join('')]).toEqual([name, securedTables[name]]);
    }
  });

  it('keeps from who acts by a grant all that no grant may cover, as a layer of its own', async () => {
    expect(tables.filter(({ closedToGrants }) => closedToGrants).map(({ name }) => name)).toEqual(
      [...closedToGrants].sort(),
    );
    const owner = await app.app.get(ActorSource, { strict: false }).bySession(things.supplier.token);
    const grant = { id: '01900000-0000-7000-8000-000000000000', scopes: ['inquiries' as const] };
    const byGrant = { ...owner!, organisation: { ...owner!.organisation!, grant } };
    for (const name of ['quote', 'quote_version', 'quote_line', 'contract', 'message']) {
      const count = (scope: Scope) => db.read(scope, (reader) => reader.query(`select from ${name}`));
      expect([name, (await count(owner!)).length > 0]).toEqual([name, true]);
      expect([name, await count(byGrant)]).toEqual([name, []]);
    }
  });

  it('shows nothing of any private table to a statement without scope, nor to those who take no part', async () => {
    for (const name of Object.keys(securedTables)) {
      const count = (scope: Scope) => db.read(scope, (reader) => reader.query(`select from ${name}`));
      // Of what a person said themselves they see their own rows, and nobody else's.
      const foreign = (scope: Scope) =>
        db.read(scope, (reader) =>
          reader.query(`select from ${name} t where to_jsonb(t) ->> 'account_id' is distinct from $1`, [
            scope !== 'system' && scope.kind === 'person' ? scope.accountId : null,
          ]),
        );
      // A row is there, so that an empty answer means something.
      expect([name, (await count('system')).length > 0]).toEqual([name, true]);
      expect([name, await asServing(`select from ${name}`)]).toEqual([name, []]);
      for (const outsider of outsiders) {
        const theirs = coordinatorsTables.includes(name) && isCoordinator(outsider);
        expect([name, (await foreign(outsider)).length > 0]).toEqual([name, theirs]);
      }
    }
  });

  it('cannot be put aside by the role that serves', async () => {
    const attempts = [
      'set role wr_owner',
      `set session authorization '${app.owner.user}'`,
      'alter table quote disable row level security',
      'alter table quote no force row level security',
      'drop policy app_quote_read on quote',
      'create policy mine on quote using (true)',
      'truncate quote cascade',
      'create table public.copy as select * from quote',
      'create temp table copy as select * from quote',
      'create function public.peek() returns setof quote language sql security definer as $$select * from quote$$',
      'alter function database_now() security definer',
      'alter role current_user bypassrls',
      `insert into clock_shift (id, shift) values (gen_random_uuid(), interval '1 day')`,
      `delete from migration`,
      `update activity set action = 'x'`,
      `delete from activity`,
      `copy quote to program 'id'`,
      `select pg_read_file('/etc/passwd')`,
      `select lo_import('/etc/passwd')`,
      'create extension dblink',
      `select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user`,
    ];
    for (const sql of attempts) {
      const outcome = await asServing(sql).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
      // 42501 is "not allowed"; a statement that no grant at all covers is refused before that.
      expect([sql, ['42501', '0A000', '42704', '22023'].includes(String(outcome))]).toEqual([sql, true]);
    }
    await expect(asServing('set row_security = off; select from quote')).rejects.toThrow();
  });

  it('leaves the serving role nothing but rows: no ownership, no bypass, no truncate', async () => {
    const { rows } = await app.ownerPool.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*)::int from pg_class where relowner = r.oid) as owned,
         (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships,
         (select count(*)::int from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
            and has_table_privilege(r.oid, c.oid, 'truncate, references, trigger')) as beyond_rows,
         (select count(*)::int from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef) as definers
       from pg_roles r where rolname = $1`,
      [servingRole],
    );
    expect(rows[0]).toEqual({
      ...{
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
      },
      ...{ owned: 0, memberships: 0, beyond_rows: 0, definers: 0 },
    });
  });
});
