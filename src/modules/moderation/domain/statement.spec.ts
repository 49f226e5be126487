import { describe, expect, it } from 'vitest';
import { statementOfReasons, subjectName } from './statement.js';

describe('a statement of reasons (agreement §5.1)', () => {
  const listing = { kind: 'listing', title: 'Catering' };

  it('says what was hidden, why, and that the council hears appeals', () => {
    const { title, text } = statementOfReasons(listing, 'hide', 'Cena bez VAT.');
    expect(title.pl).toBe('Koordynator ukrył: oferta „Catering”');
    expect(text.pl).toContain('Powód: Cena bez VAT.');
    expect(text.pl).toContain('odwołać się do rady klastra');
    expect(text.en).toContain('appeal to the council');
  });

  it('says that the text itself was left alone', () => {
    expect(statementOfReasons(listing, 'hide', 'x').text.pl).toContain('Treść nie została zmieniona');
    expect(statementOfReasons(listing, 'restore', 'x').text.pl).toContain('tak, jak ją napisaliście');
  });

  it('names things without a title, and kinds it does not know', () => {
    expect(subjectName({ kind: 'profile' })).toEqual({ pl: 'profil', en: 'profile' });
    expect(subjectName({ kind: 'poem' }).en).toBe('text');
  });
});
