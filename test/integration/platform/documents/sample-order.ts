import type { OrderConfirmation } from '../../../../src/platform/documents/order-confirmation.js';

const goods = [
  {
    name: 'Obiad dwudaniowy z deserem',
    quantity: '120',
    unit: 'porcja',
    unitPrice: '42,50 zł',
    vat: '8%',
    net: '5 100,00 zł',
  },
  {
    name: 'Obsługa kelnerska',
    quantity: '6,5',
    unit: 'godz.',
    unitPrice: '95,00 zł',
    vat: '23%',
    net: '617,50 zł',
  },
  {
    name: 'Ulotka A5, druk dwustronny',
    quantity: '10 000',
    unit: 'szt.',
    unitPrice: '0,084375 zł',
    vat: 'zw.',
    net: '843,75 zł',
  },
];

/** An invented order of `lines` lines; the sums are not meant to add up. */
export const sampleOrder = (lines: number): OrderConfirmation => ({
  lang: 'pl',
  site: { name: 'Wspólny Rynek', address: 'rynek.example.pl' },
  operator: 'Fundacja Przykładowa, ul. Jeziorna 1, 10-001 Olsztyn',
  generatedAt: '24.11.2026, 09:12',
  contract: { number: 'UM/2026/000042', concludedAt: '23.11.2026', subject: 'Catering na konferencję' },
  payer: {
    name: 'Gmina Miejska Przykładowo',
    address: ['ul. Ratuszowa 5', '11-100 Przykładowo'],
    nip: '739-000-00-16',
    contact: ['Anna Wójcik', 'zamowienia@przykladowo.example.pl'],
    notes: [],
  },
  recipient: {
    name: 'Szkoła Podstawowa nr 3',
    address: ['ul. Szkolna 12', '11-100 Przykładowo'],
    nip: null,
    contact: [],
    notes: [],
  },
  supplier: {
    name: 'Spółdzielnia Socjalna „Smak Warmii”',
    address: ['ul. Polna 7', '11-200 Bartoszyce'],
    nip: '743-000-00-05',
    contact: ['biuro@smakwarmii.example.pl'],
    notes: ['Zwolniony z VAT: art. 113 ust. 1 i 9 ustawy o VAT'],
  },
  performer: null,
  lines: Array.from({ length: lines }, (_, index) => ({
    ...goods[index % goods.length]!,
    no: String(index + 1),
    description: index % 4 === 0 ? 'Zupa, drugie danie, kompot, ciasto drożdżowe' : null,
  })),
  totals: {
    perRate: [
      { rate: '23%', net: '617,50 zł', vat: '142,03 zł', gross: '759,53 zł' },
      { rate: '8%', net: '5 100,00 zł', vat: '408,00 zł', gross: '5 508,00 zł' },
    ],
    net: '5 717,50 zł',
    vat: '550,03 zł',
    gross: '6 267,53 zł',
  },
  terms: {
    deliveryPlace: 'Szkoła Podstawowa nr 3, sala gimnastyczna',
    deliveryDates: '4.12.2026, godz. 9:00–16:00',
    payment: '30 dni od doręczenia faktury',
    quoteValidity: '30.11.2026',
    remarks: null,
  },
  quote: {
    number: 'OF/2026/000117',
    version: '2',
    submittedAt: '20.11.2026, 15:48',
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  acceptance: { person: 'Jan Kowalski', organisation: 'Gmina Miejska Przykładowo', at: '23.11.2026, 11:03' },
  signatures: {
    buyer: {
      name: 'Gmina Miejska Przykładowo',
      rule: 'jedna osoba samodzielnie z kontrasygnatą skarbnika',
      places: 1,
      countersigned: true,
    },
    supplier: {
      name: 'Spółdzielnia Socjalna „Smak Warmii”',
      rule: '2 osoby łącznie',
      places: 2,
      countersigned: false,
    },
  },
});
