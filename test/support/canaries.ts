import { isAscii } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { readPdf } from '../integration/platform/documents/read-pdf.js';
import { unzipped } from './unzipped.js';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** Base64 of the text wherever it stands in a longer one: the part that does not depend on its neighbours. */
const base64Inside = (text: string): string[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
    const skipped = before === 0 ? 0 : before + 1;
    return whole.slice(skipped, Math.floor(((before + Buffer.byteLength(text)) * 8) / 6));
  });

/** How a word may be written where it should not be. */
export const spellingsOfWord = (word: string): string[] => [
  word,
  word.toUpperCase(),
  word.toLowerCase(),
  encodeURIComponent(word),
  JSON.stringify(word).slice(1, -1),
  Buffer.from(word).toString('hex'),
  Buffer.from(word).toString('hex').toUpperCase(),
  utf16(word).toString('latin1'),
  utf16(word).toString('hex'),
  [...word].reverse().join(''),
  [...word].map((sign) => `&#${sign.codePointAt(0)};`).join(''),
  [...word].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  ...base64Inside(word),
  ...base64Inside(word).map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
];

/** How an amount of thousands, such as '7391.274913', may be written. */
export const spellingsOfPrice = (price: string): string[] => {
  const [whole = '', part = ''] = price.split('.');
  const grouped = (gap: string, point: string) =>
    `${whole.replace(/\B(?=(\d{3})+$)/g, () => gap)}${point}${part}`;
  return [
    price,
    `${whole},${part}`,
    ...[' ', '\u00A0', '\u202F', '&nbsp;', '&#160;', '%20', '%C2%A0', '+', '.'].map((gap) =>
      grouped(gap, ','),
    ),
    grouped(',', '.'),
    `${whole}${part}`,
    `0x${Number(`${whole}${part}`).toString(16)}`,
    ...base64Inside(price),
    ...base64Inside(`${whole},${part}`),
    Buffer.from(price).toString('hex'),
    Buffer.from(`${whole},${part}`).toString('hex'),
    utf16(price).toString('latin1'),
    [...price].reverse().join(''),
  ];
};

/** As many signs as every spelling has at least, by which it is looked up. */
const HEAD = 6;
const mark = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 15) ^
    (text.charCodeAt(at + 1) << 10) ^
    (text.charCodeAt(at + 2) << 5) ^
    text.charCodeAt(at + 3)) &
  0xfffff;

/**
 * Finds which of many spellings stand in bytes; of a gzip, a ZIP or a PDF in what it holds, as well as in what it is.
 * Each sign is looked at once, however many spellings there are.
 */
export const finderOf = (spellings: readonly string[]): ((...pieces: readonly Buffer[]) => string[]) => {
  const byHead = new Map<string, string[]>();
  const marks = new Uint8Array(0x100000);
  for (const spelling of new Set(spellings)) {
    if (spelling.length < HEAD) throw new Error(`Too short to be told apart: ${spelling}`);
    const head = spelling.slice(0, HEAD);
    byHead.set(head, [...(byHead.get(head) ?? []), spelling]);
    marks[mark(spelling, 0)] = 1;
  }
  const inText = (text: string, found: Set<string>) => {
    for (let at = 0; at + HEAD <= text.length; at += 1) {
      if (marks[mark(text, at)] !== 1) continue;
      for (const spelling of byHead.get(text.slice(at, at + HEAD)) ?? [])
        if (text.startsWith(spelling, at)) found.add(spelling);
    }
  };
  return (...pieces) => {
    const found = new Set<string>();
    for (const part of pieces.flatMap(partsOf)) {
      inText(part.toString('latin1'), found);
      if (!isAscii(part)) inText(part.toString('utf8'), found);
    }
    return [...found];
  };
};

const partsOf = (bytes: Buffer): Buffer[] => {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [bytes, ...partsOf(gunzipSync(bytes))];
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return [bytes, ...[...unzipped(bytes)].flatMap(([name, file]) => [Buffer.from(name), ...partsOf(file)])];
  if (bytes.subarray(0, 5).toString() === '%PDF-') return [bytes, ...pdfTexts(bytes)];
  return [bytes];
};

/** A text is broken into lines by the typesetter, so it is looked for without spaces and soft hyphens too. */
const pdfTexts = (pdf: Buffer): Buffer[] => {
  const { title, pages } = readPdf(pdf);
  const text = `${title ?? ''}\n${pages.join('\n')}`;
  return [text, text.replaceAll(/[\s\u00AD]/gu, '')].map((each) => Buffer.from(each));
};
