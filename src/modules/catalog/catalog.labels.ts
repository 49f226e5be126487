import { catalogue } from '../../platform/i18n/catalogue.js';
import { counted } from './web/counted.js';

/** Names of states, kinds and prices. */
export const catalogLabels = catalogue({
  pl: {
    states: { draft: 'szkic', published: 'opublikowana', paused: 'wstrzymana', archived: 'w archiwum' },
    tabs: { draft: 'Szkice', published: 'Opublikowane', paused: 'Wstrzymane', archived: 'Archiwum' },
    kinds: { product: 'Produkt', service: 'Usługa' },
    priceKinds: {
      fixed: 'Jedna cena',
      from: 'Cena od',
      range: 'Przedział cen',
      'on-request': 'Cena do uzgodnienia',
    },
    actions: {
      publish: 'Opublikuj',
      pause: 'Wstrzymaj',
      resume: 'Wznów',
      archive: 'Archiwizuj',
      restore: 'Przywróć jako szkic',
    },
    suggested: { category: 'kategoria', supplier: 'dostawca', listing: 'oferta' },
    suggestions: (n: number) =>
      n === 0
        ? 'Brak podpowiedzi.'
        : `${counted('pl', n, { one: 'podpowiedź', few: 'podpowiedzi', many: 'podpowiedzi', other: 'podpowiedzi' })}. Wybierz strzałkami.`,
    shareFrom: (percent: string) => `co najmniej ${percent} %`,
    leadUpTo: (days: number) =>
      `do ${counted('pl', days, { one: 'dnia', few: 'dni', many: 'dni', other: 'dnia' })}`,
    priceBand: (from: string | undefined, to: string | undefined) =>
      from && to ? `${from}–${to}\u00a0zł` : from ? `od ${from}\u00a0zł` : `do ${to}\u00a0zł`,
    newIn: (days: number) => `z ostatnich ${days} dni`,
    sorts: {
      relevance: 'trafność',
      price: 'cena',
      leadTime: 'termin',
      newest: 'najnowsze',
    },
  },
  en: {
    states: { draft: 'a draft', published: 'published', paused: 'paused', archived: 'archived' },
    tabs: { draft: 'Drafts', published: 'Published', paused: 'Paused', archived: 'Archive' },
    kinds: { product: 'Product', service: 'Service' },
    priceKinds: {
      fixed: 'One price',
      from: 'Price from',
      range: 'Price range',
      'on-request': 'Price on request',
    },
    actions: {
      publish: 'Publish',
      pause: 'Pause',
      resume: 'Resume',
      archive: 'Archive',
      restore: 'Restore as a draft',
    },
    suggested: { category: 'category', supplier: 'supplier', listing: 'listing' },
    suggestions: (n) =>
      n === 0
        ? 'No suggestions.'
        : `${counted('en', n, { one: 'suggestion', other: 'suggestions' })}. Choose with the arrow keys.`,
    shareFrom: (percent) => `at least ${percent} %`,
    leadUpTo: (days) => `up to ${counted('en', days, { one: 'day', other: 'days' })}`,
    priceBand: (from, to) =>
      from && to ? `PLN\u00a0${from}–${to}` : from ? `from PLN\u00a0${from}` : `up to PLN\u00a0${to}`,
    newIn: (days) => `of the last ${days} days`,
    sorts: { relevance: 'relevance', price: 'price', leadTime: 'lead time', newest: 'newest' },
  },
});
