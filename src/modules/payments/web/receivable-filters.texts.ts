import { catalogue } from '../../../platform/i18n/catalogue.js';
import { count, plural } from '../../../shared/plural.js';

const payments = (n: number) =>
  `${count('pl', n)} ${plural('pl', n, { one: 'płatność', few: 'płatności', many: 'płatności', other: 'płatności' })}`;
const paymentsEn = (n: number) =>
  `${count('en', n)} ${plural('en', n, { one: 'payment', other: 'payments' })}`;

export const filterTexts = catalogue({
  pl: {
    filters: 'Wybór płatności',
    partner: 'Z kim',
    anybody: 'ze wszystkimi',
    month: 'Miesiąc odbioru',
    anyMonth: 'każdy',
    late: 'Po terminie',
    anyLate: 'bez znaczenia',
    lateBy: (days: number) => (days === 1 ? 'co najmniej dzień' : `co najmniej ${days} dni`),
    order: 'Kolejność',
    orders: {
      due: 'według terminu',
      newest: 'od najnowszych',
      amount: 'od największej kwoty',
      left: 'gdzie zostało najwięcej',
    },
    show: 'Pokaż',
    chosen: (n: number, gross: string, left: string, overdue: string) =>
      `Wybrane: ${payments(n)} na ${gross}. Zostało ${left}, z tego po terminie ${overdue}.`,
  },
  en: {
    filters: 'Choice of payments',
    partner: 'With whom',
    anybody: 'anybody',
    month: 'Month of acceptance',
    anyMonth: 'any',
    late: 'Overdue',
    anyLate: 'does not matter',
    lateBy: (days) => (days === 1 ? 'a day at least' : `${days} days at least`),
    order: 'Order',
    orders: {
      due: 'by the day to pay',
      newest: 'newest first',
      amount: 'largest first',
      left: 'most left first',
    },
    show: 'Show',
    chosen: (n, gross, left, overdue) =>
      `Chosen: ${paymentsEn(n)} of ${gross}. Left ${left}, of it overdue ${overdue}.`,
  },
});
