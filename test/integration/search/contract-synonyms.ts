import { beforeAll, describe, expect, it } from 'vitest';
import { document, type Shelf } from './documents.js';

/** How groups of synonyms hold; `addGroup` writes one into the index's own database. */
export const synonymsContract = (shelf: Shelf, addGroup: (phrases: string[]) => Promise<void>): void => {
  describe('synonyms', () => {
    it('hold from the next search on, for words and phrases, in any form and order', async () => {
      const caps = document({ title: 'Szydełkowane czapki' });
      const other = document({ title: 'Skarpety' });
      await shelf.fill(caps, other);
      expect(await shelf.found({ text: 'nakrycie głowy' })).toEqual([]);
      await addGroup(['czapka', 'nakrycie głowy', 'bereta']);
      await shelf.index.synonymsChanged();
      for (const text of ['nakrycie głowy', 'głowy nakrycia', 'berety', 'szydelkowana bereta', 'czapka']) {
        expect([text, ...(await shelf.found({ text }))]).toEqual([text, caps.title]);
      }
      expect(await shelf.found({ text: 'nakrycie' })).toEqual([]);
    });
  });

  describe('forms and kin', () => {
    beforeAll(() =>
      shelf.fill(
        document({ title: 'Sprzątanie szkół' }),
        document({ title: 'Koszenie trawników' }),
        document({ title: 'Montaż drzwi', cpv: '45421000-4', cpvNames: 'Roboty stolarskie\nJoinery work' }),
        document({ title: 'Obsługa biurowa', titleEn: 'Office cleaning', supplierNip: '7390000016' }),
      ),
    );

    it.each([
      ['sprzątaczka do szkoły', 'Sprzątanie szkół'],
      ['sprzątać szkołę', 'Sprzątanie szkół'],
      ['kosiarz', 'Koszenie trawników'],
      ['skosić trawnik', 'Koszenie trawników'],
      ['drzwiami', 'Montaż drzwi'],
      ['montować drzwi', 'Montaż drzwi'],
      ['zkoła spżątanie', 'Sprzątanie szkół'],
      ['office cleaners', 'Obsługa biurowa'],
      ['roboty stolarskie', 'Montaż drzwi'],
      ['739-000-00-16', 'Obsługa biurowa'],
      ['szukam firmy do koszenia', 'Koszenie trawników'],
    ])('finds %s', async (text, title) => {
      expect((await shelf.found({ text }))[0]).toBe(title);
    });
  });
};
