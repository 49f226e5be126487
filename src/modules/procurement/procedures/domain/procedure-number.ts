import { localDateOf } from '../../../../shared/dates.js';
import type { ProcedureKind } from './procedure-states.js';

const PREFIX: Readonly<Record<ProcedureKind, string>> = { quotation: 'ZO', consultation: 'RR' };

/** The calendar year in Warsaw under which a procedure published at that instant is counted. */
export const procedureYear = (publishedAt: Date): number => Number(localDateOf(publishedAt).slice(0, 4));

/** 'ZO/2026/0001' of a quotation, 'RR/2026/0001' of a consultation; five digits from the ten thousandth on. */
export const procedureNumber = (kind: ProcedureKind, year: number, count: number): string =>
  `${PREFIX[kind]}/${year}/${String(count).padStart(4, '0')}`;
