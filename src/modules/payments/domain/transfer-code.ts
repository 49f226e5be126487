import type { Grosze } from '../../../shared/money.js';

/** What a transfer of a Polish bank needs. */
export type Transfer = {
  /** Ten digits; null for a payee without one. */
  readonly nip: string | null;
  /** 26 digits. */
  readonly nrb: string;
  /** Above nothing. */
  readonly amount: Grosze;
  readonly payee: string;
  readonly title: string;
};

const NAME_LENGTH = 20;
const TITLE_LENGTH = 32;

/**
 * The text of the two-dimensional code that Polish banking apps read (recommendation of the Polish Bank Association of
 * December 2013): nine fields between bars: NIP, country, account, grosze in six digits at least, payee (20 characters),
 * title (32) and three reserves, which stay empty. Without diacritics, which apps read in different encodings.
 */
export const transferCode = ({ nip, nrb, amount, payee, title }: Transfer): string => {
  if (!Number.isSafeInteger(amount) || amount <= 0)
    throw new RangeError(`No amount of a transfer: ${amount}`);
  return [
    nip ?? '',
    'PL',
    nrb,
    String(amount).padStart(6, '0'),
    plain(payee, NAME_LENGTH),
    plain(title, TITLE_LENGTH),
    ...['', '', ''],
  ].join('|');
};

/** Letters of ASCII, digits and what banks take between them, cut to the length. */
const plain = (text: string, length: number): string => {
  const ascii = text
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9 .,/-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return ascii.slice(0, length).trim();
};
