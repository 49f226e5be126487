import { expect, it } from 'vitest';
import { changesBetween } from './changes.js';

it('names what differs, with what it was and is', () => {
  const before = { name: 'Stara', town: 'Olsztyn', phone: null };
  expect(changesBetween(before, { name: 'Nowa', town: 'Olsztyn', phone: '+48895000000' })).toEqual([
    { field: 'name', from: 'Stara', to: 'Nowa' },
    { field: 'phone', from: null, to: '+48895000000' },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
  expect(changesBetween({}, { krs: null })).toEqual([]);
});
