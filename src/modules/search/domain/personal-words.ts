import { fold } from '../../../shared/text.js';

/** What a language knows of a folded word. */
export type WordKnowledge = {
  /** The base form that a reader would write, with its own letters; null for a word that no dictionary has. */
  readonly spelling: (word: string) => string | null;
};

/** First names that people have, folded, in their base form; those that are words of the language too are left out. */
const FIRST_NAMES = new Set(
  `adam adrian agata agnieszka aleksander aleksandra alicja aldona alina amelia andrzej aneta anna antoni antonina
  arkadiusz artur barbara bartlomiej bartosz beata blazej bogdan boguslaw bogumila bozena cezary czeslaw damian daniel
  danuta dariusz dawid dominik dominika dorota edward elzbieta emilia ewa ewelina filip franciszek gabriela genowefa
  grazyna grzegorz halina hanna helena henryk honorata hubert ignacy igor ilona irena ireneusz iwona izabela jacek
  jadwiga jakub jan janina janusz jaroslaw jerzy joanna jolanta jozef julia julian justyna kacper kamil kamila karol
  karolina katarzyna kazimierz kinga klaudia konrad krystian krystyna krzysztof leszek lidia lucyna ludwik lukasz
  magdalena malgorzata marcin marek maria mariola mariusz marta marzena mateusz michal mieczyslaw mikolaj miroslaw
  monika natalia nikola norbert oliwia patryk patrycja pawel piotr przemyslaw radoslaw rafal regina renata robert roman
  ryszard sebastian slawomir stanislaw stanislawa stefan stefania sylwester sylwia szymon tadeusz teresa tomasz urszula
  waldemar wanda wieslaw wieslawa wiktor wiktoria wladyslaw wlodzimierz wojciech zbigniew zdzislaw zofia zuzanna
  zygmunt`.split(/\s+/),
);

/** Surnames that are many people's, the base form of men's; those alone that mean nothing else. */
const SURNAMES = new Set(
  `nowak wisniewski wojcik kowalczyk kowalski kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski
  jankowski wojciechowski kwiatkowski krawczyk kaczmarek piotrowski grabowski pawlowski michalski nowakowski majewski
  olszewski jaworski malinowski stepien adamczyk dudek pawlak nowicki witkowski rutkowski walczak michalak szewczyk
  ostrowski tomaszewski zalewski wroblewski jasinski marciniak sadowski zawadzki jakubowski borkowski czarnecki
  sawicki chmielewski sokolowski urbanski kubiak maciejewski szczepanski kucharski kalinowski mazurek
  wysocki adamski sobczak czerwinski`.split(/\s+/),
);

const SURNAME = /(?:[sc]k|dzk)(?:i|a|iego|iej|iemu|im|a|ich|imi)$|wicz(?:a|owi|em|owie|ow)?$/;

/** What a name in some form may be in its base form: Jana, Janowi, Jan; Anny, Annie, Anna. */
const withoutEnding = (word: string): string[] => {
  const stem = word.replace(/(?:owi|em|iem|ie|iego|iemu|ej|a|y|u|e|i)$/, '');
  return [word, stem, `${stem}a`];
};

/** Words after which a street or an estate is named. */
const STREETS = /^(?:ul|ulic[aye]|ulice|al|alej[aei]|os|osiedl[eau]|pl|plac|placu)$/;
/** Of these alone the next word is always a name: there are also "plac zabaw" and "osiedle domków". */
const ALWAYS = /^(?:ul|ulic[aye]|ulice|al|os)$/;

/**
 * The words without those by which a person or an address could be told: first names with what stands
 * behind them, what looks like a surname, and names of streets. Of names that are words of the language too, those
 * stay that have no first name before them. What slips through is held back by the small groups that nobody is shown.
 */
export const withoutPeople = (words: readonly string[], { spelling }: WordKnowledge): string[] => {
  const spelt = words.map(spelling);
  const isCommon = (at: number) => {
    const base = spelt[at] ?? null;
    return base !== null && base === base.toLowerCase();
  };
  const isFirst = (at: number) =>
    at >= 0 &&
    at < words.length &&
    !isCommon(at) &&
    withoutEnding(words[at]!).some((name) => FIRST_NAMES.has(name));
  const isSurname = (at: number) =>
    SURNAMES.has(words[at]!.replace(/a$/, 'i')) ||
    SURNAMES.has(words[at]!) ||
    SURNAMES.has(fold(spelt[at] ?? '')) ||
    (!isCommon(at) && SURNAME.test(words[at]!));
  const namesStreet = (at: number) => {
    const before = words[at - 1];
    if (before === undefined || !STREETS.test(before)) return false;
    return ALWAYS.test(before) || !isCommon(at);
  };
  return words.filter((word, at) => {
    if (word.length < 2 || /\p{N}/u.test(word)) return false;
    if (isFirst(at) || isSurname(at) || namesStreet(at)) return false;
    if (ALWAYS.test(word) || (STREETS.test(word) && at + 1 < words.length && namesStreet(at + 1)))
      return false;
    const isBehind = isFirst(at - 1) && !(at > 1 && isSurname(at - 2));
    return !isBehind && !(isFirst(at + 1) && !isCommon(at));
  });
};
