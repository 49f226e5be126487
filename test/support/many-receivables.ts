import type { Db } from '../../src/platform/database/db.js';
import type { LocalDate } from '../../src/shared/dates.js';

type Many = {
  /** A receivable of the same supplier and buyer, whose contract and amounts all have. */
  readonly like: string;
  readonly count: number;
  /** Whose they are in turn; by default the supplier of the one that they are like. */
  readonly suppliers?: readonly string[];
  readonly buyers?: readonly string[];
  /** The day on which the last of them arises; each next one a day earlier, over so many days. */
  readonly until: LocalDate;
  readonly days: number;
  /** Every so many is paid in full. */
  readonly paidEvery?: number;
};

let numbered = 1_000;

/** Writes receivables with their charges straight into the ledger, each beside an accepted delivery of its own. */
export const manyReceivables = async (db: Db, { like, count, days, until, ...more }: Many): Promise<void> => {
  const from = numbered;
  numbered += count;
  await db.tx('system', async (tx) => {
    await tx.query(
      `with made as (
         insert into delivery select (jsonb_populate_record(d,
           jsonb_build_object('id', gen_random_uuid(), 'number', $2::int + n))).*
         from delivery d join receivable s on s.delivery_id = d.id and s.id = $1, generate_series(1, $3::int) n
         returning id, number)
       insert into receivable select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
         'delivery_id', m.id, 'reference', 'WR/2026/9999/' || m.number, 'balance', 0,
         'supplier_id', coalesce(($6::uuid[])[1 + m.number % cardinality($6::uuid[])], s.supplier_id),
         'buyer_id', coalesce(($7::uuid[])[1 + m.number % cardinality($7::uuid[])], s.buyer_id),
         'arose_on', $4::date - m.number % $5::int, 'due_on', $4::date - m.number % $5::int + s.payment_days))).*
       from receivable s, made m where s.id = $1`,
      [like, from, count, until, days, more.suppliers ?? null, more.buyers ?? null],
    );
    const entries = async (kind: string, amount: string, accounts: readonly string[], where: string) =>
      tx
        .query(
          `with added as (
           insert into ledger_entry (id, receivable_id, kind, day, at, recorded_by_name)
           select gen_random_uuid(), r.id, '${kind}', r.arose_on, now(), ${kind === 'charge' ? 'null' : `'x'`}
           from receivable r join delivery d on d.id = r.delivery_id
           where d.number > $1 and d.number <= $1 + $2::int ${where} returning id, receivable_id)
         select a.id, r.gross from added a join receivable r on r.id = a.receivable_id`,
          [from, count],
        )
        .then((rows) =>
          tx.query(
            `insert into ledger_posting select e.id, p.account, 'PLN', p.sign * e.gross
           from jsonb_to_recordset($1::jsonb) e (id uuid, gross bigint),
             (values ('${accounts[0]}', ${amount}), ('${accounts[1]}', -(${amount}))) p (account, sign)`,
            [JSON.stringify(rows)],
          ),
        );
    await entries('charge', '1', ['due', 'delivered'], '');
    if (more.paidEvery)
      await entries('payment', '1', ['bank', 'due'], `and d.number % ${more.paidEvery} = 0`);
  });
};
