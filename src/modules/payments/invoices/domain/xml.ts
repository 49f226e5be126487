/** An element with its children, or with its text. Names are ours; texts may be anybody's. */
export type XmlElement = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
};

type Child = XmlElement | null | false | '';

/** An element; what is null, false or '' among its children is left out. */
export const element = (
  name: string,
  content: string | readonly Child[],
  attributes?: Readonly<Record<string, string>>,
): XmlElement => ({
  name,
  ...(attributes && { attributes }),
  content:
    typeof content === 'string' ? content : content.filter((child): child is XmlElement => Boolean(child)),
});

const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/**
 * What XML 1.0 has no place for, what KSeF refuses besides (U+007F to U+0084, U+0086 to U+009F, noncharacters) and
 * what reorders a line behind the reader's back.
 */
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff]|[\ufffe\uffff]|\p{Cs}/gu;
const beyondPlanes = /[^\u{0}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]/gu;

/** A text on one line, as `xsd:token` reads it, of at most so many characters. */
export const token = (text: string, most: number): string =>
  [...text.replace(unwanted, '').replace(beyondPlanes, '').replace(/\s+/gu, ' ').trim()]
    .slice(0, most)
    .join('')
    .trim();

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const named = (name: string): string => {
  if (!NAME.test(name)) throw new Error(`Not a name of XML: ${name}`);
  return name;
};

const written = ({ name, attributes = {}, content }: XmlElement): string => {
  const start = [
    named(name),
    ...Object.entries(attributes).map(([key, value]) => `${named(key)}="${escaped(value)}"`),
  ].join(' ');
  const inside = typeof content === 'string' ? escaped(content) : content.map(written).join('');
  return `<${start}>${inside}</${name}>`;
};

/** A document in UTF-8 without a byte order mark, as KSeF wants it. @throws Error for a name that is none */
export const xmlDocument = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`;
