import type { LocalDate } from '../../../../shared/dates.js';
import type { Localised } from '../../../../shared/lang.js';
import type { FieldError } from '../../../../shared/problems.js';
import { isLongBefore, longBefore } from '../../domain/noting.js';
import { ksefDayOf, ksefSellerOf } from './ksef-number.js';

/** What the supplier notes of the invoice that it issued itself. */
export type InvoiceNote = {
  readonly number: string;
  readonly issuedOn: LocalDate;
  /** Checked; null for an invoice outside KSeF. */
  readonly ksefNumber: string | null;
};

const toCome: Localised = {
  pl: 'Ten dzień jeszcze nie nadszedł. Zanotuj fakturę, gdy ją wystawisz.',
  en: 'This day has not come yet. Note the invoice once it is issued.',
};
const others: Localised = {
  pl: 'Ten numer zaczyna się od NIP innego sprzedawcy.',
  en: 'This number begins with another seller’s NIP.',
};
const tooEarly: Localised = {
  pl: 'Według tego numeru KSeF przyjął fakturę przed dniem jej wystawienia. Sprawdź numer i datę.',
  en: 'By this number KSeF accepted the invoice before the day of its issue. Check number and date.',
};
const ksefToCome: Localised = {
  pl: 'W tym numerze jest dzień, który jeszcze nie nadszedł.',
  en: 'This number holds a day that has not come yet.',
};

/** What is wrong with a note, for a seller of this NIP; null when it is not known. */
export const whyNoteIsWrong = (
  { issuedOn, ksefNumber }: InvoiceNote,
  sellerNip: string | null,
  { today, aroseOn }: { readonly today: LocalDate; readonly aroseOn: LocalDate },
): FieldError[] => {
  const ksef = (text: Localised) => ({ pointer: '/ksefNumber', text });
  return [
    ...(isLongBefore(issuedOn, aroseOn) ? [{ pointer: '/issuedOn', text: longBefore }] : []),
    ...(issuedOn > today ? [{ pointer: '/issuedOn', text: toCome }] : []),
    ...(ksefNumber && sellerNip && ksefSellerOf(ksefNumber) !== sellerNip ? [ksef(others)] : []),
    ...(ksefNumber && ksefDayOf(ksefNumber) < issuedOn ? [ksef(tooEarly)] : []),
    ...(ksefNumber && ksefDayOf(ksefNumber) > today ? [ksef(ksefToCome)] : []),
  ];
};

/** From when the days to pay run: KSeF delivers on the day that its number holds, anything else as it is issued. */
export const deliveryDayOf = ({ issuedOn, ksefNumber }: InvoiceNote): LocalDate =>
  ksefNumber ? ksefDayOf(ksefNumber) : issuedOn;
