import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.js';

const line = (cells: Parameters<typeof csvOf>[0][number], lang: 'pl' | 'en' = 'pl') =>
  csvOf([cells], lang)
    .replace(/^\ufeff/, '')
    .replace(/\r\n$/, '');

describe('a table for a spreadsheet', () => {
  it('is UTF-8 with its mark and ends each line', () => {
    expect(csvOf([['a'], ['b']], 'pl')).toBe('\ufeffa\r\nb\r\n');
  });

  it('is written as the spreadsheets of each language read it', () => {
    expect(line(['a', 1234, { grosze: 123_450 }, null])).toBe('a;1234;1234,5;');
    expect(line(['a', 1234, { grosze: 123_450 }, null], 'en')).toBe('a,1234,1234.5,');
  });

  it('quotes what would break a cell', () => {
    expect(line(['a;b', 'a"b', 'a\nb', 'a,b'])).toBe('"a;b";"a""b";"a\nb";a,b');
  });

  it.each(['=1+1', '+48 600', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('makes no formula of %j', (text) => {
    expect(line([text]).replace(/^"/, '')).toBe(`'${text}`.replace(/$/, /\r/.test(text) ? '"' : ''));
  });

  it('leaves numbers and amounts alone, below nought too', () => {
    expect(line([-5, { grosze: -5 }])).toBe('-5;-0,05');
  });
});
