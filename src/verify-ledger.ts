import type { INestApplicationContext } from '@nestjs/common';
import { ledgerFaults, ledgerTotals } from './modules/payments/index.js';
import { Db } from './platform/database/db.js';
import { formatMoney } from './shared/money.js';

/** Says what is wrong with the ledger and what it holds; 1 when anything is. Changes nothing. */
export const verifyLedger = async (
  app: INestApplicationContext,
  say: (line: string) => void,
): Promise<number> => {
  const db = app.get(Db, { strict: false });
  const { faults, totals } = await db.read('system', async (reader) => ({
    faults: await ledgerFaults(reader),
    totals: await ledgerTotals(reader),
  }));
  for (const fault of faults) say(fault);
  const { receivables, entries, due } = totals;
  say(
    `${receivables} receivables, ${entries} entries, ${formatMoney(due, 'en')} due: ${faults.length} faults.`,
  );
  return faults.length === 0 ? 0 : 1;
};
