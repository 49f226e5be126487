// What this machine can do at most with this database: bare Fastify, one indexed select of one listing, JSON.
// The same pool, the same rows and the same client as the program under test; no checks, headers or schema.
import Fastify from 'fastify';
import pg from 'pg';

const SQL = `select id, organisation_id, sku, title, description, category, kind, price_kind, price_min, price_max,
  unit, vat, min_order, lead_days, areas, example, published_at, updated_at from listing where id = $1`;

const pool = new pg.Pool({
  ...(JSON.parse(process.env['BENCH_DATABASE'] ?? '{}') as pg.PoolConfig),
  max: Number(process.env['BENCH_POOL']),
});
const served = { plain: 0, named: 0 };
const app = Fastify();

app.get<{ Params: { id: string } }>('/plain/:id', async ({ params }) => {
  const { rows } = await pool.query(SQL, [params.id]);
  served.plain += 1;
  return rows[0];
});
app.get<{ Params: { id: string } }>('/named/:id', async ({ params }) => {
  const { rows } = await pool.query({ name: 'listing', text: SQL, values: [params.id] });
  served.named += 1;
  return rows[0];
});
app.get('/served', async () => {
  const { user, system } = process.cpuUsage();
  return { ...served, cpu: (user + system) / 1e6 };
});

process.once('SIGTERM', () => void app.close().then(() => pool.end()));
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
