import { fold } from '../../../shared/text.js';

/** Shorter roots would bring strangers together. */
const LEAST_ROOT = 3;

const list = (text: string): string[] => text.trim().split(/\s+/);
const longestFirst = (a: string, b: string): number => b.length - a.length;

/** What makes a verb of a root, as dictionaries give verbs. */
const verbEndings = list(
  'owywać izować yzować ikować ować ywać iwać awać ąć nąć iać jać ać ić yć eć uć źć ść ć c',
).sort(longestFirst);

/**
 * What makes people, tools, places, deeds and qualities of a root: sprzątacz, sprzątaczka; kosiarz, kosiarka;
 * drukarnia; stolarstwo; parkowy, szkolny, drewniany, krawiecki, opiekuńczy.
 */
const nounAndAdjectiveEndings = list(`
  owanie anie enie owla owlany owlaniec ownictwo
  aczka aczek acz aczowy arka arz arstwo arski arnia iarka iarz iarstwo iarski iarnia arny
  iciel icielka icielski yciel ycielka nik niczka nictwo niczy ownik ownica ownictwo owniczy
  alnik alnia alny elnia elny ownia ica ennik
  iec owiec ecki iecki iectwo ectwo cowa owa ca
  un unka uńczy uństwo
  acja acyjny izacja izacyjny yzacja ifikacja ator atorka atorski ant antka
  ista istka istyczny yczny iczny ologia ologiczny
  ość stwo ctwo izm um alność
  owy owość ny czy iczy ski cki owski ański eński iański iany any ony ęcy ęcia
  aż ażowy ażysta ażownia lnia czka ornia atornia yka ika
  ówka owka aka ak ek ka ko eczka eczko eczek yczka iczka czyk ik yk usz uszek
  ia ie yna ina a o e i y ę
`).sort(longestFirst);

const vowels = /[aeiouy]/;

/** Endings come off as long as what is left could be a root. */
const without = (endings: readonly string[], word: string, least: number): string => {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= least);
  return ending === undefined ? word : word.slice(0, word.length - ending.length);
};

/** One letter for the two that a consonant becomes in the family of a word: ręka, ręczny; czysty, czyścić. */
const hardened = (root: string): string =>
  root
    .replace(/(?:ść|szcz|ści|śc|st)$/, 'st')
    .replace(/(?:ź|zi|z)dź?$/, 'zd')
    .replace(/cz$/, 'k')
    .replace(/(?:ż|rz|g)$/, (end) => (end === 'rz' ? 'r' : 'g'))
    .replace(/[ńśźć]$/, (letter) => ({ ń: 'n', ś: 's', ź: 'z', ć: 't' })[letter]!)
    .replace(/([aeiouyąęó].*[^aeiouyąęó])i?e([lłnrwc])$/, '$1$2')
    .replace(/ą([db])$/, 'ę$1')
    .replace(/i$/, '')
    .replace(/(.)\1$/, '$1');

/**
 * What a base form shares with its derivations, folded: 'sprzat' of sprzątać, sprzątaczka, sprzątanie. Made
 * by the rules of the language alone; where the rules leave too little, the folded word itself.
 */
export const rootOf = (lemma: string): string => {
  const word = lemma.toLowerCase();
  const verb = /(?:ć|[^aeiouyąęó]c)$/.test(word) && !/ość$/.test(word);
  const root = hardened(without(verb ? verbEndings : nounAndAdjectiveEndings, word, LEAST_ROOT));
  const folded = fold(root);
  return folded.length >= LEAST_ROOT && vowels.test(folded) ? folded : fold(word);
};

const englishEndings = list('ings ing ers er es ed s').sort(longestFirst);
const polishEndings = list(`
  owaniami owaniach owania owaniu owaniem owanie owac
  owego owemu owymi owych owym owej owa owe owy
  iami iach ami ach owi owie om ow em ie ia iu iom ego emu ymi imi ych ich ym im ej a e i o u y
`).sort(longestFirst);

const LEAST_GUESSED = 4;

/** The root of a folded word that is in no dictionary: a foreign word, a brand, a new compound. */
export const guessedRoot = (word: string): string => {
  const english = without(englishEndings, word, LEAST_GUESSED);
  return english === word ? without(polishEndings, word, LEAST_GUESSED) : english;
};
