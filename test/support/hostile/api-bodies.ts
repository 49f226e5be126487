import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { PASSWORD } from '../cast.js';
import { catering } from '../catalog-scene.js';
import { someNip } from '../nip.js';
import type { HostileScene } from './scene.js';

const day = (days: number) => addDays(localDateOf(new Date()), days);

/** Bodies that would be taken, where the access expectations hold none; each with every field it may have. */
export const writtenBodies = (scene: HostileScene): Readonly<Record<string, unknown>> => ({
  'POST /api/v1/session': { email: scene.buyer.email, password: PASSWORD },
  'POST /api/v1/password-resets': { email: scene.buyer.email },
  'POST /api/v1/password-resets/use': { token: 'x'.repeat(43), password: PASSWORD },
  'POST /api/v1/email-confirmations': { token: 'x'.repeat(43), password: PASSWORD },
  'POST /api/v1/registrations': {
    ...{ kind: 'municipal-unit', organisationName: 'Szkoła', nip: someNip(), krs: '0000000001' },
    ...{ regon: '123456785', payerName: 'Gmina', street: 'ul. Polna 1', postCode: '10-001', town: 'Olsztyn' },
    ...{ powiat: '2862', phone: '601 602 603', name: 'Jan Nowak', email: 'jan@szkola.example' },
    ...{ password: PASSWORD, acceptTerms: true },
  },
  'PATCH /api/v1/organisation': {
    ...{ organisationName: 'Organizacja', krs: '0000000001', regon: '123456785', street: 'ul. Polna 1' },
    ...{
      postCode: '10-001',
      town: 'Olsztyn',
      powiat: '2862',
      phone: '601 602 603',
      payerName: 'Gmina',
      version: 1,
    },
  },
  'POST /api/v1/organisation/switch': { organisationId: scene.supplier.organisationId },
  'POST /api/v1/organisation/invitations': { email: 'nowa@osoba.example', role: 'viewer' },
  'POST /api/v1/tokens': { name: 'Program', role: 'viewer', days: 30 },
  'PATCH /api/v1/profile': {
    ...{ introPl: 'Gotujemy', introEn: 'We cook', storyPl: 'Od 2010 r.', storyEn: 'Since 2010' },
    ...{ website: 'https://www.spoldzielnia.example', contactRole: 'Biuro', contactEmail: 'b@s.example' },
    ...{ contactPhone: '601 602 603', areas: ['2862'], categories: ['catering'], version: 1 },
  },
  'POST /api/v1/membership-applications': { role: 'supplier', statement: 'Podzielamy cele.' },
  'POST /api/v1/membership-applications/:id/refuse': { reason: 'Brak dokumentów' },
  'POST /api/v1/listings': { ...catering, titleEn: 'Catering', descriptionEn: 'Meals', sku: null },
  'PATCH /api/v1/listings/:id': {
    ...catering,
    version: 1,
    titleEn: 'Catering',
    descriptionEn: 'Meals',
    sku: null,
  },
  'POST /api/v1/listings/:id/photos': { alt: 'Stół' },
  'PATCH /api/v1/listings/:id/photos/:photoId': { alt: 'Stół' },
  'POST /api/v1/listings/:id/hide': { reason: 'Próba' },
  'POST /api/v1/listings/:id/unhide': { reason: 'Próba' },
  'POST /api/v1/inquiries': {
    ...{ supplierId: scene.supplier.organisationId, subject: 'Obiady', need: 'Obiady', quantity: '120' },
    ...{ unit: 'porcja', place: 'Dywity', wantedFrom: day(10), wantedTo: day(12) },
    ...{ answerByDate: day(5), answerByTime: '12:00' },
  },
  'POST /api/v1/inquiries/:id/quotes': quoteBody(),
  'POST /api/v1/quotes/:id/revise': quoteBody(),
  'POST /api/v1/quotes/:id/submit': { revision: 1 },
  'POST /api/v1/quotes/:id/withdraw': { reason: 'Pomyłka' },
  'POST /api/v1/organisation/catalogues': { category: 'catering', powiat: '2862', lang: 'en' },
  'POST /api/v1/synonym-groups': { field: 'Próba', phrases: ['raz', 'dwa'] },
  'PUT /api/v1/synonym-groups/:id': { field: 'Próba', phrases: ['raz', 'dwa'], version: 2 },
  'POST /api/v1/short-links': { label: 'Plakat', target: 'catalogue', category: 'catering', powiat: '2862' },
  'POST /api/v1/features': { listing: 'x', startsOn: day(1), endsOn: day(2), reason: 'Nowość' },
});

const quoteBody = () => ({
  lines: [{ name: 'Obiad', quantity: '10', unit: 'porcja', unitPrice: '20', vat: '8' }],
  ...{ validUntil: day(20), paymentDays: 14, place: 'Olsztyn', deliveryFrom: day(10), deliveryTo: day(11) },
  ...{ remarks: 'Bez uwag', submit: false, revision: 1 },
});
