import { describe, expect, it } from 'vitest';
import { isMt940, readMt940 } from './mt940.js';
import { Unreadable } from './unreadable.js';

const statement = (movements: readonly string[], closing: string, opening = 'C261101PLN100,00') =>
  [
    ':20:MT940',
    ':25:/PL61109010140000071219812874',
    ':28C:00012',
    `:60F:${opening}`,
    ...movements,
    `:62F:${closing}`,
    '-',
  ].join('\r\n');

describe('a statement in MT940', () => {
  it('gives what came, with who sent it and the title, over the lines and separators of its bank', () => {
    const text = statement(
      [
        ':61:2611261126C2826,30NTRFNONREF//B0001',
        ':86:020<00PRZELEW PRZYCHODZĄCY<20Zapłata za WR/20',
        '26/0001/1<21 obiady<27<3010901014<32GMINA PRZYKŁAD<33UL. POLNA 1',
        ':61:261127D50,NCHGOPLATA',
        ':86:Opłata za prowadzenie rachunku',
        ':61:2611271127RD0,5NTRFKOREKTA',
        ':86:Korekta opłaty',
      ],
      'C261127PLN2876,80',
    );
    expect(isMt940(text)).toBe(true);
    expect(readMt940(text)).toEqual({
      leftOut: 1,
      lines: [
        {
          ...{ day: '2026-11-26', amount: 282_630, reference: 'NONREF//B0001' },
          ...{ payer: 'GMINA PRZYKŁAD UL. POLNA 1', title: 'Zapłata za WR/2026/0001/1 obiady' },
        },
        { day: '2026-11-27', amount: 50, payer: '', title: 'Korekta opłaty', reference: 'KOREKTA' },
      ],
    });
    expect(readMt940(text.replaceAll('<', '~')).lines[0]?.payer).toBe('GMINA PRZYKŁAD UL. POLNA 1');
  });

  it('may be several in one file, in SWIFT’s envelope, and below zero', () => {
    const one = statement([':61:2611261126C10,00NTRFX'], 'C261126PLN110,00');
    const two = statement([':61:2611271127C30,00NTRFY'], 'D261127PLN70,00', 'D261126PLN100,00');
    const text = `{1:F01X}{2:I940X}{4:\r\n${one}\r\n${two}}`;
    expect(readMt940(text).lines.map(({ amount }) => amount)).toEqual([1_000, 3_000]);
  });

  it.each([
    ['cut short', statement([':61:2611261126C10,00NTRFX'], 'C261126PLN120,00'), 'balances'],
    ['without its end', ':20:X\n:60F:C261101PLN100,00\n:61:2611261126C10,00NTRFX', 'balances'],
    ['in euro', statement([], 'C261126EUR100,00', 'C261101EUR100,00'), 'złoty'],
    [
      'with a day that is none',
      statement([':61:2602301126C10,00NTRFX'], 'C261126PLN110,00'),
      'cannot be read',
    ],
    ['with a point', statement([':61:2611261126C10.00NTRFX'], 'C261126PLN110,00'), 'cannot be read'],
    [
      'with three digits of grosze',
      statement([':61:2611261126C10,000NTRFX'], 'C261126PLN110,00'),
      'no amount',
    ],
    ['another text', 'Ala ma kota', 'no MT940'],
  ])('is refused when %s', (_, text, why) => {
    expect(() => readMt940(text)).toThrow(Unreadable);
    expect(() => readMt940(text)).toThrow(why);
  });
});
