import { createHmac } from 'node:crypto';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';

/** Money that came to an account, as its statement says. */
export type StatementLine = {
  readonly day: LocalDate;
  /** Above nothing: what left the account is not read. */
  readonly amount: Grosze;
  /** Who sent it, as the bank writes it; '' for nothing. */
  readonly payer: string;
  readonly title: string;
  /** The bank's own reference; '' for none. */
  readonly reference: string;
};

/** What was read of a file. */
export type ReadStatement = {
  readonly lines: readonly StatementLine[];
  /** Rows that were left out: money that left, and rows without a day or an amount. */
  readonly leftOut: number;
};

/** Bounds of a file, so that none can tie up the server. */
export const statementLimits = { bytes: 5_000_000, lines: 10_000, text: 500, columns: 60 } as const;

/** A text as kept: one line without control characters, as long as a bank's title is at most. */
export const keptText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, statementLimits.text);

/**
 * One text for each line, the same whenever the line is read again, so that nothing is imported twice. Lines alike in
 * everything are told apart by their order within the file. Keyed by the organisation: it outlives the line's words.
 */
export const lineHashes = (organisationId: string, lines: readonly StatementLine[]): string[] => {
  const seen = new Map<string, number>();
  return lines.map(({ day, amount, payer, title, reference }) => {
    const told = JSON.stringify([day, amount, payer, title, reference]);
    const nth = (seen.get(told) ?? 0) + 1;
    seen.set(told, nth);
    return createHmac('sha256', organisationId).update(`${nth}:${told}`).digest('base64url');
  });
};
