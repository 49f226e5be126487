import { describe, expect, it } from 'vitest';
import { printable, printableJson } from './printable.js';

describe('printable', () => {
  it('keeps what people write, markup signs included', () => {
    const text = 'Zażółć „gęślą” #let x = *1* $2$ @a <b> \\ `c` 🥕 שלום\tab\nnext';
    expect(printable(text)).toBe(text);
  });

  it('drops controls and the overrides that turn a text around', () => {
    expect(printable('a\u0000b\u001bc\u202egnp.exe\u2066d')).toBe('abcgnp.exed');
    expect(printable('one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
  });

  it('mends lone surrogates', () => {
    expect(printable('x\ud800y')).toBe('x\ufffdy');
  });

  it('takes down heaps of marks on one letter', () => {
    expect(printable(`e${'\u0301'.repeat(5_000)}!`)).toBe(`e${'\u0301'.repeat(8)}!`);
  });

  it('reaches every text of the data and nothing else', () => {
    expect(printableJson({ a: ['b\u0000', 1, null], c: { d: true } })).toBe(
      '{"a":["b",1,null],"c":{"d":true}}',
    );
  });
});
