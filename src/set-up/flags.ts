import { parseArgs } from 'node:util';
import type { Lang } from '../shared/lang.js';
import { NotAnswered, type Question } from './question.js';
import { setUpTexts } from './set-up.texts.js';
import {
  coordinatorQuestion,
  fromQuestion,
  operatorQuestions,
  otherOrganisationQuestions,
  personQuestions,
} from './questions.js';

export type Flags = {
  readonly lang: Lang;
  readonly help: boolean;
  /** Ask nothing, even at a terminal. */
  readonly noInput: boolean;
  readonly noFounders: boolean;
  readonly newLink: boolean;
  /** Given answers by flag. */
  readonly given: Readonly<Record<string, string | undefined>>;
};

const allQuestions = (): readonly Question[] => [
  ...operatorQuestions,
  coordinatorQuestion,
  ...otherOrganisationQuestions,
  fromQuestion('today'),
  ...personQuestions,
];

/** Reads the command line. @throws NotAnswered for a flag that does not exist or lacks its value */
export const readFlags = (args: readonly string[]): Flags => {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        ...Object.fromEntries(allQuestions().map(({ flag }) => [flag, text])),
        lang: text,
        help: { ...yes, short: 'h' },
        'no-input': yes,
        'no-founders': yes,
        'new-link': yes,
      },
    });
    const { lang, help, ...rest } = values as Record<string, string | boolean | undefined>;
    return {
      lang: lang === 'en' ? 'en' : 'pl',
      help: help === true,
      noInput: rest['no-input'] === true,
      noFounders: rest['no-founders'] === true,
      newLink: rest['new-link'] === true,
      given: Object.fromEntries(
        Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
    };
  } catch (error) {
    throw new NotAnswered([(error as Error).message, setUpTexts.pl.seeHelp]);
  }
};

const words = {
  pl: {
    usage: 'npm run setup [-- --flaga wartość …]',
    what: 'Przygotowuje serwis do prawdziwego działania: operator, założyciele, pierwszy koordynator. Przy terminalu pyta o to, czego brakuje; bez terminala potrzebuje flag. Można uruchomić drugi raz: co jest zrobione, zostaje.',
    answers: 'Odpowiedzi:',
    optional: 'można pominąć',
    also: 'Poza tym:',
    help: 'pokazuje ten tekst',
    lang: 'język pytań: pl (domyślnie) albo en',
    noInput: 'o nic nie pyta, także przy terminalu',
    noFounders: 'nie dodaje 19 założycieli z porozumienia z 2014 roku',
    newLink: 'robi nowy link dla pierwszej osoby u koordynatora; poprzedni przestaje działać',
  },
  en: {
    usage: 'npm run setup [-- --flag value …]',
    what: 'Prepares the site to run in earnest: operator, founders, first coordinator. At a terminal it asks for what is missing; without one it needs flags. It can be run again: what is done stays.',
    answers: 'Answers:',
    optional: 'may be left out',
    also: 'Besides:',
    help: 'shows this text',
    lang: 'language of the questions: pl (default) or en',
    noInput: 'asks nothing, even at a terminal',
    noFounders: 'does not add the 19 founders of the agreement of 2014',
    newLink: 'makes a new link for the coordinator’s first person; the earlier one stops working',
  },
};

/** What `--help` shows. */
export const helpText = (lang: Lang): string => {
  const m = words[lang];
  const row = (flag: string, text: string) => `  --${flag.padEnd(24)} ${text}`;
  return [
    m.usage,
    '',
    m.what,
    '',
    m.answers,
    ...allQuestions().map(({ flag, ask, optional }) =>
      row(flag, `${ask[lang]}${optional ? ` (${m.optional})` : ''}`),
    ),
    '',
    coordinatorQuestion.hint?.[lang],
    '',
    m.also,
    row('lang', m.lang),
    row('no-input', m.noInput),
    row('no-founders', m.noFounders),
    row('new-link', m.newLink),
    row('help', m.help),
    '',
  ].join('\n');
};
