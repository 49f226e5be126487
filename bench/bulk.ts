import type pg from 'pg';

const AT_ONCE = 2_000;

/** Inserts rows given under the names of the table's columns; what a row leaves out is null. */
export const insertAll = async (
  pool: pg.Pool,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const names = columns.map((column) => `"${column}"`).join(', ');
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await pool.query(
      `insert into "${table}" (${names}) select ${names} from jsonb_populate_recordset(null::"${table}", $1)`,
      [JSON.stringify(rows.slice(from, from + AT_ONCE))],
    );
  }
};
