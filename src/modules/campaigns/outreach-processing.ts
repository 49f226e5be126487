import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const outreachProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Krótkie linki i kody QR', en: 'Short links and QR codes' },
    basis: grounds.cluster,
    people: whose.users,
    data: { pl: 'kto zrobił link i kiedy', en: 'who made a link, and when' },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['short_link'],
  },
  {
    purpose: { pl: 'Katalogi do druku', en: 'Catalogues to print' },
    basis: grounds.cluster,
    people: whose.users,
    data: { pl: 'kto poprosił o katalog i kiedy', en: 'who asked for a catalogue, and when' },
    recipients: recipients.cluster,
    kept: kept.term,
    tables: ['printed_catalogue'],
  },
];
