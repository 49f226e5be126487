import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/problems.js';
import { cleanFileName } from './file-name.js';
import { attachmentHeaders, contentDisposition } from './response-headers.js';
import { sniff } from './sniff.js';
import { verify } from './verify.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const pdf = bytes('%PDF-1.7\n…');
const png = bytes('\x89PNG\r\n\x1a\n…');
const jpeg = bytes('\xff\xd8\xff\xe0…');
const webp = bytes('RIFF\x10\0\0\0WEBPVP8 ');

const refusal = (name: string, content: Buffer, purpose: 'attachment' | 'photo' = 'attachment') => {
  try {
    return verify(name, content, purpose);
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
};

describe('sniff', () => {
  it('knows its types by their first bytes', () => {
    expect([pdf, png, jpeg, webp].map(sniff)).toEqual([
      'application/pdf',
      'image/png',
      'image/jpeg',
      'image/webp',
    ]);
    expect(sniff(Buffer.from('\ufeffnazwa;ilość\nżurek;3\r\n'))).toBe('text/plain');
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['SVG behind space and a byte order mark', '\ufeff \n\t<?xml version="1.0"?><svg/>'],
    ['HTML', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a comment before HTML', '<!-- x --><html>'],
    ['a text with NUL', 'a\0b'],
    ['a text with an escape sequence', 'a\x1b[31mb'],
    ['spaces only', ' \n '],
    ['GIF', 'GIF89a\x01\0'],
    ['a program', '\x7fELF'],
    ['a PDF that does not begin the file', 'GIF89a\0%PDF-1.7'],
  ])('refuses %s', (_what, text) => expect(sniff(Buffer.from(text))).toBeNull());

  it('refuses text that is not UTF-8', () => {
    expect(sniff(bytes('\xb9\xe6\xea in windows-1250'))).toBeNull();
    expect(sniff(Buffer.from('zażółć', 'utf16le'))).toBeNull();
  });

  it('answers for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (array) => void sniff(Buffer.from(array))));
  });
});

describe('verify', () => {
  it('keeps what is what it says', () => {
    expect(refusal('Umowa.PDF', pdf)).toEqual({ name: 'Umowa.pdf', mediaType: 'application/pdf' });
    expect(refusal('cennik.csv', bytes('a;b'))).toEqual({ name: 'cennik.csv', mediaType: 'text/csv' });
    expect(refusal('zdjęcie.jpeg', jpeg)).toEqual({ name: 'zdjęcie.jpeg', mediaType: 'image/jpeg' });
  });

  it('corrects one image for another and adds what is missing', () => {
    expect(refusal('a.png', jpeg)).toMatchObject({ name: 'a.jpg' });
    expect(refusal('Oferta z 12.03', pdf)).toMatchObject({ name: 'Oferta z 12.03.pdf' });
    expect(refusal('faktura.pdf.exe', pdf)).toMatchObject({ name: 'faktura.pdf.exe.pdf' });
    expect(refusal('strona.html', pdf)).toMatchObject({ name: 'strona.html.pdf' });
  });

  it('refuses lies, scripts, nothing and too much', () => {
    expect(refusal('umowa.docx', pdf)).toBe('files/type-mismatch');
    expect(refusal('umowa.pdf', png)).toBe('files/type-mismatch');
    expect(refusal('obraz.png', bytes('only text'))).toBe('files/type-mismatch');
    expect(refusal('run.js', bytes('alert(1)'))).toBe('files/unsupported-type');
    expect(refusal('notatka', bytes('text'))).toBe('files/unsupported-type');
    expect(refusal('rysunek.svg', bytes('<svg/>'))).toBe('files/unsupported-type');
    expect(refusal('a.pdf', Buffer.alloc(0))).toBe('files/empty');
    expect(refusal('a.pdf', Buffer.concat([pdf, Buffer.alloc(20 * 2 ** 20)]))).toBe('files/too-large');
    expect(refusal('a.pdf', pdf, 'photo')).toBe('files/not-a-photo');
    expect(refusal('a.jpg', bytes('<svg/>'), 'photo')).toBe('files/not-a-photo');
  });

  it('says why in both languages', () => {
    const problem = (() => {
      try {
        return verify('umowa.docx', pdf, 'attachment');
      } catch (error) {
        return error as Problem;
      }
    })() as Problem;
    expect(problem.say('pl')).toContain('dokument PDF');
    expect(problem.say('en')).toContain('a PDF document');
  });
});

describe('a file name', () => {
  it.each([
    ['C:\\Users\\Anna\\umowa.pdf', 'umowa.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\win.ini', 'win.ini.pdf'],
    ['a\u202efdp.exe', 'afdp.exe.pdf'],
    ['line\r\nbreak\0.pdf', 'linebreak.pdf'],
    ['Z\u0307o\u0301łw.pdf', 'Żółw.pdf'],
    ['<b>"x"|?*.pdf', '_b__x____.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['...', 'plik.pdf'],
    ['', 'plik.pdf'],
    ['   .pdf', 'pdf.pdf'],
    ['a\u200b\u2060\ufeffb.pdf', 'ab.pdf'],
  ])('%j becomes %j', (given, kept) => expect(cleanFileName(given, 'application/pdf')).toBe(kept));

  it('is short, visible, truthful and settled, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = cleanFileName(given, 'application/pdf');
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}]+\.pdf$/u);
        expect(cleanFileName(name, 'application/pdf')).toBe(name);
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~!%-]+$/,
        );
      }),
    );
  });

  it('is told to browsers old and new', () => {
    expect(contentDisposition('Żółw „1”.pdf')).toBe(
      `attachment; filename="Zolw _1_.pdf"; filename*=UTF-8''%C5%BB%C3%B3%C5%82w%20%E2%80%9E1%E2%80%9D.pdf`,
    );
    expect(attachmentHeaders({ name: 'a.txt', mediaType: 'text/plain', size: 3 })).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '3',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });
});
