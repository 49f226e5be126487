import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { decimal } from '../../../shared/decimal.js';
import { canonicalText, digestOf, type Agreement, type PartySnapshot } from './agreement.js';

const party = (name: string): PartySnapshot => ({
  kind: 'firm',
  name,
  nip: '7390000016',
  krs: null,
  street: 'Polna 1',
  postCode: '10-001',
  town: 'Olsztyn',
  email: null,
  phone: null,
  principal: null,
});

const agreement: Agreement = {
  number: 'WR/2026/0001',
  concludedAt: new Date('2026-11-24T09:00:00.000Z'),
  subject: 'Obiady',
  buyer: { ...party('Kupujący'), principal: { name: 'Gmina', nip: '7390000016' } },
  supplier: party('Dostawca'),
  site: { name: 'Wspólny Rynek', address: 'rynek.example', operator: null },
  lines: [
    {
      name: 'Obiad',
      quantity: decimal('120'),
      unit: 'porcja',
      unitPrice: decimal('21.333333'),
      vat: '8',
      net: 256_000,
    },
  ],
  terms: {
    place: 'Dywity',
    from: null,
    to: '2026-11-30' as LocalDate,
    paymentDays: 14,
    remarks: null,
    validUntil: '2026-12-01' as LocalDate,
  },
  quote: { id: 'q', version: 2, submittedAt: new Date('2026-11-23T09:00:00.000Z'), sha256: 'ab' },
  acceptedByName: 'Jan',
};

describe('the digest of a contract', () => {
  it('is of a text whose shape does not change', () => {
    expect(canonicalText(agreement)).toBe(
      '{"number":"WR/2026/0001","concludedAt":"2026-11-24T09:00:00.000Z","subject":"Obiady",' +
        '"buyer":["firm","Kupujący","7390000016",null,"Polna 1","10-001","Olsztyn",null,null,["Gmina","7390000016"]],' +
        '"supplier":["firm","Dostawca","7390000016",null,"Polna 1","10-001","Olsztyn",null,null,null],' +
        '"site":["Wspólny Rynek","rynek.example",null],' +
        '"lines":[["Obiad","120","porcja","21.333333","8",256000]],"totals":[256000,20480,276480],' +
        '"terms":["Dywity",null,"2026-11-30",14,null,"2026-12-01"],' +
        '"quote":["q",2,"2026-11-23T09:00:00.000Z","ab"],"acceptedBy":"Jan"}',
    );
    expect(digestOf(agreement)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('includes the seat of the legal person behind a party, where it is known', () => {
    const seat = { krs: '0000123456', street: 'Jasna 2', postCode: '10-900', town: 'Olsztyn' };
    const buyer = { ...agreement.buyer, principal: { name: 'Gmina', nip: '7390000016', seat } };
    expect(canonicalText({ ...agreement, buyer })).toContain(
      '["Gmina","7390000016","0000123456","Jasna 2","10-900","Olsztyn"]],"supplier"',
    );
  });

  it('includes VAT status and representation, where they were recorded', () => {
    const facts = { vat: { status: 'active' as const, basis: null }, binding: null };
    expect(canonicalText({ ...agreement, supplier: { ...agreement.supplier, facts } })).toContain(
      'null,null,null,[["active",null],null]],"site"',
    );
  });

  it('does not depend on the order in which the database gives a party back', () => {
    const turned = Object.fromEntries(Object.entries(agreement.buyer).reverse()) as PartySnapshot;
    expect(digestOf({ ...agreement, buyer: turned })).toBe(digestOf(agreement));
  });

  it.each([
    ['the subject', { subject: 'Kolacje' }],
    ['the number', { number: 'WR/2026/0002' }],
    ['a party', { supplier: party('Inny') }],
    ['who pays', { buyer: party('Kupujący') }],
    ['a price', { lines: [{ ...agreement.lines[0]!, unitPrice: decimal('21.333334') }] }],
    ['a VAT rate', { lines: [{ ...agreement.lines[0]!, vat: 'zw' as const }] }],
    ['a term', { terms: { ...agreement.terms, paymentDays: 15 } }],
    ['the quote', { quote: { ...agreement.quote, version: 3 } }],
    ['who accepted', { acceptedByName: 'Anna' }],
  ])('changes with %s', (_, change) => {
    expect(digestOf({ ...agreement, ...change })).not.toBe(digestOf(agreement));
  });
});
