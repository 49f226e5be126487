import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import dictionary from 'dictionary-pl';
import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../../shared/text.js';
import { Dictionary } from './dictionary.js';
import { Lexicon, MOST_REMEMBERED, polishLexicon } from './lexicon.js';

describe('the Polish lexicon', () => {
  let lexicon: Lexicon;

  beforeAll(async () => {
    lexicon = await polishLexicon();
  });

  it.each([
    ['szkół', 'szkola'],
    ['dziećmi', 'dziecko'],
    ['okien', 'okno'],
    ['przerwami', 'przerwa'],
    ['koszenia', 'kosic'],
    ['najmem', 'najem'],
    ['ludźmi', 'ludzie'],
    ['Olsztynie', 'olsztyn'],
    ['kawowych', 'kawowy'],
  ])('knows the base form of %s, with and without diacritics', (form, lemma) => {
    expect(lexicon.look(fold(form)).lemmas).toContain(lemma);
  });

  it.each([
    'sprzątać sprzątaczka sprzątanie sprzątacz posprzątać',
    'kosić koszenie kosiarka kosiarz skosić',
    'malować malarz malowanie malarski pomalować',
    'krawiec krawiecki krawcowa krawiectwo',
    'stolarz stolarski stolarka stolarnia stolarstwo',
    'opieka opiekun opiekunka opiekuńczy opiekować',
    'czyścić czysty czyszczenie czystość',
    'druk drukować drukarnia drukarz',
    'szkoła szkolny',
    'ogród ogrodnik ogrodowy ogrodnictwo',
    'naprawa naprawić naprawiać naprawczy',
    'archiwum archiwizacja archiwalny archiwista',
    'żywienie wyżywienie żywić',
    'montaż montować montażowy',
    'śnieg śnieżny',
    'urząd urzędowy urzędnik',
    'recykling recyklingowy',
    'turystyka turystyczny turysta',
    'dziecko dziecięcy',
  ])('brings together %s', (family) => {
    const roots = family.split(' ').map((word) => lexicon.look(fold(word)).roots);
    const shared = roots.reduce((common, each) => common.filter((root) => each.includes(root)));
    expect(shared.length, JSON.stringify(roots)).toBeGreaterThan(0);
  });

  it.each([
    ['przewóz', 'wywóz'],
    ['pranie', 'druk'],
    ['ławka', 'kanapka'],
    ['kwiat', 'kawa'],
  ])('keeps %s and %s apart', (one, other) => {
    const roots = lexicon.look(fold(other)).roots;
    expect(lexicon.look(fold(one)).roots.filter((root) => roots.includes(root))).toEqual([]);
  });

  it('guesses at words of no dictionary, English ones too', () => {
    expect(lexicon.knows('elektrosmieci')).toBe(false);
    expect(lexicon.look('elektrosmieciami').roots).toEqual(lexicon.look('elektrosmieci').roots);
    expect(lexicon.look('cleaners').roots).toEqual(lexicon.look('cleaning').roots);
  });

  it('lets numbers and very short words stand for themselves', () => {
    for (const word of ['l05', '90919200', 'ab', 'a3']) {
      expect(lexicon.look(word)).toEqual({ lemmas: [], roots: [] });
    }
  });
});

/** Bytes in use by this process, what nobody holds any more left out. */
const used = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

describe('a lexicon that is made', () => {
  const { aff, dic } = dictionary;

  it('takes some tenths of a second and, with the words it remembers, less than 50 MB', () => {
    const before = used();
    const begun = process.cpuUsage();
    const lexicon = new Lexicon(new Dictionary(aff, dic));
    const making = process.cpuUsage(begun);
    // The processor's time, since others may keep it busy.
    expect((making.user + making.system) / 1e6).toBeLessThan(1);
    const made = used() - before;

    const lines = new TextDecoder().decode(dic.subarray(0, 10_000)).split('\n').slice(1, -1);
    for (const line of lines) lexicon.look(fold(line.split('/')[0]!));
    const remembered = ((used() - before - made) / lines.length) * MOST_REMEMBERED;
    expect(aff.length + dic.length + made + remembered).toBeLessThan(50 * 2 ** 20);
  });
});
