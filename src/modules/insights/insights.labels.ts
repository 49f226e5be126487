import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Lang } from '../../shared/lang.js';
import { count, plural, type PluralForms } from '../../shared/plural.js';
import { causeLabels, type Cause } from '../inquiries/index.js';
import type { LossCount } from './domain/figures.js';
import type { NextStep } from './domain/next-steps.js';

const counted = (lang: Lang, n: number, forms: PluralForms): string =>
  `${count(lang, n)}\u00a0${plural(lang, n, forms)}`;

const inquiries = (n: number) =>
  counted('pl', n, { one: 'zapytanie', few: 'zapytania', many: 'zapytań', other: 'zapytania' });
const quotes = (n: number) =>
  counted('pl', n, { one: 'wycena', few: 'wyceny', many: 'wycen', other: 'wyceny' });
const listings = (n: number) =>
  counted('pl', n, { one: 'oferta', few: 'oferty', many: 'ofert', other: 'oferty' });

/** Ways to lose a deal, and what to do next, as the page, the API and the file say them. */
export const insightLabels = catalogue({
  pl: {
    /** Of the file, in its order. */
    columns: {
      month: 'Miesiąc',
      received: 'Zapytania',
      answered: 'Odpowiedzi',
      won: 'Wygrane',
      wonNet: 'Wartość wygranych netto (zł)',
      median: 'Mediana czasu odpowiedzi (min)',
      lost: 'Stracone',
    },
    ways: {
      refused: 'kupujący odrzucił wycenę',
      declined: 'odmówiliśmy wyceny',
      cancelled: 'kupujący anulował zapytanie',
      withdrawn: 'wycofaliśmy wycenę',
      unanswered: 'nie odpowiedzieliśmy w terminie',
      undecided: 'wycena straciła ważność bez decyzji',
    },
    noCause: 'nie podano',
    steps: {
      answer: (n: number) => `Odpowiedz: ${inquiries(n)} czeka na Was`,
      remind: (n: number) => `Przypomnij kupującemu: ${quotes(n)} wkrótce straci ważność`,
      missed: (n: number) =>
        `Odmawiajcie zamiast milczeć: ${inquiries(n)} bez odpowiedzi w ostatnich 90 dniach`,
      slow: (hours: number) => `Odpowiadajcie szybciej: połowa odpowiedzi przychodzi po ponad ${hours} godz.`,
      publish: () => 'Opublikujcie pierwszą ofertę',
      photo: (n: number) => `Dodaj zdjęcia: ${listings(n)} bez zdjęcia`,
      price: (n: number) => `Podaj choć cenę od: ${listings(n)} bez ceny`,
      capacity: (n: number) => `Podaj wolne moce: ${listings(n)} bez liczb na najbliższe miesiące`,
      loss: (n: number, cause: string) => `Najczęstszy powód strat: ${cause} (${n})`,
      unseen: () => 'Nikt Was jeszcze nie zapytał: uzupełnijcie profil',
    },
    why: {
      answer:
        'Zapytanie bez odpowiedzi przepada. Jeśli nie możecie, odmówcie z powodem: kupujący zapyta innych.',
      remind: 'Jedno zdanie w rozmowie wystarczy. Możecie też przedłużyć ważność nową wersją wyceny.',
      missed: 'Odmowa zajmuje minutę i mówi kupującemu, żeby wrócił innym razem.',
      slow: 'Kupujący często wybierają tego, kto odpowie pierwszy.',
      publish: 'Bez ofert kupujący Was nie znajdą.',
      photo: 'Oferty ze zdjęciem łatwiej zapamiętać i porównać.',
      price: 'Oferty bez ceny wypadają z wyników, gdy ktoś zawęża cenę.',
      capacity: 'Kupujący widzi, czy macie miejsce, a serwis pilnuje, żebyście nie przyjęli za dużo.',
      loss: (way: string, remedy: string) => `Tak było, gdy ${way}. ${remedy}`,
      unseen: 'Opis, zdjęcia i obszar działania pomagają w wyszukiwaniu.',
    },
    remedies: {
      listings: 'Porównajcie oferty z tym, o co pytają kupujący: cenę, zakres, miejsce.',
      capacity: 'Aktualne wolne moce mówią kupującemu od razu, kiedy macie miejsce.',
      profile: 'Dobry profil przekonuje tych, którzy wybierają między dostawcami.',
    },
  },
  en: {
    columns: {
      month: 'Month',
      received: 'Inquiries',
      answered: 'Answers',
      won: 'Won',
      wonNet: 'Net value won (PLN)',
      median: 'Median response time (min)',
      lost: 'Lost',
    },
    ways: {
      refused: 'the buyer refused the quote',
      declined: 'we declined to quote',
      cancelled: 'the buyer cancelled the inquiry',
      withdrawn: 'we withdrew the quote',
      unanswered: 'we did not answer in time',
      undecided: 'the quote lapsed undecided',
    },
    noCause: 'not given',
    steps: {
      answer: (n) =>
        `Answer: ${counted('en', n, { one: 'inquiry waits for you', other: 'inquiries wait for you' })}`,
      remind: (n) =>
        `Remind the buyer: ${counted('en', n, { one: 'quote lapses soon', other: 'quotes lapse soon' })}`,
      missed: (n) =>
        `Decline rather than keep silent: ${counted('en', n, { one: 'inquiry', other: 'inquiries' })} unanswered in the last 90 days`,
      slow: (hours) => `Answer faster: half of the answers take more than ${hours} hours`,
      publish: () => 'Publish your first listing',
      photo: (n) => `Add photos: ${counted('en', n, { one: 'listing has', other: 'listings have' })} none`,
      price: (n) =>
        `Give at least a lowest price: ${counted('en', n, { one: 'listing has', other: 'listings have' })} none`,
      capacity: (n) =>
        `Give your free capacity: ${counted('en', n, { one: 'listing has', other: 'listings have' })} no numbers for the coming months`,
      loss: (n, cause) => `The most frequent reason of loss: ${cause} (${n})`,
      unseen: () => 'Nobody has asked you yet: complete your profile',
    },
    why: {
      answer: 'An unanswered inquiry is lost. If you cannot, decline with a reason: the buyer asks others.',
      remind: 'One sentence in the conversation is enough. A new version of the quote extends its validity.',
      missed: 'Declining takes a minute and tells the buyer to come back another time.',
      slow: 'Buyers often choose whoever answers first.',
      publish: 'Without listings buyers do not find you.',
      photo: 'Listings with a photo are easier to remember and to compare.',
      price: 'Listings without a price drop out when somebody narrows the price.',
      capacity: 'Buyers see whether you have room, and the site keeps you from taking on too much.',
      loss: (way, remedy) => `So it was when ${way}. ${remedy}`,
      unseen: 'A description, photos and the area served help in the search.',
    },
    remedies: {
      listings: 'Compare your listings with what buyers ask for: price, scope, place.',
      capacity: 'Current free capacity tells buyers at once when you have room.',
      profile: 'A good profile convinces those who choose between suppliers.',
    },
  },
});

/** 'kupujący odrzucił wycenę: cena'; without a cause the way alone. */
export const lossWords = ({ way, cause }: LossCount, lang: Lang): string => {
  const words = insightLabels[lang].ways[way];
  return cause === null ? words : `${words}: ${causeLabels[lang][cause as Cause]}`;
};

/** What to do, in one line. */
export const stepTitle = (step: NextStep, lang: Lang): string => {
  const { steps } = insightLabels[lang];
  return step.kind === 'loss'
    ? steps.loss(step.count, causeLabels[lang][step.loss.cause as Cause])
    : steps[step.kind](step.count);
};

/** Why, or how. */
export const stepReason = (step: NextStep, lang: Lang): string => {
  const { why, ways, remedies } = insightLabels[lang];
  return step.kind === 'loss' ? why.loss(ways[step.loss.way], remedies[step.remedy]) : why[step.kind];
};
