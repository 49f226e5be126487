import { catalogue } from '../../platform/i18n/catalogue.js';
import { count, plural } from '../../shared/plural.js';

const listingsPl = (n: number) =>
  `${count('pl', n)} ${plural('pl', n, { one: 'oferta', few: 'oferty', many: 'ofert', other: 'oferty' })}`;
const membersPl = (n: number) =>
  `${count('pl', n)} ${plural('pl', n, { one: 'członka', few: 'członków', many: 'członków', other: 'członka' })}`;

/** Words of the printed catalogue. */
export const catalogueLabels = catalogue({
  pl: {
    kicker: 'Katalog ofert',
    title: 'Oferta członków klastra',
    everything: 'Wszystkie kategorie, cały region',
    campaign: (name: string) => `Kampania: ${name}`,
    members: (n: number) =>
      `Oferty ${count('pl', n)} ${plural('pl', n, { one: 'członka', other: 'członków' })}`,
    listings: (n: number) =>
      `${count('pl', n)} ${plural('pl', n, { one: 'wybrana oferta', few: 'wybrane oferty', many: 'wybranych ofert', other: 'wybranej oferty' })}`,
    serving: (area: string) => `Realizacja: ${area}`,
    count: (listings: number, members: number) => `${listingsPl(listings)} ${membersPl(members)} klastra`,
    leftOut: (n: number, host: string) =>
      `Nie ${plural('pl', n, { one: 'zmieściła', few: 'zmieściły', many: 'zmieściło', other: 'zmieściło' })} się tu ${listingsPl(n)}. Całość: ${host}`,
    day: (day: string) => `Stan na ${day}`,
    contents: 'Spis treści',
    contacts: 'Kontakty',
    lead: (days: string) => `termin: ${days}`,
    example: 'przykład',
    listingCode: (title: string) => `Kod QR oferty: ${title}`,
    profileCode: (name: string) => `Kod QR profilu: ${name}`,
    phone: (phone: string) => `tel. ${phone}`,
    note: 'Ceny są netto i pochodzą od członków; każdy odpowiada za swoje oferty. Katalog pokazuje stan z dnia podanego na okładce, a kod QR przy ofercie prowadzi do jej obecnego stanu. Klaster nie sprzedaje i nie pobiera opłat: umowę zawierasz z wykonawcą.',
    fileName: (day: string) => `katalog-${day}.pdf`,
  },
  en: {
    kicker: 'Catalogue of listings',
    title: 'What the members of the cluster offer',
    everything: 'All categories, the whole region',
    campaign: (name) => `Campaign: ${name}`,
    members: (n) => `Listings of ${count('en', n)} ${plural('en', n, { one: 'member', other: 'members' })}`,
    listings: (n) => `${count('en', n)} chosen ${plural('en', n, { one: 'listing', other: 'listings' })}`,
    serving: (area) => `Served: ${area}`,
    count: (listings, members) =>
      `${count('en', listings)} ${plural('en', listings, { one: 'listing', other: 'listings' })} of ${count('en', members)} ${plural('en', members, { one: 'member', other: 'members' })} of the cluster`,
    leftOut: (n, host) =>
      `${count('en', n)} ${plural('en', n, { one: 'listing has', other: 'listings have' })} no place here. All of them: ${host}`,
    day: (day) => `As of ${day}`,
    contents: 'Contents',
    contacts: 'Contacts',
    lead: (days) => `lead time: ${days}`,
    example: 'example',
    listingCode: (title) => `QR code of the listing: ${title}`,
    profileCode: (name) => `QR code of the profile: ${name}`,
    phone: (phone) => `tel. ${phone}`,
    note: 'Prices are net and come from the members; each answers for its own listings. The catalogue shows the day named on its cover; the QR code beside a listing leads to its present state. The cluster does not sell and takes no fees: you contract with the supplier.',
    fileName: (day) => `catalogue-${day}.pdf`,
  },
});
