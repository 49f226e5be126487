import { catalogue } from '../../../../platform/i18n/catalogue.js';
import { plural } from '../../../../shared/plural.js';

export const transferTexts = catalogue({
  pl: {
    title: 'Dane do przelewu',
    lead: 'Przepisz dane do banku albo zeskanuj kod w aplikacji bankowej. Zanim wyślesz przelew, porównaj numer rachunku i kwotę.',
    supplierLead: 'Tak widzi to kupujący.',
    account: 'Numer rachunku',
    since: (when: string) => `w użyciu od ${when}`,
    payee: 'Odbiorca przelewu',
    nip: 'NIP odbiorcy przelewu',
    transferTitle: 'Tytuł',
    amount: 'Kwota',
    code: 'Kod przelewu dla aplikacji bankowej',
    noAccountBuyer: 'Dostawca nie podał jeszcze rachunku. Zapytaj o niego w rozmowie przy umowie.',
    noAccountSupplier: 'Kupujący nie wie, dokąd zapłacić: Wasza organizacja nie podała rachunku.',
    giveAccount: 'Podaj rachunek',
    unitsPayer: (payer: string) =>
      `Płatnikiem jest ${payer}. Jeśli przelewa ktoś inny niż Ty, dodaj tę osobę w zakładce Ludzie jako obserwatora: zobaczy te dane i płatności Waszej jednostki.`,
    others: (count: number) =>
      plural('pl', count, {
        one: 'Zapłać tym samym przelewem jeszcze jedną płatność temu dostawcy',
        few: `Zapłać tym samym przelewem jeszcze ${count} płatności temu dostawcy`,
        other: `Zapłać tym samym przelewem jeszcze ${count} płatności temu dostawcy`,
      }),
    check: 'Biała lista podatników VAT',
    checkHint:
      'Listę sprawdza się na stronie Ministerstwa Finansów w dniu przelewu. Tu tylko zapisujesz wynik; widzi go tylko Wasza organizacja.',
    unchecked: 'Nie zapisano sprawdzenia.',
    onList: (day: string, name: string) => `${day}: rachunek jest na liście. Zapisał(a): ${name}.`,
    offList: (day: string, name: string) => `${day}: rachunku nie ma na liście. Zapisał(a): ${name}.`,
    request: (id: string) => `Identyfikator odpowiedzi: ${id}.`,
    otherAccount: 'Od tego czasu dostawca zmienił rachunek. Sprawdź nowy.',
    split: (above: string, vat: string) =>
      `Faktura przekracza ${above}. Jeśli są na niej słowa „mechanizm podzielonej płatności”, wybierz w banku przelew podzielony (VAT: ${vat}). Kod wyżej zrobi zwykły przelew.`,
    listed: (above: string) =>
      `Firma, która zapłaci więcej niż ${above} na rachunek spoza tej listy, nie zaliczy wydatku do kosztów.`,
    noteCheck: 'Zapisz sprawdzenie',
    checkTitle: 'Sprawdzenie na białej liście',
    checkLead: (payee: string) => `Rachunek, na który płacisz: ${payee}.`,
    day: 'Dzień sprawdzenia',
    onListField: 'Rachunek jest na liście',
    requestId: 'Identyfikator odpowiedzi',
    requestHint: 'Podaje go wyszukiwarka Ministerstwa Finansów; dowodzi, że sprawdzenie było.',
    save: 'Zapisz',
    back: 'Wróć do płatności',
    saved: 'Zapisane.',
  },
  en: {
    title: 'Transfer details',
    lead: 'Copy these into your bank, or scan the code with a banking app. Compare account number and amount before you send it.',
    supplierLead: 'This is what the buyer sees.',
    account: 'Account number',
    since: (when) => `in use since ${when}`,
    payee: 'Payee',
    nip: 'Tax number of the payee',
    transferTitle: 'Title',
    amount: 'Amount',
    code: 'Transfer code for a banking app',
    noAccountBuyer: 'The supplier has given no account yet. Ask for it in the conversation of the contract.',
    noAccountSupplier: 'The buyer does not know where to pay: your organisation has given no account.',
    giveAccount: 'Give an account',
    unitsPayer: (payer) =>
      `The payer is ${payer}. If somebody else makes the transfer, add them under People as a viewer: they see these details and your unit’s payments.`,
    others: (count) =>
      plural('en', count, {
        one: 'Pay one more of this supplier by the same transfer',
        other: `Pay ${count} more of this supplier by the same transfer`,
      }),
    check: 'List of VAT payers',
    checkHint:
      'The list is looked up at the Ministry of Finance on the day of the transfer. Here you only note the result; your organisation alone sees it.',
    unchecked: 'No look-up is noted.',
    onList: (day, name) => `${day}: the account is on the list. Noted by ${name}.`,
    offList: (day, name) => `${day}: the account is not on the list. Noted by ${name}.`,
    request: (id) => `Identifier of the answer: ${id}.`,
    otherAccount: 'The supplier has changed its account since. Look up the new one.',
    split: (above, vat) =>
      `The invoice is above ${above}. If it bears the words “mechanizm podzielonej płatności”, choose a split payment in your bank (VAT: ${vat}). The code above makes a plain transfer.`,
    listed: (above) =>
      `A firm that pays more than ${above} to an account that is not on this list cannot deduct it.`,
    noteCheck: 'Note a look-up',
    checkTitle: 'Look-up in the list of VAT payers',
    checkLead: (payee) => `The account that you pay to: ${payee}.`,
    day: 'Day of the look-up',
    onListField: 'The account is on the list',
    requestId: 'Identifier of the answer',
    requestHint: 'The search of the Ministry of Finance gives it; it proves the look-up.',
    save: 'Save',
    back: 'Back to the payment',
    saved: 'Saved.',
  },
});
