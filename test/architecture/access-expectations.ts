import { bidRoutes } from './bid-routes.js';
import { campaignReportRoutes } from './campaign-report-routes.js';
import { campaignRoutes } from './campaign-routes.js';
import { accountExpectations } from './account-expectations.js';
import { moderationRoutes } from './moderation-routes.js';
import { newsRoutes } from './news-routes.js';
import { noticeRoutes } from './notice-routes.js';
import { placementRoutes } from './placement-routes.js';
import type { AwardThing } from '../support/award-things.js';
import { awardRoutes } from './award-routes.js';
import { touchWindowRoutes } from './touch-window-routes.js';
import { organisationRoutes } from './organisation-routes.js';
import { demandRoutes } from './demand-routes.js';
import { searchRoutes } from './search-routes.js';
import { outreachRoutes } from './outreach-routes.js';
import { bankStatementRoutes } from './bank-statement-routes.js';
import { invoiceRoutes } from './invoice-routes.js';
import { payoutRoutes } from './payout-routes.js';
import { checkoutRoutes } from './checkout-routes.js';
import { paymentRoutes } from './payment-routes.js';
import { stripeRoutes } from './stripe-routes.js';
import { shareRoutes } from './share-routes.js';
import { contractRoutes } from './contract-routes.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import { priceOfferRoutes } from './price-offer-routes.js';
import { contactRoutes } from './contact-routes.js';
import { procedureRoutes } from './procedure-routes.js';
import { closingRoutes } from './closing-routes.js';
import { guestDraftRoutes } from './guest-draft-routes.js';
import { evidenceRoutes } from './evidence-routes.js';
import { invitationRoutes } from './invitation-routes.js';
import { outsideBidRoutes } from './outside-bid-routes.js';
import { clusterExpectations } from './access-expectations.cluster.js';

const inAMonth = addDays(localDateOf(new Date()), 30);

/**
 * What every route must answer to whom, written apart from the code that decides it.
 *
 * `level` = who gets past the door; `of` = what the id in the path must belong to: with another
 * organisation's id the route answers byte for byte as with an id that does not exist, and changes nothing.
 */
export type Level = 'public' | 'account' | 'viewer' | 'editor' | 'owner' | 'coordinator' | 'council';
export type Thing =
  | 'listing'
  | 'draft'
  | 'inquiry'
  | 'quote'
  | 'contract'
  | 'delivery'
  | 'answered-delivery'
  | 'awarded-contract'
  | 'amendment'
  | 'completed-contract'
  | 'reviewed-contract'
  | 'share'
  | 'asked-share'
  | 'signed-copy'
  | 'receivable'
  | 'invoiced-receivable'
  | 'payment'
  | 'payout-change'
  | 'checkout'
  | 'bank-statement'
  | 'attachment'
  | 'notice'
  | 'person'
  | 'invitation'
  | 'unit'
  | 'claiming-unit'
  | 'address'
  | 'join-request'
  | 'binding-person'
  | 'token'
  | 'saved-search'
  | 'grant'
  | 'passkey'
  | 'data-export'
  | 'printed-catalogue'
  | 'session'
  | 'decision'
  | 'suggestion'
  | 'evidence'
  | 'profile-photo'
  | 'profile-contact'
  | 'motion'
  | 'campaign-invitation'
  | 'campaign-part'
  | 'campaign-request'
  | 'price-offer'
  | 'asked-to-bid'
  | 'bid'
  | 'bid-in'
  | 'opened-procedure'
  | 'asking-procedure'
  | 'opportunity'
  | 'procedure'
  | 'published-procedure'
  | AwardThing;

/** `body`: what to send so that the request would succeed for the thing's own people. */
export type Expectation = {
  readonly level: Level;
  /** Only who has just proved who they are: no key of a program does. */
  readonly proven?: true;
  readonly of?: Thing;
  readonly body?: Record<string, unknown>;
};

const quote = {
  lines: [{ name: 'Obiad', quantity: '10', unit: 'porcja', unitPrice: '20', vat: '8' }],
  validUntil: inAMonth,
  place: 'Olsztyn',
};
const quoteFields = {
  'lines.0.name': 'Obiad',
  'lines.0.quantity': '10',
  'lines.0.unit': 'porcja',
  'lines.0.unitPrice': '20',
  'lines.0.vat': '8',
  validUntil: inAMonth,
  place: 'Olsztyn',
  revision: '1',
};

export const expectations: Readonly<Record<string, Expectation>> = {
  ...clusterExpectations,
  ...evidenceRoutes,
  ...placementRoutes,
  ...touchWindowRoutes,
  ...contactRoutes,
  ...priceOfferRoutes,
  ...procedureRoutes,
  ...bidRoutes,

  // the machine's own
  'GET /healthz': { level: 'public' },
  'GET /readyz': { level: 'public' },
  'GET /metrics': { level: 'public' },
  'GET /assets/:hash/:name': { level: 'public' },

  ...accountExpectations,

  // coming in
  'POST /api/v1/email-confirmations': { level: 'public' },
  'POST /api/v1/registrations': { level: 'public' },
  'GET /rejestracja': { level: 'public' },
  'POST /rejestracja': { level: 'public' },
  'GET /rejestracja/potwierdzenie': { level: 'public' },
  'GET /potwierdzenie': { level: 'public' },
  'POST /potwierdzenie': { level: 'public' },
  'GET /zaproszenie': { level: 'public' },
  'POST /zaproszenie': { level: 'public' },
  'POST /przelacz': { level: 'account' },

  ...organisationRoutes,
  ...guestDraftRoutes,
  ...closingRoutes,
  ...awardRoutes,
  ...searchRoutes,
  ...demandRoutes,
  ...newsRoutes,
  ...noticeRoutes,
  'GET /api/v1/organisation/capacity': { level: 'viewer' },
  'GET /api/v1/organisation/numbers': { level: 'viewer' },

  ...moderationRoutes,
  ...outreachRoutes,
  ...invitationRoutes,
  ...outsideBidRoutes,
  ...campaignRoutes,
  ...campaignReportRoutes,

  // the site about itself
  'GET /jak-to-dziala': { level: 'public' },
  'GET /jak-sortujemy': { level: 'public' },
  'GET /pomoc': { level: 'public' },
  'GET /dostepnosc': { level: 'public' },
  'GET /prywatnosc': { level: 'public' },
  'GET /regulamin': { level: 'public' },
  'GET /problemy': { level: 'public' },
  'GET /problemy/:module/:code': { level: 'public' },
  'GET /poczta': { level: 'public' },
  'GET /poczta/:id': { level: 'public' },

  // the catalogue
  'GET /': { level: 'public' },
  'GET /katalog': { level: 'public' },
  'GET /oferty/:id': { level: 'public' },
  'GET /media/:fileId/:size': { level: 'public' },
  'GET /api/v1/categories': { level: 'public' },
  'GET /api/v1/listings': { level: 'public' },
  'GET /api/v1/listings/suggestions': { level: 'public' },
  'GET /api/v1/listings/:id': { level: 'public' },
  'GET /api/v1/organisation/listings': { level: 'viewer' },
  'GET /api/v1/organisation/listings/:id': { level: 'viewer', of: 'draft' },
  'POST /api/v1/listings': { level: 'editor' },
  'PATCH /api/v1/listings/:id': { level: 'editor', of: 'draft', body: { version: 1, title: 'Inny tytuł' } },
  'POST /api/v1/listings/:id/publish': { level: 'editor', of: 'draft' },
  'POST /api/v1/listings/:id/pause': { level: 'editor', of: 'listing' },
  'POST /api/v1/listings/:id/resume': { level: 'editor', of: 'draft' },
  'POST /api/v1/listings/:id/archive': { level: 'editor', of: 'draft' },
  'POST /api/v1/listings/:id/restore': { level: 'editor', of: 'draft' },
  'POST /api/v1/listings/:id/copies': { level: 'editor', of: 'listing' },
  'POST /api/v1/listings/:id/photos': { level: 'editor', of: 'draft', body: { alt: 'Stół' } },
  'PATCH /api/v1/listings/:id/photos/:photoId': { level: 'editor' },
  'DELETE /api/v1/listings/:id/photos/:photoId': { level: 'editor' },
  'POST /api/v1/listings/:id/hide': { level: 'coordinator' },
  'POST /api/v1/listings/:id/unhide': { level: 'coordinator' },
  'GET /panel/oferty': { level: 'viewer' },
  'GET /panel/oferty/nowa': { level: 'editor' },
  'POST /panel/oferty': { level: 'editor' },
  'GET /panel/oferty/:id/edytuj': { level: 'editor', of: 'draft' },
  'POST /panel/oferty/:id/edytuj': {
    level: 'editor',
    of: 'draft',
    body: { version: '1', title: 'Inny tytuł' },
  },
  'GET /panel/oferty/:id/podglad': { level: 'viewer', of: 'draft' },
  'POST /panel/oferty/:id/opublikuj': { level: 'editor', of: 'draft' },
  'POST /panel/oferty/:id/wstrzymaj': { level: 'editor', of: 'listing' },
  'POST /panel/oferty/:id/wznow': { level: 'editor', of: 'draft' },
  'POST /panel/oferty/:id/archiwizuj': { level: 'editor', of: 'draft' },
  'POST /panel/oferty/:id/przywroc': { level: 'editor', of: 'draft' },
  'POST /panel/oferty/:id/kopiuj': { level: 'editor', of: 'listing' },
  'POST /panel/oferty/:id/zdjecia': { level: 'editor', of: 'draft', body: { alt: 'Stół' } },
  'POST /panel/oferty/:id/zdjecia/:photoId/kolejnosc': { level: 'editor' },
  'POST /panel/oferty/:id/zdjecia/:photoId/zapisz': { level: 'editor' },
  'POST /panel/oferty/:id/zdjecia/:photoId/usun': { level: 'editor' },
  'GET /api/v1/organisation/listings/:id/capacity': { level: 'viewer', of: 'draft' },
  'PATCH /api/v1/listings/:id/capacity': {
    level: 'editor',
    of: 'draft',
    body: { version: 0, unit: 'porcja', disclosure: 'exact' },
  },
  'GET /panel/liczby': { level: 'viewer' },
  'GET /panel/liczby/liczby.csv': { level: 'viewer' },
  'GET /panel/moce': { level: 'viewer' },
  'POST /panel/moce': { level: 'editor' },
  'GET /panel/moce/:id': { level: 'viewer', of: 'draft' },
  'GET /koordynator/oferty': { level: 'coordinator' },
  'POST /koordynator/oferty/:id/ukryj': { level: 'coordinator' },
  'POST /koordynator/oferty/:id/przywroc': { level: 'coordinator' },

  // features on the home page
  'GET /api/v1/features': { level: 'coordinator' },
  'POST /api/v1/features': { level: 'coordinator' },
  'POST /api/v1/features/:id/end': { level: 'coordinator' },
  'GET /koordynator/wyroznienia': { level: 'coordinator' },
  'POST /koordynator/wyroznienia': { level: 'coordinator' },
  'POST /koordynator/wyroznienia/:id/zakoncz': { level: 'coordinator' },

  // asking: anybody may look at the form
  'GET /oferty/:id/zapytaj': { level: 'public' },
  'GET /czlonkowie/:slug/zapytaj': { level: 'public' },
  'POST /oferty/:id/zapytaj': { level: 'editor' },
  'POST /czlonkowie/:slug/zapytaj': { level: 'editor' },
  'POST /api/v1/inquiries': { level: 'editor' },
  'GET /api/v1/inquiries': { level: 'viewer' },
  'GET /api/v1/inquiries/:id': { level: 'viewer', of: 'inquiry' },
  'GET /api/v1/inquiries/:id/messages': { level: 'viewer', of: 'inquiry' },
  'POST /api/v1/inquiries/:id/messages': { level: 'editor', of: 'inquiry', body: { text: 'Dzień dobry' } },
  'POST /api/v1/inquiries/:id/seen': { level: 'viewer', of: 'inquiry' },
  'POST /api/v1/inquiries/:id/decline': { level: 'editor', of: 'inquiry', body: { reason: 'Brak mocy' } },
  'POST /api/v1/inquiries/:id/cancel': { level: 'editor', of: 'inquiry', body: { reason: 'Nieaktualne' } },
  'POST /api/v1/inquiries/:id/quotes': { level: 'editor', of: 'inquiry', body: quote },
  'GET /panel/zapytania': { level: 'viewer' },
  'GET /panel/zapytania/:id': { level: 'viewer', of: 'inquiry' },
  'POST /panel/zapytania/:id/wiadomosci': { level: 'editor', of: 'inquiry', body: { text: 'Dzień dobry' } },
  'POST /panel/zapytania/:id/odrzuc': { level: 'editor', of: 'inquiry', body: { reason: 'Brak mocy' } },
  'POST /panel/zapytania/:id/anuluj': { level: 'editor', of: 'inquiry', body: { reason: 'Nieaktualne' } },
  'GET /panel/zapytania/:id/wycena': { level: 'editor', of: 'inquiry' },
  'POST /panel/zapytania/:id/wycena': { level: 'editor', of: 'inquiry', body: quoteFields },
  'GET /pliki/:id': { level: 'viewer', of: 'attachment' },

  // quotes
  'GET /api/v1/quotes/:id': { level: 'viewer', of: 'quote' },
  'POST /api/v1/quotes/:id/submit': { level: 'editor', of: 'quote' },
  'POST /api/v1/quotes/:id/revise': { level: 'editor', of: 'quote', body: quote },
  'POST /api/v1/quotes/:id/withdraw': { level: 'editor', of: 'quote' },
  'POST /api/v1/quotes/:id/accept': { level: 'editor', of: 'quote', body: { version: 1 } },
  'POST /api/v1/quotes/:id/refuse': { level: 'editor', of: 'quote', body: { reason: 'Za drogo' } },
  'GET /panel/wyceny/:id': { level: 'viewer', of: 'quote' },
  'GET /panel/wyceny/:id/popraw': { level: 'editor', of: 'quote' },
  'POST /panel/wyceny/:id/popraw': { level: 'editor', of: 'quote', body: quoteFields },
  'POST /panel/wyceny/:id/wyslij': { level: 'editor', of: 'quote' },
  'POST /panel/wyceny/:id/wycofaj': { level: 'editor', of: 'quote' },
  'POST /panel/wyceny/:id/przyjmij': { level: 'editor', of: 'quote', body: { version: '1' } },
  'POST /panel/wyceny/:id/odmow': { level: 'editor', of: 'quote', body: { reason: 'Za drogo' } },

  // contracts, for their two parties
  ...contractRoutes,
  ...shareRoutes,
  ...paymentRoutes,
  ...checkoutRoutes,
  ...invoiceRoutes,
  ...payoutRoutes,
  ...bankStatementRoutes,
  ...stripeRoutes,
  'GET /api/v1/contracts': { level: 'viewer' },
  'GET /api/v1/contracts/:id': { level: 'viewer', of: 'contract' },
  'GET /api/v1/contracts/:id/confirmation.pdf': { level: 'viewer', of: 'contract' },
  'POST /api/v1/contracts/:id/complete': { level: 'editor', of: 'contract' },
  'POST /api/v1/contracts/:id/end': { level: 'editor', of: 'contract', body: { reason: 'Za zgodą stron' } },
  'GET /panel/umowy': { level: 'viewer' },
  'GET /panel/umowy/:id': { level: 'viewer', of: 'contract' },
  'GET /panel/umowy/:id/potwierdzenie.pdf': { level: 'viewer', of: 'contract' },
  'POST /panel/umowy/:id/zakoncz': { level: 'editor', of: 'contract' },
  'POST /panel/umowy/:id/rozwiaz': { level: 'editor', of: 'contract', body: { reason: 'Za zgodą stron' } },

  // the panel's first page
  'GET /panel': { level: 'account' },
};
