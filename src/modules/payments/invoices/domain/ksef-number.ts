import { parseLocalDate, type LocalDate } from '../../../../shared/dates.js';
import { checkNip, type Checked } from '../../../../shared/identifiers.js';

const SHAPE = /^(\d{10})-(\d{4})(\d{2})(\d{2})-([0-9A-F]{12})-([0-9A-F]{2})$/;

const refuse = (pl: string, en: string): Checked => ({ ok: false, reason: { pl, en } });

/** CRC-8 with polynomial 0x07 from 0x00, as the Ministry of Finance documents it; two capital hexadecimal digits. */
const crc8 = (text: string): string => {
  let crc = 0;
  for (const byte of Buffer.from(text, 'ascii')) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x80 ? (crc << 1) ^ 0x07 : crc << 1) & 0xff;
  }
  return crc.toString(16).toUpperCase().padStart(2, '0');
};

/**
 * The number that KSeF gave an invoice: the seller's NIP, the day of its acceptance, twelve hexadecimal digits and a
 * check byte over the 32 characters before it. The value has 35 characters; a dash in the middle of the twelve, as
 * some programs write it, is dropped.
 */
export const checkKsefNumber = (text: string): Checked => {
  const compact = text.replace(/[\s\p{Cf}]/gu, '').replace(/\p{Pd}/gu, '-');
  const value = compact.toUpperCase().replace(/-([0-9A-F]{6})-([0-9A-F]{6})-/, '-$1$2-');
  if (value === '') return refuse('Wpisz numer KSeF.', 'Enter the KSeF number.');
  const [, nip = '', year, month, day, middle, check] = SHAPE.exec(value) ?? [];
  if (!middle) {
    return refuse(
      'Numer KSeF ma 35 znaków: NIP sprzedawcy, datę, 12 znaków i 2 znaki kontrolne, rozdzielone kreskami. Skopiuj go z KSeF.',
      'A KSeF number has 35 characters: the seller’s NIP, a date, 12 characters and 2 check characters, parted by dashes. Copy it from KSeF.',
    );
  }
  if (crc8(value.slice(0, 32)) !== check) {
    return refuse(
      'Znaki kontrolne się nie zgadzają: sprawdź, czy nie ma literówki.',
      'The check characters do not match: look for a typing mistake.',
    );
  }
  return parseLocalDate(`${year}-${month}-${day}`) !== null && checkNip(nip).ok
    ? { ok: true, value }
    : refuse(
        'W tym numerze jest NIP albo data, których nie ma: sprawdź, czy nie ma literówki.',
        'This number holds a NIP or a date that does not exist: look for a typing mistake.',
      );
};

/** The day on which KSeF accepted the invoice, by its checked number: from then on it counts as delivered. */
export const ksefDayOf = (number: string): LocalDate =>
  `${number.slice(11, 15)}-${number.slice(15, 17)}-${number.slice(17, 19)}` as LocalDate;

/** The seller's NIP in a checked number. */
export const ksefSellerOf = (number: string): string => number.slice(0, 10);
