import { catalogue } from '../../../platform/i18n/catalogue.js';
import { count, inDays, plural } from '../../../shared/plural.js';

/** In the genitive. */
const listings = (n: number) =>
  `${count('pl', n)} ${plural('pl', n, { one: 'oferty', few: 'ofert', many: 'ofert', other: 'oferty' })}`;

export const printedCatalogueTexts = catalogue({
  pl: {
    title: 'Katalogi do druku',
    deskLead: 'PDF z ofertami członków: okładka, spis treści, zdjęcia, kody QR i kontakty.',
    toCatalogues: 'Katalogi do druku',
    lead: 'PDF z ofertami członków klastra, które są teraz w katalogu: okładka, spis treści, zdjęcia, ceny, kody QR i kontakty. Do rozdania na targach, w urzędzie albo do wysłania mailem.',
    notMember: 'Katalogi do druku robią członkowie klastra i koordynator.',
    newOne: 'Nowy katalog',
    newLead: (most: number) =>
      `Jeśli niczego nie wybierzesz, wejdą wszystkie oferty, ale w jednym katalogu mieści się najwyżej ${count('pl', most)}.`,
    leftOut: (most: number, n: number) =>
      `W katalogu mieści się ${count('pl', most)} ofert. Z tego wyboru zabraknie w nim ${listings(n)}, od końca według kategorii.`,
    leftOutMore:
      'Wybierz kategorię, powiat, kampanię albo członków, żeby zmieściły się wszystkie. Możesz też zrobić katalog bez nich.',
    makeWithout: (n: number) => `Zrób katalog bez ${listings(n)}`,
    fetchable: (days: number) => `Gotowy plik można pobierać przez ${inDays('pl', days)}.`,
    category: 'Kategoria',
    everyCategory: 'Wszystkie kategorie',
    powiat: 'Gdzie działają',
    everyPowiat: 'Cały region',
    campaign: 'Kampania',
    noCampaign: 'Wszystkie, nie tylko z kampanii',
    members: 'Czyje oferty',
    membersHint: 'Nic nie zaznaczone oznacza wszystkich.',
    chosenMembers: (n: number) =>
      `${count('pl', n)} ${plural('pl', n, { one: 'wybrany członek', few: 'wybranych członków', many: 'wybranych członków', other: 'wybranego członka' })}`,
    chosenListings: (n: number) =>
      `${count('pl', n)} ${plural('pl', n, { one: 'wybrana oferta', few: 'wybrane oferty', many: 'wybranych ofert', other: 'wybranej oferty' })}`,
    pick: 'Wybierz pojedyncze oferty',
    showAnew: 'Pokaż oferty tego wyboru',
    listings: 'Które oferty',
    listingsHint: (n: number, more: boolean) =>
      `Nic nie zaznaczone oznacza wszystkie oferty tego wyboru.${more ? ` Widać pierwsze ${count('pl', n)}: zawęź wybór, żeby zobaczyć pozostałe.` : ''}`,
    noListings:
      'Do tego wyboru nie pasuje teraz żadna oferta. Zmień kategorię, powiat, kampanię albo członków.',
    lang: 'Język',
    langs: { pl: 'polski', en: 'angielski' },
    make: 'Zrób katalog',
    asked: 'Robimy katalog. To trwa zwykle mniej niż minutę.',
    one: 'Wybór',
    when: 'Zamówiony',
    state: 'Stan',
    actions: 'Działania',
    everything: 'Wszystkie oferty',
    waiting: 'czeka na swoją kolej',
    progress: (done: number, total: number) => `robi się: ${done} z ${total}`,
    progressLabel: 'Postęp',
    ready: (until: string) => `gotowy, do pobrania do ${until}`,
    expired: 'nie można już go pobrać',
    cancelled: 'anulowany',
    failed: 'nie udało się; spróbuj jeszcze raz',
    refresh: 'Odśwież',
    cancel: 'Anuluj',
    cancelledNow: 'Katalog anulowany.',
    download: 'Pobierz PDF',
    underWay: 'Jeden katalog już się robi. Następny zrobisz, gdy będzie gotowy albo go anulujesz.',
  },
  en: {
    title: 'Catalogues to print',
    deskLead: 'A PDF of the members’ listings: cover, contents, photos, QR codes and contacts.',
    toCatalogues: 'Catalogues to print',
    lead: 'A PDF of the listings that are in the catalogue now: cover, contents, photos, prices, QR codes and contacts. To hand out at fairs, in an office, or to send by mail.',
    notMember: 'Members of the cluster and the coordinator make catalogues to print.',
    newOne: 'New catalogue',
    newLead: (most) =>
      `Without a choice all listings go in, but one catalogue has room for ${count('en', most)} at most.`,
    leftOut: (most, n) =>
      `A catalogue has room for ${count('en', most)} listings. ${count('en', n)} of this choice would be left out: the last in the order of categories.`,
    leftOutMore:
      'Choose a category, a county, a campaign or members so that all have a place, or make the catalogue without them.',
    makeWithout: (n) => `Make the catalogue without ${count('en', n)}`,
    fetchable: (days) => `The finished file can be fetched for ${inDays('en', days)}.`,
    category: 'Category',
    everyCategory: 'All categories',
    powiat: 'Where they serve',
    everyPowiat: 'The whole region',
    campaign: 'Campaign',
    noCampaign: 'Not only of a campaign',
    members: 'Whose listings',
    membersHint: 'Nothing ticked means everybody’s.',
    chosenMembers: (n) => `${count('en', n)} chosen ${plural('en', n, { one: 'member', other: 'members' })}`,
    chosenListings: (n) =>
      `${count('en', n)} chosen ${plural('en', n, { one: 'listing', other: 'listings' })}`,
    pick: 'Choose single listings',
    showAnew: 'Show the listings of this choice',
    listings: 'Which listings',
    listingsHint: (n, more) =>
      `Nothing ticked means all listings of this choice.${more ? ` These are the first ${count('en', n)}: narrow the choice to see the others.` : ''}`,
    noListings: 'No listing fits this choice now. Change the category, county, campaign or members.',
    lang: 'Language',
    langs: { pl: 'Polish', en: 'English' },
    make: 'Make the catalogue',
    asked: 'The catalogue is being made. It usually takes less than a minute.',
    one: 'Choice',
    when: 'Asked for',
    state: 'State',
    actions: 'Actions',
    everything: 'All listings',
    waiting: 'waits for its turn',
    progress: (done, total) => `being made: ${done} of ${total}`,
    progressLabel: 'Progress',
    ready: (until) => `ready, to be fetched until ${until}`,
    expired: 'its time is over',
    cancelled: 'cancelled',
    failed: 'did not work; try again',
    refresh: 'Refresh',
    cancel: 'Cancel',
    cancelledNow: 'Catalogue cancelled.',
    download: 'Download PDF',
    underWay: 'One catalogue is being made already. Make the next one when it is ready, or cancel it.',
  },
});
