/**
 * Controls that would break a line of print or reorder it behind the reader's back: C0/C1 without tab and
 * line feed, and the Unicode bidirectional overrides and isolates (a contract must read as it is stored).
 */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** More marks on one letter than any language writes; setting thousands takes time with their square. */
const heap = /(\p{M}{8})\p{M}+/gu;

/** A text as it may stand in a document: line ends as LF, no control characters, well-formed Unicode. */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unprintable, '').replace(heap, '$1').toWellFormed();

/** The data of a document as JSON, every text in it made printable. */
export const printableJson = (data: unknown): string =>
  JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value));
