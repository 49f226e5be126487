import type { StoredFile } from './stored-file.js';

export type ResponseHeaders = Readonly<Record<string, string>>;

/**
 * For a file that a person uploaded: always a download, never a page of ours, whatever its bytes are
 * (RFC 6266 with the name in RFC 8187 form beside an ASCII one).
 */
export const attachmentHeaders = (
  file: Pick<StoredFile, 'name' | 'mediaType' | 'size'>,
): ResponseHeaders => ({
  'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
  'content-length': String(file.size),
  'content-disposition': contentDisposition(file.name),
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
  ...inert,
});

/** For an archive that is made while it is sent, so that its length is not known; the name is plain ASCII. */
export const zipHeaders = ({ fileName }: { fileName: string }): ResponseHeaders => ({
  'content-type': 'application/zip',
  'content-disposition': `attachment; filename="${fileName}"`,
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
});

/** For a document that we made: shown in the browser, kept by nobody on the way; the name is plain ASCII. */
export const pdfHeaders = ({ fileName, pdf }: { fileName: string; pdf: Buffer }): ResponseHeaders => ({
  'content-type': 'application/pdf',
  'content-length': String(pdf.length),
  'content-disposition': `inline; filename="${fileName}"`,
  'cache-control': 'private, no-store',
});

/** For a document that other programs read: always a download; the name is plain ASCII. */
export const xmlHeaders = ({ fileName, xml }: { fileName: string; xml: Buffer }): ResponseHeaders => ({
  'content-type': 'application/xml; charset=utf-8',
  'content-length': String(xml.length),
  'content-disposition': `attachment; filename="${fileName}"`,
  'cache-control': 'private, no-store',
  ...inert,
});

/**
 * For a photo that we drew ourselves. Its content never changes, but whether it may be seen does, at once: no cache
 * on the way keeps it, and a browser that has shown it asks again within the hour.
 */
export const photoHeaders = (): ResponseHeaders => ({
  'content-type': 'image/webp',
  'cache-control': 'private, max-age=3600',
  ...inert,
});

const inert = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

/** `attachment` with the name in ASCII for old readers and in UTF-8 for the rest. */
export const contentDisposition = (name: string): string => {
  const ascii = name
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};
