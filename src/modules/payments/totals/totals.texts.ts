import { catalogue } from '../../../platform/i18n/catalogue.js';
import { count, plural } from '../../../shared/plural.js';

const members = (n: number) =>
  `${count('pl', n)} ${plural('pl', n, { one: 'członek', few: 'członków', many: 'członków', other: 'członka' })}`;

export const totalsTexts = catalogue({
  pl: {
    title: 'Płatności członków',
    deskLead: 'Ile jest do zapłaty, zapłacone i po terminie, razem dla wszystkich członków.',
    toReport: 'Zobacz zestawienie',
    lead: (day: string) =>
      `Należności z ostatnich dwunastu pełnych miesięcy, według stanu na koniec dnia ${day}. Bez nazw, kont i kwot pojedynczych członków.`,
    rule: (all: number, sharing: number) =>
      `Należności miało: ${members(all)}, z tego zgodę na sumowanie kwot dało: ${count('pl', sharing)}. Kwotę podajemy, gdy stoi za nią co najmniej trzech członków, którzy się zgodzili; inaczej w tabeli są same liczby.`,
    download: 'Pobierz CSV',
    fileName: 'platnosci-czlonkow',
    empty: 'Nie ma jeszcze czego zestawić',
    emptyText: 'Zestawienie pokaże pierwszy pełny miesiąc, w którym kupujący przyjęli dostawy.',
    total: 'Razem',
    divisions: { total: 'Razem', states: 'Według stanu', months: 'Według miesiąca', ages: 'Po terminie' },
    heads: { total: 'Razem', states: 'Stan', months: 'Miesiąc', ages: 'Od kiedy po terminie' },
    division: 'Podział',
    count: 'Należności',
    gross: 'Kwota',
    left: 'Zostało',
    ages: {
      'to-30': 'do 30 dni',
      'to-60': '31–60 dni',
      'to-90': '61–90 dni',
      'over-90': 'ponad 90 dni',
    },
    consent: 'Sumy w zestawieniach',
    consentLead:
      'Koordynator i rada widzą, ile należności mają razem wszyscy członkowie. Kwoty dodajemy tylko tym, którzy się zgodzą, i pokazujemy dopiero sumę co najmniej trzech. Waszej własnej kwoty nie zobaczy nikt.',
    agreed: 'Zgodziliście się. Wasze kwoty wchodzą do sum.',
    notAgreed: 'Nie ma zgody. Wasze należności są tylko policzone.',
    agree: 'Zgadzamy się',
    withdraw: 'Cofamy zgodę',
    saved: 'Zapisane.',
    back: 'Wróć do płatności',
  },
  en: {
    title: 'Payments of the members',
    deskLead: 'How much is to be paid, paid and overdue, for all members together.',
    toReport: 'See the totals',
    lead: (day) =>
      `Receivables of the last twelve whole months, as they stood at the end of ${day}. Without names, accounts and amounts of single members.`,
    rule: (all, sharing) =>
      `Members to whom something was owed: ${count('en', all)}; of these agreed to summing: ${count('en', sharing)}. A sum is told when at least three agreeing members stand behind it; otherwise the table holds numbers only.`,
    download: 'Download CSV',
    fileName: 'payments-of-members',
    empty: 'There is nothing to total yet',
    emptyText: 'Totals begin with the first whole month in which buyers accepted deliveries.',
    total: 'Total',
    divisions: { total: 'Total', states: 'By state', months: 'By month', ages: 'Overdue' },
    heads: { total: 'Total', states: 'State', months: 'Month', ages: 'Overdue for' },
    division: 'Divided by',
    count: 'Receivables',
    gross: 'Amount',
    left: 'Left',
    ages: {
      'to-30': 'up to 30 days',
      'to-60': '31–60 days',
      'to-90': '61–90 days',
      'over-90': 'over 90 days',
    },
    consent: 'Sums in totals',
    consentLead:
      'Coordinator and council see how many receivables all members have together. Amounts are added only of those who agree, and only the sum of at least three is shown. Nobody sees your own amount.',
    agreed: 'You agreed. Your amounts go into sums.',
    notAgreed: 'You have not agreed. Your receivables are counted only.',
    agree: 'We agree',
    withdraw: 'We take it back',
    saved: 'Saved.',
    back: 'Back to payments',
  },
});
