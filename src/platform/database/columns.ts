import type { ValueTransformer } from 'typeorm';

/** For `bigint` columns that hold grosze or other safe integers: number in code, int8 in the table. */
export const safeInteger: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null): number | null => {
    if (value === null) return null;
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`Not a safe integer in the database: ${value}`);
    return number;
  },
};
