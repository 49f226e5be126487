import { catalogue } from '../../../platform/i18n/catalogue.js';
import { count, plural } from '../../../shared/plural.js';
import { pastTexts } from '../past/past.texts.js';
import type { UnsettledItem } from './domain/statement.js';

/** What the statement says on its page and in its document. */
export const statementTexts = catalogue({
  pl: {
    title: 'Rozliczenie',
    lead: 'Co było do zapłaty między Wami a jednym partnerem: od dnia do dnia, wpis po wpisie. Widzą je obie strony.',
    fileName: 'rozliczenie',
    partner: 'Z kim',
    sides: { supplier: 'Płacą nam', buyer: 'My płacimy' },
    from: 'Od',
    to: 'Do',
    show: 'Pokaż',
    pay: 'Zapłać jednym przelewem',
    download: 'Pobierz PDF',
    nobody: 'Nie ma jeszcze z kim się rozliczać',
    nobodyText: 'Rozliczenie będzie tu, gdy kupujący przyjmie pierwszą dostawę.',
    choose: 'Wybierz, z kim i za jaki czas.',
    sums: 'Razem',
    openingOn: (day: string) => `Do zapłaty na początku (${day})`,
    closingOn: (day: string) => `Do zapłaty na koniec (${day})`,
    arisen: 'Przyjęte dostawy',
    paid: 'Wpłaty',
    givenBack: 'Zwroty i cofnięte wpłaty',
    lowered: 'Obniżenia',
    loweredBy: (amount: string) => `Należność jest o tyle niższa: ${amount}.`,
    raisedBy: (amount: string) => `Należność jest znów wyższa o ${amount}.`,
    overdue: 'W tym po terminie',
    movements: 'Wpis po wpisie',
    nothing: 'W tym czasie nic się nie zmieniło.',
    day: 'Dzień',
    what: 'Co się stało',
    reference: 'Tytuł przelewu',
    money: 'Wpłata lub zwrot',
    change: 'Zmiana',
    left: 'Zostało',
    unsettled: 'Nierozliczone na koniec',
    settledAll: 'Wszystko jest rozliczone.',
    subject: 'Za co',
    due: 'Termin',
    state: 'Stan',
    standing: ({ daysLate, left, disputed, past }: UnsettledItem) => {
      if (left < 0) return 'nadpłata';
      if (disputed) return 'kwestionowana';
      if (past) return pastTexts.pl.tag;
      if (daysLate === null) return 'w terminie';
      return `${count('pl', daysLate)} ${plural('pl', daysLate, { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' })} po terminie`;
    },
    toReceivables: 'Płatności',
    note: (at: string) =>
      `Rozliczenie z księgi wpłat według stanu z ${at}. Wpłaty notuje dostawca, gdy przyjdą na jego rachunek; wpis dodany później zmieni rozliczenie za ten sam czas. To nie jest faktura ani wezwanie do zapłaty.`,
  },
  en: {
    title: 'Statement of account',
    lead: 'What was to be paid between you and one partner: from a day to a day, entry by entry. Both sides see it.',
    fileName: 'statement',
    partner: 'With whom',
    sides: { supplier: 'They pay us', buyer: 'We pay them' },
    from: 'From',
    to: 'To',
    show: 'Show',
    pay: 'Pay by one transfer',
    download: 'Download PDF',
    nobody: 'There is nobody to settle accounts with yet',
    nobodyText: 'Statements are here once a buyer has accepted the first delivery.',
    choose: 'Choose with whom and for what time.',
    sums: 'Totals',
    openingOn: (day) => `To be paid at the beginning (${day})`,
    closingOn: (day) => `To be paid at the end (${day})`,
    arisen: 'Accepted deliveries',
    paid: 'Payments',
    givenBack: 'Refunds and payments taken back',
    lowered: 'Reductions',
    loweredBy: (amount) => `${amount} less is asked for.`,
    raisedBy: (amount) => `${amount} more is asked for again.`,
    overdue: 'Of it overdue',
    movements: 'Entry by entry',
    nothing: 'Nothing changed in this time.',
    day: 'Day',
    what: 'What happened',
    reference: 'Title of the transfer',
    money: 'Paid or given back',
    change: 'Change',
    left: 'Left',
    unsettled: 'Not settled at the end',
    settledAll: 'All is settled.',
    subject: 'For what',
    due: 'Due',
    state: 'State',
    standing: ({ daysLate, left, disputed, past }) => {
      if (left < 0) return 'overpaid';
      if (disputed) return 'disputed';
      if (past) return pastTexts.en.tag;
      if (daysLate === null) return 'in time';
      return `${count('en', daysLate)} ${plural('en', daysLate, { one: 'day', other: 'days' })} overdue`;
    },
    toReceivables: 'Payments',
    note: (at) =>
      `Statement from the ledger of payments as of ${at}. The supplier notes payments when they come to its account; an entry added later changes the statement of the same time. This is neither an invoice nor a demand for payment.`,
  },
});
