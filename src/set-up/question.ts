import type { z } from 'zod';
import { StartError } from '../platform/config/start-error.js';
import { fieldErrorsOf } from '../platform/validation/issues.js';
import type { Lang, Localised } from '../shared/lang.js';

export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Localised };

/** One thing to know, asked at the terminal or given as `--flag value`. */
export type Question = {
  readonly flag: string;
  readonly ask: Localised;
  /** Shown once above the question, and in the help. */
  readonly hint?: Localised;
  /** An empty answer means: none. */
  readonly optional?: boolean;
  /** Taken when the answer is empty. */
  readonly usual?: string;
  /** The value to store, or what is wrong with the text. */
  readonly read: (text: string) => Read<string>;
};

/** Reads a text by a schema, so that the terminal judges and words it as the forms do. */
export const readBy =
  (schema: z.ZodType<string>) =>
  (text: string): Read<string> => {
    const result = schema.safeParse(text, { reportInput: true });
    if (result.success) return { ok: true, value: result.data };
    const [error] = fieldErrorsOf(result.error.issues);
    return { ok: false, reason: error?.text ?? { pl: 'Zła wartość.', en: 'A wrong value.' } };
  };

/** Where a person answers; null when they have ended the conversation. */
export type Terminal = {
  ask(prompt: string): Promise<string | null>;
  say(line: string): void;
};

/** Nothing can be asked, or the person left: what is missing or wrong, one line each. */
export class NotAnswered extends StartError {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** Values by flag; null for an optional one that was left empty. */
export type Answers = Readonly<Record<string, string | null>>;

const words = {
  pl: {
    missing: (flag: string, ask: string) => `--${flag}: brakuje (${ask})`,
    wrong: (flag: string, reason: string) => `--${flag}: ${reason}`,
    optional: 'można pominąć: Enter',
    left: 'Przerwano. Nic nie zostało zapisane.',
  },
  en: {
    missing: (flag: string, ask: string) => `--${flag}: is missing (${ask})`,
    wrong: (flag: string, reason: string) => `--${flag}: ${reason}`,
    optional: 'Enter leaves it out',
    left: 'Stopped. Nothing was written.',
  },
};

/**
 * Answers all questions: from the flags where they say something right, else by asking until the answer is
 * right. Without a terminal everything that is missing or wrong is named at once.
 * @throws NotAnswered
 */
export const answersTo = async (
  questions: readonly Question[],
  given: Readonly<Record<string, string | undefined>>,
  terminal: Terminal | null,
  lang: Lang,
): Promise<Answers> => {
  const answers: Record<string, string | null> = {};
  const faults: string[] = [];
  for (const question of questions) {
    const flag = given[question.flag];
    const read = flag === undefined ? null : readAnswer(question, flag);
    if (read?.ok) {
      answers[question.flag] = read.value;
      continue;
    }
    if (read) terminal?.say(words[lang].wrong(question.flag, read.reason[lang]));
    if (terminal) answers[question.flag] = await askUntilRight(question, terminal, lang);
    else if (read) faults.push(words[lang].wrong(question.flag, read.reason[lang]));
    else if (question.usual !== undefined) answers[question.flag] = question.usual;
    else if (question.optional) answers[question.flag] = null;
    else faults.push(words[lang].missing(question.flag, question.ask[lang]));
  }
  if (faults.length > 0) throw new NotAnswered(faults);
  return answers;
};

const askUntilRight = async (question: Question, terminal: Terminal, lang: Lang): Promise<string | null> => {
  if (question.hint) terminal.say(question.hint[lang]);
  const more = question.usual ?? (question.optional ? words[lang].optional : null);
  for (;;) {
    const text = await terminal.ask(`${question.ask[lang]}${more === null ? '' : ` [${more}]`}: `);
    if (text === null) throw new NotAnswered([words[lang].left]);
    const read = readAnswer(question, text.trim() === '' ? (question.usual ?? '') : text);
    if (read.ok) return read.value;
    terminal.say(`  ${read.reason[lang]}`);
  }
};

const readAnswer = (question: Question, text: string): Read<string | null> =>
  text.trim() === '' && question.optional ? { ok: true, value: null } : question.read(text);
