import { catalogue } from '../../../platform/i18n/catalogue.js';
import { count, plural } from '../../../shared/plural.js';

const payments = (n: number) =>
  `${count('pl', n)} ${plural('pl', n, { one: 'płatność', few: 'płatności', many: 'płatności', other: 'płatności' })}`;
const paymentsEn = (n: number) =>
  `${count('en', n)} ${plural('en', n, { one: 'payment', other: 'payments' })}`;

export const pastTexts = catalogue({
  pl: {
    title: 'Płatności sprzed rozliczeń',
    banner: (n: number) =>
      `${payments(n)} za dostawy przyjęte, zanim serwis zaczął rozliczać płatności. Nikt o nich nie dostał wiadomości ani przypomnienia. Powiedz, które są dawno zapłacone.`,
    lead: 'Te dostawy kupujący przyjęli, zanim serwis zaczął rozliczać płatności. Nie wiemy, czy są zapłacone, więc nikomu o nich nie przypominamy.',
    none: 'Nie ma takich płatności',
    noneText: 'Wszystkie dostawy są rozliczane od przyjęcia albo są już zapłacone.',
    all: 'Wszystkie są dawno zapłacone',
    allQuestion: (n: number) =>
      `Zapisać wpłaty za wszystkie: ${payments(n)}? Kupujący zobaczą je w księdze z dzisiejszą datą i dopiskiem. Pomyłkę można cofnąć przy każdej płatności.`,
    allButton: 'Zapisz wpłaty',
    choose: 'Zapłacone są tylko niektóre',
    which: 'Które są dawno zapłacone',
    chosenButton: 'Zapisz wpłaty za zaznaczone',
    line: (reference: string, buyer: string, day: string, amount: string) =>
      `${reference}, ${buyer}, ${day}, ${amount}`,
    more: (n: number) => `Widać najstarsze ${n}. Następne pokażą się, gdy te zostaną rozliczone.`,
    reason: 'Zapłacone wcześniej, zanim serwis zaczął rozliczać płatności',
    saved: (settled: number, left: number) =>
      left > 0
        ? `Zapisane: ${payments(settled)}. Zostało: ${payments(left)}.`
        : `Zapisane: ${payments(settled)}.`,
    back: 'Wróć do płatności',
    tag: 'sprzed rozliczeń',
    supplier:
      'Dostawa sprzed rozliczeń: nie wiemy, czy jest zapłacona. Jeśli pieniądze przyszły, zanotuj wpłatę.',
    buyer: (left: string, reference: string) =>
      `Dostawa sprzed rozliczeń: nie wiemy, czy jest zapłacona. Jeśli nie, zapłać ${left}, w tytule przelewu wpisz ${reference}. Jeśli tak, dostawca zanotuje wpłatę.`,
  },
  en: {
    title: 'Payments from before',
    banner: (n) =>
      `${paymentsEn(n)} for deliveries accepted before the site kept account of payments. Nobody was told or reminded of them. Say which were paid long ago.`,
    lead: 'Buyers accepted these deliveries before the site kept account of payments. We do not know whether they are paid, so nobody is reminded of them.',
    none: 'There are no such payments',
    noneText: 'All deliveries are accounted for since they were accepted, or paid already.',
    all: 'All were paid long ago',
    allQuestion: (n) =>
      `Note payments for all of them: ${paymentsEn(n)}? Buyers see them in the ledger with today’s date and the reason. A mistake can be reversed with each payment.`,
    allButton: 'Note the payments',
    choose: 'Only some are paid',
    which: 'Which were paid long ago',
    chosenButton: 'Note payments for those chosen',
    line: (reference, buyer, day, amount) => `${reference}, ${buyer}, ${day}, ${amount}`,
    more: (n) => `The oldest ${n} are shown. The next appear once these are settled.`,
    reason: 'Paid earlier, before the site kept account of payments',
    saved: (settled, left) =>
      left > 0
        ? `Saved: ${paymentsEn(settled)}. Left: ${paymentsEn(left)}.`
        : `Saved: ${paymentsEn(settled)}.`,
    back: 'Back to payments',
    tag: 'from before',
    supplier:
      'A delivery from before the site kept account of payments: we do not know whether it is paid. If the money came, note the payment.',
    buyer: (left, reference) =>
      `A delivery from before the site kept account of payments: we do not know whether it is paid. If not, pay ${left} under the title ${reference}. If it is, the supplier will note the payment.`,
  },
});
