import { describe, expect, it } from 'vitest';
import { cataloguePageQuery } from '../catalogue.schemas.js';
import { catalogueAddress, withoutNarrowing } from './catalogue-address.js';

describe('the address of the catalogue', () => {
  it('says the whole state and leaves out what is usual', () => {
    const state = cataloguePageQuery.parse({
      q: 'pierogi i kluski',
      category: 'zywnosc',
      sort: 'price',
      page: '3',
    });
    expect(catalogueAddress(state)).toBe('/katalog?q=pierogi+i+kluski&category=zywnosc&sort=price&page=3');
    expect(catalogueAddress(cataloguePageQuery.parse({}))).toBe('/katalog');
  });

  it('drops one narrowing and starts over', () => {
    const state = cataloguePageQuery.parse({ q: 'a', kind: 'service', area: '2862', page: '2' });
    expect(withoutNarrowing(state, 'area')).toBe('/katalog?q=a&kind=service');
  });

  it('reads an address that makes no sense as one that narrows nothing', () => {
    const state = cataloguePageQuery.parse({
      q: ['a', 'b'],
      category: "'; drop table listing",
      kind: 'food',
      area: '9999',
      supplier: '',
      priceMax: '1e309',
      sort: 'best',
      page: '-1',
    });
    expect(state).toEqual({ q: 'a', sort: 'relevance', page: 1 });
  });

  it('takes control characters out of the words', () => {
    expect(cataloguePageQuery.parse({ q: 'pie\u0000rogi' }).q).toBe('pie rogi');
  });
});
