import { pngOf } from '../../platform/documents/drawn-pictures.js';
import { qrDrawing } from '../../platform/documents/qr-code.js';
import type { ResponseHeaders } from '../../platform/files/response-headers.js';
import { contentDisposition } from '../../platform/files/response-headers.js';

/** Of each module of a code: sharp on an A3 poster at 300 dots an inch. */
const PIXELS = 32;

/** A QR code to take away and print. */
export const qrFile = async (
  address: string,
  code: string,
  format: 'svg' | 'png',
): Promise<{ headers: ResponseHeaders; bytes: Buffer }> => {
  const drawing = qrDrawing(address, PIXELS);
  return {
    headers: {
      'content-type': format === 'svg' ? 'image/svg+xml' : 'image/png',
      'content-disposition': contentDisposition(`kod-qr-${code}.${format}`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
    bytes: format === 'svg' ? Buffer.from(drawing) : await pngOf(drawing),
  };
};
