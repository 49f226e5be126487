import { gunzipSync } from 'node:zlib';

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

/** How a price of thousands of zloty, such as '7391.27', may be written. */
export const spellingsOfPrice = (price: string): string[] => {
  const [whole = '', part = ''] = price.split('.');
  const [thousands, rest] = [whole.slice(0, -3), whole.slice(-3)];
  const grouped = (gap: string, point: string) => `${thousands}${gap}${rest}${point}${part}`;
  return [
    price,
    `${whole},${part}`,
    ...[' ', '\u00A0', '\u202F', '&nbsp;', '&#160;', '%20', '%C2%A0'].map((gap) => grouped(gap, ',')),
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

/** Which of the spellings stand in the bytes, compressed or not. */
export const spelledIn = (bytes: Buffer, spellings: readonly string[]): string[] => {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const texts = [plain.toString('utf8'), plain.toString('latin1')];
  return spellings.filter((spelling) => texts.some((text) => text.includes(spelling)));
};
