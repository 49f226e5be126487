import { describe, expect, it } from 'vitest';
import { markField, markIn, withMark, withoutMark } from './touch-mark.js';

describe('a mark', () => {
  it('is put on once, before the fragment, in the place of the one before', () => {
    expect(withMark('/katalog', 'abc')).toBe('/katalog?w=abc');
    expect(withMark('/katalog?category=zielen', 'abc')).toBe('/katalog?category=zielen&w=abc');
    expect(withMark('/katalog?w=old&page=2#dol', 'abc')).toBe('/katalog?page=2&w=abc#dol');
    expect(withMark('/katalog', null)).toBe('/katalog');
  });

  it('is taken off and leaves what only looks like it', () => {
    expect(withoutMark('/katalog?w=abc')).toBe('/katalog');
    expect(withoutMark('/katalog?q=w&w=abc&www=1#w=x')).toBe('/katalog?q=w&www=1#w=x');
    expect(withoutMark('/katalog?w')).toBe('/katalog');
    for (const path of ['/', '/katalog?q=x', 'https://example.org/a?b=c'])
      expect(withoutMark(withMark(path, 'abc'))).toBe(path);
  });

  it('is read from a query only when it could be one', () => {
    expect(markIn({ w: 'a-b_c.9' })).toBe('a-b_c.9');
    for (const query of [undefined, null, {}, { w: '' }, { w: 'a b' }, { w: ['a'] }, { w: 'x'.repeat(201) }])
      expect(markIn(query)).toBeNull();
    expect(markIn(markField('abc'))).toBe('abc');
    expect(markField(null)).toEqual({});
  });
});
