import { inflateSync } from 'node:zlib';

/** What the tests need to know of a PDF as our typesetter writes it; no general PDF reader. */
export type ReadPdf = {
  readonly tagged: boolean;
  readonly lang: string | null;
  readonly title: string | null;
  /** The text of each page in the order of drawing, line breaks and kerning ignored. */
  readonly pages: readonly string[];
  /** How often each structure type occurs, e.g. `{ H1: 1, TH: 11 }`. */
  readonly tags: Readonly<Record<string, number>>;
};

type Objects = Map<string, { readonly head: string; readonly stream: string | null }>;

const utf16 = (hex: string) =>
  Buffer.from(hex, 'hex')
    .swap16()
    .toString('utf16le')
    .replace(/^\ufeff/, '');

const textString = (head: string, key: string): string | null => {
  const hex = new RegExp(`/${key} <([0-9A-F]+)>`).exec(head);
  const plain = new RegExp(`/${key} \\(([^)]*)\\)`).exec(head);
  return hex ? utf16(hex[1]!) : (plain?.[1] ?? null);
};

const objectsOf = (pdf: Buffer): Objects => {
  const all = pdf.toString('latin1');
  const objects: Objects = new Map();
  for (const match of all.matchAll(/(?<=\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    const [head = '', body] = match[2]!.split(/\nstream\n/, 2);
    const raw = body && Buffer.from(body.replace(/\nendstream$/, ''), 'latin1');
    const stream = raw ? (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1') : null;
    objects.set(match[1]!, { head, stream });
  }
  return objects;
};

/** Glyph number → text of one font's ToUnicode map. */
const glyphsOf = (objects: Objects, font: string): Map<number, string> => {
  const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? '';
  const glyphs = new Map<number, string>();
  for (const match of (objects.get(map)?.stream ?? '').matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g))
    glyphs.set(parseInt(match[1]!, 16), utf16(match[2]!));
  return glyphs;
};

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (literal: string) =>
  literal.replace(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );

const pageText = (objects: Objects, page: string): string => {
  const content = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
  const fonts = new Map<string, Map<number, string>>();
  for (const match of page.matchAll(/\/(f\d+) (\d+) 0 R/g))
    fonts.set(match[1]!, glyphsOf(objects, match[2]!));
  let font = new Map<number, string>();
  let text = '';
  // In a literal, brackets in pairs need no escape (PDF 32000-1, 7.3.4.2).
  const tokens =
    /\/(f\d+) [\d.]+ Tf|\(((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*)\)|ActualText <([0-9A-F]+)>/g;
  for (const token of (objects.get(content)?.stream ?? '').matchAll(tokens)) {
    if (token[1]) font = fonts.get(token[1]) ?? font;
    if (token[2] === undefined) continue;
    const codes = unescaped(token[2]);
    for (let at = 0; at + 1 < codes.length; at += 2)
      text += font.get(codes.charCodeAt(at) * 256 + codes.charCodeAt(at + 1)) ?? '';
  }
  return text;
};

export const readPdf = (pdf: Buffer): ReadPdf => {
  const objects = objectsOf(pdf);
  const heads = [...objects.values()].map((object) => object.head);
  const catalogue = heads.find((head) => head.includes('/Type /Catalog')) ?? '';
  const tags: Record<string, number> = {};
  for (const head of heads)
    if (head.includes('/StructElem')) {
      const tag = /\/S \/(\w+)/.exec(head)?.[1] ?? '?';
      tags[tag] = (tags[tag] ?? 0) + 1;
    }
  const order =
    /\/Kids \[([^\]]*)\]/.exec(heads.find((head) => head.includes('/Type /Pages')) ?? '')?.[1] ?? '';
  return {
    tagged: catalogue.includes('/StructTreeRoot') && /\/Marked true/.test(catalogue),
    lang: textString(catalogue, 'Lang'),
    title:
      heads.map((head) => (head.includes('/Creator') ? textString(head, 'Title') : null)).find(Boolean) ??
      null,
    pages: [...order.matchAll(/(\d+) 0 R/g)].map((kid) =>
      pageText(objects, objects.get(kid[1]!)?.head ?? ''),
    ),
    tags,
  };
};
