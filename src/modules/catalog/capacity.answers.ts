import type { z } from 'zod';
import type { LocalDate } from '../../shared/dates.js';
import type { ledgerAnswer, ledgerCaseAnswer } from './capacity.schemas.js';
import type { LedgerCase } from './capacity-ledgers.service.js';
import type { LedgerLine } from './data/ledger.queries.js';
import { ledgerMonths } from './domain/capacity.js';

/** Ledgers as the JSON API tells them to their owner. */
export const ledgerAnswerOf = (ledger: LedgerLine, today: LocalDate): z.input<typeof ledgerAnswer> => {
  const { listingId, title, state, version, unit, disclosure } = ledger;
  return {
    ...{ listingId, title, state, version, unit, disclosure },
    months: ledgerMonths(ledger, today).map((each) => ({ ...each })),
  };
};

export const ledgerCaseAnswerOf = ({
  ledger,
  reservations,
  entries,
  today,
}: LedgerCase): z.input<typeof ledgerCaseAnswer> => ({
  ledger: ledgerAnswerOf(ledger, today),
  reservations: reservations.map(({ inquiryId, month, amount, unit, state, reservedAt }) => ({
    ...{ inquiryId, month, amount, unit, state },
    reservedAt: reservedAt.toISOString(),
  })),
  changes: entries.map(({ at, month, cause, before, after, inquiryId }) => ({
    at: at.toISOString(),
    ...{ month, cause, before, after, inquiryId },
  })),
});
