import { describe, expect, it } from 'vitest';
import type { PartySnapshot } from '../../../contracts/index.js';
import { buyerOf, isWholeAddress, sellerOf } from './parties.js';

const firm: PartySnapshot = {
  ...{ kind: 'social-cooperative', name: 'Smak', nip: null, krs: null, street: null, postCode: null },
  ...{ town: 'Olsztyn', email: null, phone: null, principal: null },
};
const today = {
  ...{ name: 'Smak', nip: '7390000016', krs: '0000123456', street: 'Kwiatowa 3', postCode: '10-001' },
  ...{ town: 'Olsztyn', principal: null },
};

describe('who stands on an invoice', () => {
  it('is as the contract names it, and what that lacks is taken from today’s records', () => {
    expect(sellerOf(firm, today)).toEqual({
      seller: {
        name: 'Smak',
        nip: '7390000016',
        krs: '0000123456',
        address: ['Kwiatowa 3', '10-001 Olsztyn'],
      },
      performer: null,
    });
    const whole = { ...firm, nip: '7390000022', street: 'Stara 1', postCode: '10-002' };
    expect(sellerOf(whole, { ...today, nip: '7390000022' }).seller).toMatchObject({
      nip: '7390000022',
      address: ['Stara 1', '10-002 Olsztyn'],
    });
  });

  it('never has the data of another that stands in its place today', () => {
    const another = { ...today, name: 'Inna spółdzielnia' };
    expect(sellerOf(firm, another).seller).toMatchObject({ nip: null, krs: null, address: ['Olsztyn'] });
    expect(sellerOf(firm, null).seller.address).toEqual(['Olsztyn']);
  });

  it('is the legal person; its unit receives, with its own number in KSeF, or did the work', () => {
    const school: PartySnapshot = {
      ...firm,
      ...{
        kind: 'municipal-unit',
        name: 'Szkoła',
        nip: '7390000022',
        street: 'Szkolna 1',
        postCode: '11-001',
      },
      principal: { name: 'Gmina', nip: '7390000022' },
    };
    const seat = {
      name: 'Gmina',
      nip: '7390000022',
      street: 'Ratuszowa 1',
      postCode: '11-001',
      town: 'Dywity',
    };
    const known = { ...seat, name: 'Szkoła', principal: seat };
    expect(buyerOf(school, known, '7390000022-00001')).toMatchObject({
      buyer: { name: 'Gmina', nip: '7390000022', address: ['Ratuszowa 1', '11-001 Dywity'] },
      recipient: { name: 'Szkoła', nip: null, municipal: true, internalId: '7390000022-00001' },
    });
    expect(buyerOf(firm, today, null).recipient).toBeNull();
    const zaz = { ...school, kind: 'zaz' };
    expect(buyerOf(zaz, known, null).recipient).toMatchObject({ municipal: false });
    expect(sellerOf(zaz, known)).toMatchObject({ seller: { name: 'Gmina' }, performer: { name: 'Szkoła' } });
  });
});

it('takes no town alone for an address', () => {
  expect([['Olsztyn'], ['Dywity 7'], ['10-001 Olsztyn'], []].map(isWholeAddress)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
