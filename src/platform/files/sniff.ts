import type { MediaType } from './media-types.js';
import { storedContent, zipEntries, type ZipEntry } from './zip-entries.js';

/**
 * What a file is by its bytes alone; null when it is none of the types that we keep. Never SVG or HTML: a
 * text that opens with a tag is refused. Office documents with macros are refused too. `text/csv` cannot be
 * told from `text/plain` by bytes: every text answers `text/plain`, its name decides.
 */
export const sniff = (bytes: Buffer): MediaType | null => {
  for (const [type, matches] of magic) if (matches(bytes)) return type;
  if (starts(bytes, 'PK\x03\x04')) return sniffOffice(bytes);
  return isPlainText(bytes) ? 'text/plain' : null;
};

const starts = (bytes: Buffer, signature: string, at = 0) =>
  bytes.length >= at + signature.length && bytes.toString('latin1', at, at + signature.length) === signature;

const magic: readonly [MediaType, (bytes: Buffer) => boolean][] = [
  ['application/pdf', (bytes) => starts(bytes, '%PDF-')],
  ['image/png', (bytes) => starts(bytes, '\x89PNG\r\n\x1a\n')],
  ['image/jpeg', (bytes) => starts(bytes, '\xff\xd8\xff')],
  ['image/webp', (bytes) => starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)],
];

/** The entry that makes a ZIP this document. */
const openXml: readonly [string, MediaType][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];
const openDocument: readonly MediaType[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
];

const macros = /(^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i;
/** Names that would leave the folder they are unpacked to: no office program writes them. */
const escaping = /^[/\\]|(^|[/\\])\.\.([/\\]|$)/;

const sniffOffice = (bytes: Buffer): MediaType | null => {
  const entries = zipEntries(bytes);
  if (!entries || entries.some(({ name }) => macros.test(name) || escaping.test(name))) return null;
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('[Content_Types].xml')) return openXml.find(([part]) => names.has(part))?.[1] ?? null;
  return names.has('content.xml') ? openDocumentType(bytes, entries) : null;
};

/** The first entry is `mimetype`, uncompressed (ODF 1.3 part 2, 3.3). */
const openDocumentType = (bytes: Buffer, entries: readonly ZipEntry[]): MediaType | null => {
  const first = entries.find(({ at }) => at === 0);
  const type = first?.name === 'mimetype' ? storedContent(bytes, first) : null;
  return openDocument.find((known) => known === type) ?? null;
};

/** Every control that no text needs: all but tab, line feed, form feed and carriage return. */
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

const isPlainText = (bytes: Buffer): boolean => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return /\S/.test(text) && !/^\s*</.test(text) && !controls.test(text);
};
