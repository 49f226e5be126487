import { localDateOf } from '../../../shared/dates.js';

/** The calendar year in Warsaw under which a contract concluded at that instant is counted. */
export const numberingYear = (concludedAt: Date): number => Number(localDateOf(concludedAt).slice(0, 4));

/** 'WR/2026/0001'; from the ten thousandth contract of a year on with five digits. */
export const contractNumber = (year: number, count: number): string =>
  `WR/${year}/${String(count).padStart(4, '0')}`;

/** The number as part of a file's name: 'WR-2026-0001'. */
export const numberInFileName = (number: string): string => number.replaceAll('/', '-');
