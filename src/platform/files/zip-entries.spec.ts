import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff } from './sniff.js';
import { zipEntries } from './zip-entries.js';

/** A ZIP of uncompressed entries, enough for sniffing. */
const zip = (files: Record<string, string>, comment = ''): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, nameBytes, Buffer.from(content));
    directory.push(entry, nameBytes);
    at += 30 + nameBytes.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, ...directory, end, Buffer.from(comment)]);
};

const docx = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' };
const xlsx = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' };
const odt = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' };
const ods = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' };

describe('office documents', () => {
  it('are told by what their archive holds', () => {
    expect(sniff(zip(docx))).toMatch(/wordprocessingml\.document$/);
    expect(sniff(zip(xlsx, 'a comment'))).toMatch(/spreadsheetml\.sheet$/);
    expect(sniff(zip(odt))).toBe('application/vnd.oasis.opendocument.text');
    expect(sniff(zip(ods))).toBe('application/vnd.oasis.opendocument.spreadsheet');
  });

  it.each([
    ['a plain archive', zip({ 'a.txt': 'a' })],
    ['a Java archive', zip({ 'META-INF/MANIFEST.MF': 'x', 'A.class': 'x' })],
    ['a presentation', zip({ '[Content_Types].xml': 'x', 'ppt/presentation.xml': 'x' })],
    ['Word macros', zip({ ...docx, 'word/vbaProject.bin': 'x' })],
    ['OpenDocument macros', zip({ ...odt, 'Basic/Standard/Module1.xml': 'x' })],
    ['a name that climbs out', zip({ ...docx, '../../etc/passwd': 'x' })],
    ['OpenDocument type not first', zip({ 'content.xml': '<o/>', mimetype: odt.mimetype })],
    [
      'an OpenDocument drawing',
      zip({ mimetype: 'application/vnd.oasis.opendocument.graphics', 'content.xml': 'x' }),
    ],
    ['a cut archive', zip(docx).subarray(0, -30)],
    ['something after the archive', Buffer.concat([zip(docx), Buffer.from('<script>')])],
    ['something before the archive', Buffer.concat([Buffer.from('GIF89a'), zip(docx)])],
  ])('%s is refused', (_what, bytes) => expect(sniff(bytes)).toBeNull());

  it('in pieces never break the reader', () => {
    const whole = zip(docx);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, cut) => {
        const bytes = Buffer.from(whole);
        bytes[at] = value;
        zipEntries(bytes.subarray(0, cut));
        sniff(bytes.subarray(cut));
        sniff(bytes);
      }),
    );
  });
});
