import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

const validUntil = addDays(localDateOf(new Date()), 120);
const bid = {
  lines: [
    { lineId: 'a1', unitPrice: '21,37', vat: '8' },
    { lineId: 'a2', unitPrice: '4,20', vat: '8' },
  ],
  validUntil,
};
const bidFields = {
  'lines.0.lineId': 'a1',
  'lines.0.unitPrice': '21,37',
  'lines.0.vat': '8',
  validUntil,
  paymentDays: '14',
  revision: '0',
};
const OWN = '/panel/zaproszenia/:id/wycena';

/** Of the expectations: sealed bids, which are their author's alone, and their opening. */
export const bidRoutes: Readonly<Record<string, Expectation>> = {
  'POST /api/v1/procedures/:id/bids': { level: 'editor', of: 'asked-to-bid', body: bid },
  'GET /api/v1/bids/:id': { level: 'viewer', of: 'bid' },
  'GET /api/v1/bids/:id/receipt': { level: 'viewer', of: 'bid' },
  'POST /api/v1/bids/:id/submit': { level: 'editor', of: 'bid' },
  'POST /api/v1/bids/:id/revise': { level: 'editor', of: 'bid', body: bid },
  'POST /api/v1/bids/:id/withdraw': { level: 'editor', of: 'bid' },
  'POST /api/v1/bids/:id/confirm': { level: 'editor', of: 'bid', body: { procedureVersion: 1 } },
  'POST /api/v1/procedures/:id/open': { level: 'editor', of: 'opened-procedure' },
  'GET /api/v1/procedures/:id/opening': { level: 'viewer', of: 'opened-procedure' },
  'GET /api/v1/organisation/bid-rule': { level: 'viewer' },
  'POST /api/v1/organisation/bid-rule': { level: 'owner', body: { secondPerson: false } },
  [`GET ${OWN}`]: { level: 'viewer', of: 'asked-to-bid' },
  [`GET ${OWN}/popraw`]: { level: 'editor', of: 'asked-to-bid' },
  [`POST ${OWN}/popraw`]: { level: 'editor', of: 'asked-to-bid', body: bidFields },
  [`POST ${OWN}/wyslij`]: { level: 'editor', of: 'bid-in', body: {} },
  [`POST ${OWN}/potwierdz`]: { level: 'editor', of: 'bid-in', body: { procedureVersion: '1' } },
  [`POST ${OWN}/wycofaj`]: { level: 'editor', of: 'bid-in', body: {} },
  [`POST ${OWN}/pliki`]: { level: 'editor', of: 'asked-to-bid', body: {} },
  // Of the file's two ids the first is the procedure; the file's own is tried in the bids' tests.
  [`GET ${OWN}/pliki/:plik`]: { level: 'viewer' },
  [`POST ${OWN}/pliki/:plik/usun`]: { level: 'editor' },
  [`GET ${OWN}/potwierdzenie`]: { level: 'viewer', of: 'bid-in' },
  [`GET ${OWN}/potwierdzenie.pdf`]: { level: 'viewer', of: 'bid-in' },
  [`GET ${OWN}/tekst.txt`]: { level: 'viewer', of: 'bid-in' },
  'GET /panel/zaproszenia/:id/otwarcie': { level: 'viewer', of: 'opened-procedure' },
  'GET /panel/zaproszenia/:id/otwarcie.pdf': { level: 'viewer', of: 'opened-procedure' },
  'GET /panel/postepowania/:id/otwarcie': { level: 'viewer', of: 'opened-procedure' },
  'POST /panel/postepowania/:id/otwarcie': { level: 'editor', of: 'opened-procedure', body: {} },
  'GET /panel/postepowania/:id/otwarcie.pdf': { level: 'viewer', of: 'opened-procedure' },
  'GET /panel/zaproszenia/druga-osoba': { level: 'viewer' },
  'POST /panel/zaproszenia/druga-osoba': { level: 'owner', body: { secondPerson: 'true' } },
};
