import { catalogue } from '../../../../platform/i18n/catalogue.js';
import { plural } from '../../../../shared/plural.js';

export const jointTransferTexts = catalogue({
  pl: {
    title: 'Jeden przelew za kilka płatności',
    titleOf: (payee: string) => `Jeden przelew: ${payee}`,
    whom: 'Wybierz, komu płacisz. Płatności zakwestionowanych tu nie ma.',
    lead: 'Wszystko, co jest do zapłaty temu dostawcy. Odznacz, czego teraz nie płacisz; płatności zakwestionowanych tu nie ma.',
    nobody: 'Nie ma nic do zapłaty',
    nobodyText: 'Gdy przyjmiesz dostawę, płatność pojawi się na liście.',
    payees: 'Komu',
    payee: 'Dostawca',
    count: 'Płatności',
    left: 'Zostało',
    choice: (reference: string, left: string) => `${reference}: ${left}`,
    choiceHint: (subject: string, due: string) => `${subject}, termin ${due}`,
    which: 'Płatności',
    most: (count: number) => `Pokazujemy ${count} najstarszych. Reszta pojawi się, gdy te będą zapłacone.`,
    reckon: 'Policz przelew',
    apart: 'Osobnym przelewem',
    apartText:
      'Faktury za te płatności mogą wymagać podzielonej płatności. Każda idzie wtedy osobnym przelewem podzielonym.',
    shortCode: 'W kodzie mieszczą się 32 znaki tytułu, dlatego jest w nim krótszy tytuł niż wyżej.',
    after: (count: number) =>
      plural('pl', count, {
        one: 'Przelew opłaci jedną płatność.',
        few: `Przelew opłaci ${count} płatności. Dostawca rozliczy każdą z nich po tytule.`,
        other: `Przelew opłaci ${count} płatności. Dostawca rozliczy każdą z nich po tytule.`,
      }),
    back: 'Wróć do płatności',
  },
  en: {
    title: 'One transfer for several payments',
    titleOf: (payee) => `One transfer: ${payee}`,
    whom: 'Choose whom to pay. What you dispute is not here.',
    lead: 'All that you owe this supplier. Untick what you do not pay now; what you dispute is not here.',
    nobody: 'There is nothing to pay',
    nobodyText: 'Once you accept a delivery, its payment appears here.',
    payees: 'To whom',
    payee: 'Supplier',
    count: 'Payments',
    left: 'Left',
    choice: (reference, left) => `${reference}: ${left}`,
    choiceHint: (subject, due) => `${subject}, due ${due}`,
    which: 'Payments',
    most: (count) => `The ${count} oldest are shown. The rest appears once these are paid.`,
    reckon: 'Work out the transfer',
    apart: 'By a transfer of its own',
    apartText:
      'The invoices of these may ask for split payment. Each then goes by a split transfer of its own.',
    shortCode: 'A code holds 32 characters of a title, so its title is shorter than the one above.',
    after: (count) =>
      plural('en', count, {
        one: 'The transfer pays one payment.',
        other: `The transfer pays ${count} payments. The supplier settles each of them by the title.`,
      }),
    back: 'Back to payments',
  },
});
