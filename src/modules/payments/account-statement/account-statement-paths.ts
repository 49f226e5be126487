import { RECEIVABLES } from '../payment-news.js';
import type { StatementInput } from './account-statement.schemas.js';

/** The Polish path of the page. */
export const STATEMENT = `${RECEIVABLES}/rozliczenie`;

/** Side and partner as one choice: `supplier:<id>`. */
export const choiceOf = ({ side, partner }: Pick<StatementInput, 'side' | 'partner'>): string =>
  `${side}:${partner}`;

/** The Polish address of one statement, as a page or as its document. */
export const statementPath = ({ from, to, ...chosen }: StatementInput, as: 'page' | 'pdf' = 'page'): string =>
  `${STATEMENT}${as === 'pdf' ? '/rozliczenie.pdf' : ''}?${new URLSearchParams({ z: choiceOf(chosen), od: from, do: to }).toString()}`;
