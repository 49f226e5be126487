import { beforeAll, describe, expect, it } from 'vitest';
import { document, query, type Shelf } from './documents.js';

/** How words are found. */
export const wordsContract = (shelf: Shelf): void => {
  describe('words', () => {
    const office = document({
      title: 'Sprzątanie biur – abonament miesięczny',
      sku: 'L05',
      cpv: '90919200-4',
    });
    const windows = document({
      title: 'Mycie okien i witryn',
      description: 'Także w biurowcach, drabiną AB12345',
      sku: 'OKN-1234',
    });
    const lamps = document({
      title: 'Lampy łukowe ręcznie robione',
      supplierName: 'Żółta Łódź',
      category: 'rekodzielo',
      categoryName: 'Rękodzieło',
      sku: 'L051',
    });

    beforeAll(() => shelf.fill(office, windows, lamps));

    it.each([
      ['without diacritics', 'sprzatanie biur', office],
      ['ł written as l', 'lampy lukowe', lamps],
      ['in capitals', 'LAMPY ŁUKOWE', lamps],
      ['with decomposed letters', 'sprzątanie'.normalize('NFD'), office],
      ['in another order', 'miesięczny biur sprzątanie', office],
      ['by the beginning of the last word', 'sprzątanie abon', office],
      ['with one edit in a short word', 'lanpy', lamps],
      ['with two edits in a long word', 'sprzontanei biur', office],
      ['with two letters swapped', 'abonaemnt', office],
      ['by SKU', 'OKN-1234', windows],
      ['by SKU in small letters', 'okn 1234', windows],
      ['by a number in the description', 'AB12345', windows],
      ['by CPV with its check digit', '90919200-4', office],
      ['by CPV without it', '90919200', office],
      ['by supplier', 'zolta lodz', lamps],
      ['by category', 'rekodzielo', lamps],
      ['in the description', 'drabinami', windows],
      ['with a word that carries no meaning', 'mycie dla okien', windows],
    ])('finds %s: %s', async (_, text, expected) => {
      const [first] = await shelf.found({ text });
      expect(first).toBe(expected.title);
    });

    it('finds the whole SKU before one that only begins so, and none by correction', async () => {
      expect(await shelf.found({ text: 'L05' })).toEqual([office.title, lamps.title]);
    });

    it.each(['1235', 'AB12346', 'L06', '90919300'])(
      'makes no correction in a word with digits: %s',
      async (text) => {
        const { total, suggestion } = await shelf.index.search(query({ text }));
        expect([total, suggestion]).toEqual([0, null]);
      },
    );

    it('makes no correction in words of three letters', async () => {
      expect(await shelf.found({ text: 'bur' })).toEqual([]);
    });

    it('puts a title before a description', async () => {
      const other = document({ title: 'Pranie', description: 'oraz mycie wszystkiego' });
      await shelf.fill(windows, other);
      expect(await shelf.found({ text: 'mycie' })).toEqual([windows.title, other.title]);
      await shelf.fill(office, windows, lamps);
    });

    it('answers with some of the words when nothing has all of them', async () => {
      expect(await shelf.found({ text: 'sprzątanie lotniskowiec' })).toContain(office.title);
    });

    it('asks whether something else was meant, in the spelling of what is there', async () => {
      const { suggestion } = await shelf.index.search(query({ text: 'sprzontanie biur' }));
      expect(suggestion).toBe('sprzątanie biur');
      expect((await shelf.index.search(query({ text: 'sprzątanie biur' }))).suggestion).toBeNull();
      expect((await shelf.index.search(query({ text: 'xyzzyqwv' }))).suggestion).toBeNull();
    });

    it('completes what is being typed: categories, suppliers, titles', async () => {
      expect(await shelf.index.suggest('sprz', 5)).toEqual([
        { kind: 'category', text: 'Sprzątanie', ids: [] },
        { kind: 'document', text: office.title, ids: [office.id] },
      ]);
      expect(await shelf.index.suggest('żółta ł', 5)).toEqual([
        { kind: 'supplier', text: 'Żółta Łódź', ids: [] },
      ]);
      expect(await shelf.index.suggest('mycie ok', 5)).toEqual([
        { kind: 'document', text: windows.title, ids: [windows.id] },
      ]);
      expect(await shelf.index.suggest('m', 5)).toEqual([]);
      expect(await shelf.index.suggest('%_\'"\0', 5)).toEqual([]);
    });

    it.each([
      ['quotes', `"sprzątanie' OR 1=1 --`],
      ['operators', '!& | <-> :* ( sprzątanie'],
      ['ten thousand letters', 'sprzątanie '.repeat(1_000)],
      ['a word of ten thousand letters', 'ż'.repeat(10_000)],
      ['NUL', 'sprzą\0tanie\0'],
      ['emoji', '🧹🧽 sprzątanie 👩‍🔧'],
      ['half a surrogate pair', 'sprzątanie \ud83d'],
      ['other scripts', 'прибирання офісів 清掃'],
      ['only signs', '%%%___***\\\\'],
      ['markup', '<script>alert(1)</script>'],
    ])('survives %s', async (_, text) => {
      const { total, ids } = await shelf.index.search(query({ text }));
      expect(ids.length).toBeLessThanOrEqual(Math.max(total, 0));
      await shelf.index.suggest(text, 5);
    });

    it('survives hostile filters and pages', async () => {
      const hostile = `" OR category = 'x' \\ \0 ]`;
      for (const filter of [{ category: hostile }, { supplier: hostile }, { area: hostile }]) {
        const result = await shelf.index.search(query(filter));
        expect(result.total).toBe(0);
      }
      expect((await shelf.index.search(query({ page: Number.NaN, perPage: 1e9 }))).ids).toHaveLength(3);
      expect((await shelf.index.search(query({ page: 1e9 }))).ids).toEqual([]);
      expect((await shelf.index.search(query({ page: -5, perPage: -1 }))).ids).toHaveLength(1);
    });
  });
};
