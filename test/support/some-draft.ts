import fc from 'fast-check';
import {
  draftOf,
  type DraftChoices,
  type DraftFacts,
  type InvoiceDraft,
} from '../../src/modules/payments/invoices/domain/draft.js';
import { fitsKsef } from '../../src/modules/payments/invoices/domain/lacks.js';
import { addDays, type LocalDate } from '../../src/shared/dates.js';
import { decimal } from '../../src/shared/decimal.js';
import { checkNip } from '../../src/shared/identifiers.js';
import { lineNet } from '../../src/shared/money.js';
import { vatRates } from '../../src/shared/vat.js';

/** What people type: any characters at all, now and then hundreds of them. */
export const words = (most: number) =>
  fc
    .oneof(fc.string({ unit: 'binary', maxLength: most }), fc.string({ unit: 'grapheme', maxLength: most }))
    .map((text) => `A${text}`);
/** One whose form KSeF takes too. */
export const someNip = fc
  .integer({ min: 100_000_000, max: 999_999_999 })
  .map((base) =>
    Array.from({ length: 10 }, (_, digit) => `${base}${digit}`).find((each) => checkNip(each).ok),
  )
  .filter((each): each is string => each !== undefined && fitsKsef(each));
const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2026-02-01' as LocalDate, days));
const address = fc.array(words(120), { minLength: 1, maxLength: 2 });
const party = { name: words(300), address };
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const number = (whole: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: whole }), fc.integer({ min: 0, max: 999_999 }))
    .map(([units, parts]) => decimal(`${units}.${String(parts).padStart(6, '0')}`));
const line = fc
  .record({
    ...{ name: words(500), unit: words(40), quantity: number(9_999), unitPrice: number(9_999) },
    vat: fc.constantFrom(...vatRates),
  })
  .map((each) => ({ ...each, net: lineNet(each.quantity, each.unitPrice) }));

const facts: fc.Arbitrary<DraftFacts> = fc.record({
  deliveredOn: day,
  seller: fc.record({ ...party, nip: someNip, krs: perhaps(fc.constant('0000123456')) }),
  performer: perhaps(
    fc.record({ ...party, nip: fc.constant(null), address: fc.array(words(50), { maxLength: 2 }) }),
  ),
  buyer: fc.record({ ...party, nip: perhaps(someNip), address: fc.array(words(50), { maxLength: 2 }) }),
  recipient: perhaps(
    fc.record({
      ...{ ...party, nip: fc.constant(null), municipal: fc.boolean() },
      internalId: perhaps(someNip.map((each) => `${each}-00001`)),
    }),
  ),
  lines: fc.array(line, { minLength: 1, maxLength: 40 }),
  contract: fc.record({ number: fc.constant('WR/2026/0001'), concludedOn: day }),
  caseNumber: perhaps(words(80)),
  reference: fc.constant('WR/2026/0001/1'),
  paymentDays: fc.integer({ min: 0, max: 60 }),
  dueOn: day,
  account: perhaps(fc.constant('61109010140000071219812874')),
  statusBasis: fc.constant('art. 113 ust. 1 i 9 ustawy o VAT'),
  splitPaymentAbove: fc.constant(1_500_000),
});
const choices: fc.Arbitrary<DraftChoices> = fc.record({
  number: perhaps(words(200)),
  issuedOn: day,
  basis: perhaps(words(200)),
  annex15: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
  recipientId: fc.constant(null),
  orderNumber: perhaps(words(100)),
});

/** A draft of a delivery under a random contract. */
export const someDraft: fc.Arbitrary<InvoiceDraft> = fc
  .tuple(facts, choices)
  .map(([known, chosen]) => draftOf(known, chosen));
