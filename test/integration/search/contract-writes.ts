import { describe, expect, it } from 'vitest';
import { batches, document, query, type Shelf } from './documents.js';

/** How the index is written. */
export const writesContract = (shelf: Shelf): void => {
  describe('versions', () => {
    it('keep the newest text whatever the order of writes', async () => {
      const row = document({ title: 'Wersja trzecia', version: 3 });
      await shelf.index.put([row]);
      await shelf.index.put([{ ...row, version: 2, title: 'Wersja druga' }]);
      expect((await shelf.index.search(query({ text: 'druga' }))).ids).not.toContain(row.id);
      expect((await shelf.index.search(query({ text: 'trzecia' }))).ids).toEqual([row.id]);
      await shelf.index.put([
        { ...row, version: 5, title: 'Wersja piąta' },
        { ...row, version: 4, title: 'Wersja czwarta' },
      ]);
      expect((await shelf.index.search(query({ text: 'piąta' }))).ids).toEqual([row.id]);
    });

    it('do not let a late write bring back what was removed', async () => {
      const row = document({ title: 'Wycofana usługa', version: 3 });
      await shelf.index.put([row]);
      await shelf.index.remove([{ id: row.id, version: 4 }]);
      expect((await shelf.index.search(query({ text: 'wycofana' }))).total).toBe(0);
      await shelf.index.put([row]);
      await shelf.index.put([{ ...row, version: 4 }]);
      expect((await shelf.index.search(query({ text: 'wycofana' }))).total).toBe(0);
      expect(await shelf.index.suggest('wycof', 5)).toEqual([]);
      await shelf.index.put([{ ...row, version: 5 }]);
      expect((await shelf.index.search(query({ text: 'wycofana' }))).ids).toEqual([row.id]);
      await shelf.index.remove([{ id: row.id, version: 2 }]);
      expect((await shelf.index.search(query({ text: 'wycofana' }))).ids).toEqual([row.id]);
    });

    it('decide among writes at the same time', async () => {
      const row = document({ title: 'Wyścig' });
      const versions = Array.from({ length: 12 }, (_, i) => ({ ...row, version: i + 1, priceFrom: i + 1 }));
      await Promise.all(versions.reverse().map((version) => shelf.index.put([version])));
      const stands = (priceMax: number) => shelf.index.search(query({ text: 'wyścig', priceMax }));
      expect((await stands(12)).ids).toEqual([row.id]);
      expect((await stands(11)).ids).toEqual([]);
    });
  });

  describe('a rebuild', () => {
    it('replaces everything at once and loses no write made meanwhile', async () => {
      const old = document({ title: 'Stara oferta' });
      const kept = document({ title: 'Zostająca oferta' });
      const late = document({ title: 'Późniejsza oferta', version: 2 });
      const gone = document({ title: 'Wycofywana oferta' });
      await shelf.fill(old, kept, gone);
      async function* source() {
        yield [kept, gone];
        await shelf.index.put([late]);
        await shelf.index.remove([{ id: gone.id, version: 2 }]);
        expect((await shelf.index.search(query({ text: 'stara' }))).ids).toEqual([old.id]);
        yield [{ ...late, version: 1, title: 'Wczesna postać' }];
      }
      expect(await shelf.index.rebuild(source())).toBe(3);
      const { ids } = await shelf.index.search(query());
      expect([...ids].sort()).toEqual([kept.id, late.id].sort());
      expect((await shelf.index.search(query({ text: 'wczesna' }))).ids).not.toContain(late.id);
      await shelf.index.put([gone]);
      expect((await shelf.index.search(query({ text: 'wycofywana' }))).ids).not.toContain(gone.id);
    });

    it('remembers earlier removals', async () => {
      const row = document({ title: 'Dawno wycofana', version: 7 });
      await shelf.index.put([row]);
      await shelf.index.remove([{ id: row.id, version: 8 }]);
      await shelf.index.rebuild(batches([document({ title: 'Inna' })]));
      await shelf.index.put([row]);
      expect((await shelf.index.search(query({ text: 'dawno' }))).ids).not.toContain(row.id);
    });

    it('that breaks off changes nothing, and the next one works', async () => {
      const stays = document({ title: 'Trwała oferta' });
      await shelf.fill(stays);
      async function* broken() {
        yield [document({ title: 'Połowa' })];
        throw new Error('source lost');
      }
      await expect(shelf.index.rebuild(broken())).rejects.toThrow('source lost');
      expect((await shelf.index.search(query())).ids).toEqual([stays.id]);
      await shelf.fill(stays);
      expect((await shelf.index.search(query())).ids).toEqual([stays.id]);
    });

    it('of nothing leaves an empty index that answers', async () => {
      await shelf.index.rebuild(batches());
      const { facets, ...found } = await shelf.index.search(query({ text: 'cokolwiek' }));
      expect(found).toEqual({ ids: [], total: 0, suggestion: null, partial: false });
      const counted = Object.values(facets).flat();
      expect(counted.filter(({ count }) => count > 0)).toEqual([]);
    });
  });

  it('says that it is ready', async () => {
    expect(await shelf.index.ready()).toBe(true);
  });

  it('takes documents with texts that no engine likes', async () => {
    const odd = document({
      title: `Od\0d 'łóżka' \\ "🛏️" ${'x'.repeat(5_000)}`,
      description: '\ud83d '.repeat(9),
    });
    await shelf.index.put([odd]);
    expect((await shelf.index.search(query({ text: 'łóżka' }))).ids).toEqual([odd.id]);
  });
};
