import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../shared/dates.js';
import { decimal } from '../../shared/decimal.js';
import { confirmationFileName, confirmationOf } from './confirmation.js';
import type { Agreement, PartySnapshot } from './domain/agreement.js';
import { deliveryDays, paymentTerm } from './terms-in-words.js';

const school: PartySnapshot = {
  kind: 'municipal-unit',
  name: 'Szkoła nr 3',
  nip: '7390000016',
  krs: null,
  street: null,
  postCode: null,
  town: 'Dywity',
  email: null,
  phone: null,
  principal: { name: 'Gmina Dywity', nip: '7390000016' },
};

const agreement: Agreement = {
  number: 'WR/2026/0001',
  concludedAt: new Date('2026-11-24T09:00:00.000Z'),
  subject: 'Obiady',
  buyer: school,
  supplier: { ...school, name: 'Spółdzielnia', street: 'Polna 1', postCode: '11-200', principal: null },
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
    paymentDays: 30,
    remarks: null,
    validUntil: '2026-12-01' as LocalDate,
  },
  quote: { id: 'q', version: 2, submittedAt: new Date('2026-11-23T09:00:00.000Z'), sha256: 'ab' },
  acceptedByName: 'Jan',
};

describe('the order confirmation', () => {
  it('names the municipality as payer and its unit as recipient, with one NIP', () => {
    const { payer, recipient, supplier } = confirmationOf(agreement, 'pl');
    expect(payer).toEqual({
      name: 'Gmina Dywity',
      address: [],
      nip: '739-000-00-16',
      contact: [],
      notes: [],
    });
    expect(recipient).toEqual({
      name: 'Szkoła nr 3',
      address: ['Dywity'],
      nip: null,
      contact: [],
      notes: [],
    });
    expect(supplier.address).toEqual(['Polna 1', '11-200 Dywity']);
  });

  it('names the body that runs a supplier as the party, and the supplier as who does the work', () => {
    const seat = { krs: '0000123456', street: 'Jasna 2', postCode: '10-900', town: 'Olsztyn' };
    const zaz = { ...school, kind: 'zaz', name: 'ZAZ „Słonecznik”' };
    const run = { ...zaz, principal: { name: 'Fundacja „Pole”', nip: '7390000022', seat } };
    const { supplier, performer } = confirmationOf({ ...agreement, supplier: run }, 'pl');
    expect(supplier).toEqual({
      name: 'Fundacja „Pole”',
      address: ['Jasna 2', '10-900 Olsztyn'],
      nip: '739-000-00-22',
      contact: [],
      notes: [],
    });
    expect(performer).toEqual({
      name: 'ZAZ „Słonecznik”',
      address: ['Dywity'],
      nip: null,
      contact: [],
      notes: [],
    });
    expect(confirmationOf(agreement, 'pl').performer).toBeNull();
  });

  it('says of the bound what was recorded on the day: VAT of who invoices, who signs for both', () => {
    const binding = { together: 2, countersigned: true, words: null };
    const vat = { status: 'exempt' as const, basis: 'art. 113 ust. 1 i 9 ustawy o VAT' };
    const facts = { vat, binding };
    const made = confirmationOf(
      { ...agreement, buyer: { ...school, facts }, supplier: { ...agreement.supplier, facts } },
      'pl',
    );
    expect([made.payer.notes, made.recipient?.notes]).toEqual([[], []]);
    expect(made.supplier.notes).toEqual(['Zwolniony z VAT: art. 113 ust. 1 i 9 ustawy o VAT']);
    expect(made.signatures.buyer).toEqual({
      name: 'Gmina Dywity',
      rule: '2 osoby łącznie z kontrasygnatą skarbnika',
      places: 2,
      countersigned: true,
    });
  });

  it('leaves a place for the treasurer of a municipality’s unit also where no rule is on record', () => {
    const { buyer, supplier } = confirmationOf(agreement, 'pl').signatures;
    expect(buyer).toMatchObject({ name: 'Gmina Dywity', places: 1, countersigned: true });
    expect(buyer.rule).toContain('prawo wymaga kontrasygnaty skarbnika');
    const cooperative = { ...agreement.supplier, kind: 'social-cooperative' };
    expect(supplier.countersigned).toBe(true);
    expect(confirmationOf({ ...agreement, supplier: cooperative }, 'pl').signatures.supplier).toEqual({
      name: 'Spółdzielnia',
      rule: 'nie wpisano zasady reprezentacji',
      places: 1,
      countersigned: false,
    });
  });

  it('names a buyer that pays itself once', () => {
    const paysItself = { ...agreement, buyer: { ...school, principal: null } };
    expect(confirmationOf(paysItself, 'pl')).toMatchObject({
      payer: { name: 'Szkoła nr 3' },
      recipient: null,
    });
  });

  it('carries amounts in the language of the reader, and the conclusion as its date', () => {
    expect(confirmationOf(agreement, 'pl')).toMatchObject({
      generatedAt: '24.11.2026, 10:00',
      totals: { gross: '2\u00a0764,80\u00a0zł' },
      terms: { payment: '30\u00a0dni od doręczenia faktury' },
    });
    expect(confirmationOf(agreement, 'en')).toMatchObject({
      generatedAt: '24 Nov 2026, 10:00',
      totals: { gross: 'PLN\u00a02,764.80' },
      terms: { payment: '30\u00a0days from receipt of the invoice' },
    });
  });

  it('has a name that any system can keep', () => {
    expect(confirmationFileName('WR/2026/0001', 'pl')).toBe('WR-2026-0001-potwierdzenie.pdf');
    expect(confirmationFileName('WR/2026/0001', 'en')).toBe('WR-2026-0001-confirmation.pdf');
  });
});

const day = (text: string | null) => text as LocalDate | null;

describe('terms in words', () => {
  it.each([
    ['2026-12-01', '2026-12-05', 'od 01.12.2026 do 05.12.2026'],
    ['2026-12-01', '2026-12-01', '01.12.2026'],
    [null, '2026-12-05', 'do 05.12.2026'],
    ['2026-12-01', null, 'od 01.12.2026'],
    [null, null, null],
  ])('%s to %s', (from, to, words) => {
    expect(deliveryDays({ from: day(from), to: day(to) }, 'pl')).toBe(words);
  });

  it('say when to pay', () => {
    expect(paymentTerm(1, 'pl')).toBe('1\u00a0dzień od doręczenia faktury');
    expect(paymentTerm(0, 'pl')).toBe('w dniu doręczenia faktury');
  });
});
