import { formatDecimal, maxDecimal, readNumber } from '../../shared/decimal.js';
import type { Lang, Localised } from '../../shared/lang.js';
import { plural } from '../../shared/plural.js';

const most = (lang: Lang) => formatDecimal(maxDecimal, lang);
const belowZero: Localised = {
  pl: 'Wpisz liczbę nie mniejszą od zera.',
  en: 'Enter a number that is not below zero.',
};
const tooGreat: Localised = {
  pl: `To za dużo: największa wartość to ${most('pl')}.`,
  en: `That is too much: the largest value is ${most('en')}.`,
};
const placesWords = {
  pl: { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' },
  en: { one: 'decimal place', other: 'decimal places' },
};
const tooExact = (places: number): Localised => ({
  pl: `Wpisz najwyżej ${places} ${plural('pl', places, placesWords.pl)} po przecinku.`,
  en: `Enter at most ${places} ${plural('en', places, placesWords.en)}.`,
});
const noNumber: Localised = {
  pl: 'Wpisz samą liczbę, na przykład 1234,50.',
  en: 'Enter a number alone, such as 1234.50.',
};

/** Why what was typed is no decimal of at most so many places, in words for whoever typed it. */
export const whyNoDecimal = (typed: string, places: number): Localised => {
  if (/^\s*[-−–]\s*\d/.test(typed)) return belowZero;
  if (readNumber(typed, places) !== null) return tooGreat;
  return readNumber(typed, Infinity) === null ? noNumber : tooExact(places);
};
