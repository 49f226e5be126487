import { catalogue } from '../../../../platform/i18n/catalogue.js';
import { count, plural } from '../../../../shared/plural.js';

const told = (n: number) =>
  `${count('pl', n)} ${plural('pl', n, { one: 'członek', few: 'członkowie', other: 'członków' })}`;

export const callTexts = catalogue({
  pl: {
    title: 'Powiedz członkom, czego szukają kupujący',
    lead: 'Członkowie, którzy działają w tej kategorii i w tym miejscu, dostaną powiadomienie, a e-mail tak, jak sami wybrali. To informacja, nie polecenie: każdy sam decyduje, co z nią zrobi.',
    words: 'Czego szukają',
    wordsHint: 'Słowa z wyszukiwarki. Możesz je wygładzić.',
    category: 'Kategoria',
    anyCategory: 'Wszystkie',
    area: 'Miejsce',
    anyArea: 'Gdziekolwiek działają',
    note: 'Co dodać od siebie',
    noteHint: 'Na przykład kto i na kiedy tego potrzebuje. Bez nazwisk kupujących.',
    send: 'Powiadom członków',
    done: (n: number) => `Gotowe. Powiadomienie dostało: ${told(n)}.`,
    reach: (n: number) => `Z tym wyborem powiadomienie dostanie: ${told(n)}.`,
    earlier: 'Ostatnie wezwania',
    when: 'Kiedy',
    what: 'Czego szukają',
    told: 'Powiadomiono',
  },
  en: {
    title: 'Tell members what buyers look for',
    lead: 'Members who work in this category and place get a notice, and a mail as each has chosen. It is an information, not an order: each decides what to do with it.',
    words: 'What they look for',
    wordsHint: 'The words of the search. You may smooth them.',
    category: 'Category',
    anyCategory: 'All',
    area: 'Place',
    anyArea: 'Wherever they work',
    note: 'What you add',
    noteHint: 'For example who needs it by when. No names of buyers.',
    send: 'Tell members',
    done: (n) => `Done. Members told: ${count('en', n)}.`,
    reach: (n) => `With this choice, members to be told: ${count('en', n)}.`,
    earlier: 'Latest calls',
    when: 'When',
    what: 'What they look for',
    told: 'Told',
  },
});
