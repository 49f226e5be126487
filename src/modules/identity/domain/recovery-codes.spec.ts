import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, printedCode, readRecoveryCode } from './recovery-codes.js';

describe('recovery codes', () => {
  it('are ten different ones, printed in two groups and read however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(printedCode(code)).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
      expect(readRecoveryCode(printedCode(code))).toBe(code);
      expect(readRecoveryCode(` ${printedCode(code).toUpperCase().replace('-', ' ')} `)).toBe(code);
    }
  });

  it.each(['', '123456', 'abcde-2345', 'abcde-234567', 'abcde-2345o', 'abcde_23456', 'ąbcde-23456'])(
    '%j is none',
    (text) => expect(readRecoveryCode(text)).toBeNull(),
  );
});
