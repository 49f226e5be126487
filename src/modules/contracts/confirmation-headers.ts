import type { Confirmation } from './confirmations.service.js';

/** Shown in the browser, kept by nobody on the way; the name is plain ASCII. */
export const confirmationHeaders = ({ fileName, pdf }: Confirmation): Record<string, string> => ({
  'content-type': 'application/pdf',
  'content-length': String(pdf.length),
  'content-disposition': `inline; filename="${fileName}"`,
  'cache-control': 'private, no-store',
});
