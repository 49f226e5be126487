import { randomInt } from 'node:crypto';

const COUNT = 10;
/** Without letters and digits that look alike: 31 signs. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 10;

const newCode = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** Ten fresh codes, each of 49 random bits. */
export const newRecoveryCodes = (): string[] => Array.from({ length: COUNT }, newCode);

/** As printed: `abcde-23456`. */
export const printedCode = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

/** A recovery code as typed, in its one form; null when it cannot be one. */
export const readRecoveryCode = (text: string): string | null => {
  const code = text.toLowerCase().replace(/[\s-]/g, '');
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
};
