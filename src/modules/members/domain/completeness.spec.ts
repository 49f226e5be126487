import { describe, expect, it } from 'vitest';
import { completeness, type ApplicationFacts } from './completeness.js';

const all: ApplicationFacts = {
  kind: 'social-cooperative',
  nip: '7390000016',
  krs: '0000123456',
  street: 'Polna 1',
  postCode: '11-130',
  town: 'Orneta',
  email: 'biuro@spoldzielnia.example',
  phone: null,
  statement: 'Pieczemy chleb.',
  signatories: 'Jan Przykładowy, prezes',
  signed: true,
};
const missing = (change: Partial<ApplicationFacts>) =>
  completeness({ ...all, ...change })
    .filter(({ done }) => !done)
    .map(({ requirement }) => requirement);

describe('the completeness of an application', () => {
  it('is whole when everything is there', () => {
    expect(missing({})).toEqual([]);
    expect(completeness(all)).toHaveLength(7);
  });

  it.each([
    [{ nip: null }, ['nip']],
    [{ krs: '' }, ['krs']],
    [{ postCode: null }, ['address']],
    [{ email: null }, ['contact']],
    [{ email: null, phone: '+48895277777' }, []],
    [{ statement: '', signatories: null, signed: false }, ['statement', 'signatories', 'signed']],
  ])('without %j lacks %j', (change, lacking) => {
    expect(missing(change)).toEqual(lacking);
  });

  it('asks for no court register’s number of those who are not in it', () => {
    expect(missing({ kind: 'municipality', krs: null })).toEqual([]);
    expect(missing({ kind: null, krs: null })).toEqual([]);
  });
});
