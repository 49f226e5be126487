import { describe, expect, it } from 'vitest';
import { line, email } from '../platform/validation/fields.js';
import { answersTo, NotAnswered, readBy, type Question, type Terminal } from './question.js';

const questions: readonly Question[] = [
  { flag: 'name', ask: { pl: 'Nazwa', en: 'Name' }, read: readBy(line(20)) },
  { flag: 'mail', ask: { pl: 'Adres', en: 'Address' }, read: readBy(email()) },
  { flag: 'phone', ask: { pl: 'Telefon', en: 'Telephone' }, optional: true, read: readBy(line(20)) },
  { flag: 'from', ask: { pl: 'Od', en: 'From' }, usual: '2026-11-24', read: readBy(line(20)) },
];

/** A person who types these answers and then closes the terminal. */
const typing = (...answers: string[]): Terminal & { said: string[]; asked: string[] } => {
  const said: string[] = [];
  const asked: string[] = [];
  return {
    said,
    asked,
    ask: async (prompt) => {
      asked.push(prompt);
      return answers.shift() ?? null;
    },
    say: (text) => void said.push(text),
  };
};

const faultsOf = async (answers: Promise<unknown>): Promise<readonly string[]> => {
  const error = await answers.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NotAnswered);
  return (error as NotAnswered).lines;
};

describe('questions at a terminal', () => {
  it('are asked again until the answer is right, and an empty answer takes the usual or nothing', async () => {
    const person = typing('', 'Stół', 'nie adres', 'Serwis@Stol.example', '', '');
    expect(await answersTo(questions, {}, person, 'pl')).toEqual({
      name: 'Stół',
      mail: 'serwis@stol.example',
      phone: null,
      from: '2026-11-24',
    });
    expect(person.asked.filter((prompt) => prompt.startsWith('Nazwa'))).toHaveLength(2);
    expect(person.said).toEqual(['  Uzupełnij to pole.', '  Wpisz adres e-mail w postaci nazwa@domena.pl.']);
  });

  it('are left out where a flag answers rightly, and asked where it answers wrongly', async () => {
    const person = typing('a@b.example', '', '');
    const given = { name: 'Stół', mail: 'zły' };
    expect(await answersTo(questions, given, person, 'pl')).toMatchObject({
      name: 'Stół',
      mail: 'a@b.example',
    });
    expect(person.asked.some((prompt) => prompt.startsWith('Nazwa'))).toBe(false);
    expect(person.said[0]).toContain('--mail:');
  });

  it('end when the person leaves', async () => {
    expect(await faultsOf(answersTo(questions, {}, typing('Stół'), 'pl'))).toEqual([
      'Przerwano. Nic nie zostało zapisane.',
    ]);
  });
});

describe('questions without a terminal', () => {
  it('name at once all that is missing and wrong', async () => {
    expect(await faultsOf(answersTo(questions, { mail: 'zły' }, null, 'en'))).toEqual([
      '--name: is missing (Name)',
      '--mail: Enter an e-mail address like name@domain.pl.',
    ]);
  });

  it('need no flag for what may be left out or has a usual answer', async () => {
    expect(await answersTo(questions, { name: 'Stół', mail: 'a@b.example' }, null, 'pl')).toEqual({
      name: 'Stół',
      mail: 'a@b.example',
      phone: null,
      from: '2026-11-24',
    });
  });
});
