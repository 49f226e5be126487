import { describe, expect, it } from 'vitest';
import { codeAt, codeUri, newCodeSecret, stepOfCode } from './one-time-codes.js';

/** The ASCII secret '12345678901234567890' of RFC 6238, appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('one-time codes', () => {
  // Appendix B lists eight digits; six are its last six.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i s are those of RFC 6238', (seconds, code) => {
    expect(codeAt(SECRET, at(seconds))).toBe(code);
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('count in their own step, the one before and the one after, and in no other', () => {
    const base = 1_700_000_010;
    const code = codeAt(SECRET, at(base));
    const step = Math.floor(base / 30);
    const edge = step * 30;
    expect(stepOfCode(SECRET, code, at(edge - 31))).toBeNull();
    expect(stepOfCode(SECRET, code, at(edge - 30))).toBe(step);
    expect(stepOfCode(SECRET, code, at(edge))).toBe(step);
    expect(stepOfCode(SECRET, code, at(edge + 59))).toBe(step);
    expect(stepOfCode(SECRET, code, at(edge + 60))).toBeNull();
  });

  it.each(['', '12345', '1234567', '12345a', ' 287082', '２８７０８２'])('%j is none', (code) => {
    expect(stepOfCode(SECRET, code, at(59))).toBeNull();
  });

  it('come from a secret of 160 bits that no two accounts share', () => {
    const secrets = Array.from({ length: 50 }, newCodeSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('are announced to the app with issuer and address', () => {
    const uri = new URL(codeUri(SECRET, 'anna+rynek@gmina.example'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(SECRET);
    expect(uri.searchParams.get('issuer')).toBe('Wspólny Rynek');
    expect(decodeURIComponent(uri.pathname)).toContain('anna+rynek@gmina.example');
  });
});
