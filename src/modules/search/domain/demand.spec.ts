import { beforeAll, describe, expect, it } from 'vitest';
import { polishLexicon, type Lexicon } from '../polish/lexicon.js';
import { demandOf, isSameDemand } from './demand.js';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await polishLexicon();
});

const of = (text: string, filters = {}) => demandOf({ text, ...filters }, lexicon);

describe('demand', () => {
  it('keeps base forms in one order, and chosen filters', () => {
    expect(of('Sprzątania biur', { area: '2862' })).toEqual({
      query: 'biuro sprzątanie',
      filters: { category: undefined, kind: undefined, area: '2862' },
    });
    expect(of('biura sprzatanie', { area: '2862' })).toEqual(of('SPRZĄTANIE biur', { area: '2862' }));
    expect(of('', { supplier: 'lider' })).toBeNull();
  });

  it.each([
    ['jan.kowalski@example.com katering', 'katering'],
    ['katering 600 100 200', 'katering'],
    ['PESEL 44051401359', 'pesel'],
    ['PL61109010140000071219812874', undefined],
    ['', undefined],
    ['catering Jan Kowalski', 'catering'],
    ['Kowalskiego Jana catering', 'catering'],
    ['opieka Anna Mazur', 'opieka'],
    ['Anny Grzyb-Nowickiej opieka', 'opieka'],
    ['mycia okien i koszenie trawy', 'koszenie mycie okno trawa'],
    ['Wiśniewska', undefined],
    ['sprzątanie ul. Kościuszki 5 m. 3', 'sprzątanie'],
    ['odśnieżanie osiedle Nagórki', 'odśnieżanie'],
    ['plac zabaw', 'plac zabawa'],
    ['kuchnia polska', 'kuchnia polski'],
    ['katering https://przyklad.example/x www.cos.pl', 'katering'],
    ['przewóz Olsztyn', 'Olsztyn przewóz'],
  ])('forgets who could be meant in %j', (text, kept) => {
    expect(of(text)?.query).toBe(kept);
  });

  it('tells the same search from another one', () => {
    const [one, same, other] = [of('mycie okien')!, of('okna mycie')!, of('mycie okien', { area: '2862' })!];
    expect(isSameDemand(one, same)).toBe(true);
    expect(isSameDemand(one, other)).toBe(false);
  });
});
