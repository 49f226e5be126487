import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.js';

describe('catalogue', () => {
  it('reads texts and functions by language', () => {
    const texts = catalogue({
      pl: { save: 'Zapisz', found: (n: number) => `Znaleziono ${n}`, state: { open: 'otwarte' } },
      en: { save: 'Save', found: (n) => `Found ${n}`, state: { open: 'open' } },
    });
    expect(texts.pl.found(3)).toBe('Znaleziono 3');
    expect(texts.en.state.open).toBe('open');
  });

  it('does not compile when English differs in shape', () => {
    // @ts-expect-error a key is missing
    catalogue({ pl: { a: 'a', b: 'b' }, en: { a: 'a' } });
    // @ts-expect-error a key is extra
    catalogue({ pl: { a: 'a' }, en: { a: 'a', b: 'b' } });
    // @ts-expect-error the argument is of another type
    catalogue({ pl: { a: (n: number) => `${n}` }, en: { a: (n: string) => n } });
    // @ts-expect-error a text where a function is due
    catalogue({ pl: { a: (n: number) => `${n}` }, en: { a: 'a' } });
    expect(true).toBe(true);
  });
});
