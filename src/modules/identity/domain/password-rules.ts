import type { Localised } from '../../../shared/lang.js';
import { fold } from '../../../shared/text.js';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** The commonest stems of leaked Polish and English passwords, folded, and this site's own words. */
const COMMON = [
  ...[
    'haslo',
    'password',
    'passw0rd',
    'admin',
    'welcome',
    'witaj',
    'letmein',
    'iloveyou',
    'kocham',
    'kochanie',
  ],
  ...[
    'misiek',
    'myszka',
    'polska',
    'wisla',
    'legia',
    'lech',
    'matrix',
    'dragon',
    'football',
    'master',
    'monkey',
  ],
  ...[
    'michal',
    'mateusz',
    'monika',
    'karolina',
    'agnieszka',
    'marcin',
    'bartek',
    'natalia',
    'samsung',
    'facebook',
  ],
  ...['olsztyn', 'elblag', 'mazury', 'warmia', 'spoldzielnia', 'wspolnyrynek', 'rynek', 'klaster'],
];

/** Keys in the order of fingers, alphabet and digits; also read backwards. */
const ROWS = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv',
];
const RUNS = ROWS.flatMap((row) => [row + row, [...(row + row)].reverse().join('')]);

/** How many signs of a password must be left when all that is easy to guess is taken away. */
const UNGUESSED = 6;

/**
 * Why a password is refused, or null when it may be used. Length counts, not kinds of characters (NIST SP
 * 800-63B): refused are short ones, repeats, and those of which common words, runs of keys and the person's own
 * name and address leave next to nothing.
 */
export const whyPasswordIsWeak = (password: string, email: string, name = ''): Localised | null => {
  if (password.length < PASSWORD_MIN) {
    return {
      pl: `Hasło musi mieć co najmniej ${PASSWORD_MIN} znaków.`,
      en: `Use at least ${PASSWORD_MIN} characters.`,
    };
  }
  if (new Set(password).size < 5) {
    return { pl: 'Użyj więcej różnych znaków.', en: 'Use more different characters.' };
  }
  const own = [email, name]
    .flatMap((text) => fold(text).split(/[^a-z0-9]+/))
    .filter((word) => word.length >= 4);
  const easy = withoutRuns(withoutWords(onceOnly(fold(password).replaceAll(' ', '')), [...COMMON, ...own]));
  return easy.length < UNGUESSED
    ? {
        pl: 'To hasło łatwo odgadnąć. Użyj na przykład trzech niezwiązanych słów.',
        en: 'This password is easy to guess. Use, for example, three unrelated words.',
      }
    : null;
};

/** `abcabcabc` is no more than `abc`. */
const onceOnly = (text: string): string => {
  const period = (text + text).indexOf(text, 1);
  return text.slice(0, period);
};

const withoutWords = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replaceAll(word, ''), text);

/** Without stretches of four or more neighbouring keys, letters or digits. */
const withoutRuns = (text: string): string => {
  for (let at = 0; at + 4 <= text.length; at += 1) {
    let end = at + 3;
    const isRun = () => RUNS.some((run) => run.includes(text.slice(at, end + 1)));
    if (!isRun()) continue;
    while (end + 1 < text.length && isRun()) end += 1;
    if (!isRun()) end -= 1;
    return text.slice(0, at) + withoutRuns(text.slice(end + 1));
  }
  return text;
};

/** What to tell somebody who is about to choose a password. */
export const PASSWORD_HINT: Localised = {
  pl: `Co najmniej ${PASSWORD_MIN} znaków. Najlepiej kilka niezwiązanych słów.`,
  en: `At least ${PASSWORD_MIN} characters. A few unrelated words are best.`,
};
