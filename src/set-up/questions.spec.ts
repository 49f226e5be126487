import { expect, it } from 'vitest';
import { NotAnswered } from './question.js';
import { readFlags } from './flags.js';
import { coordinatorQuestion, fromQuestion, operatorQuestions } from './questions.js';

it.each([
  ['17', 'wama-coop'],
  ['wama-coop', 'wama-coop'],
  ['WAMA-COOP', 'wama-coop'],
  ['żywa', 'zywa-historia'],
  ['inna', 'other'],
  ['other', 'other'],
  ['0', 'other'],
])('the coordinator may be named %s', (text, value) => {
  expect(coordinatorQuestion.read(text)).toEqual({ ok: true, value });
});

it.each(['', ' ', '20', 'spółdzielnia', 'nie ma'])('%s names no single founder', (text) => {
  expect(coordinatorQuestion.read(text).ok).toBe(false);
});

it('an assignment begins today at the latest', () => {
  const { read } = fromQuestion('2026-11-24');
  expect(read('21.11.2014')).toEqual({ ok: true, value: '2014-11-21' });
  expect(read('2026-11-24').ok).toBe(true);
  expect(read('2026-11-25').ok).toBe(false);
});

it('§4.2: the cluster is refused as operator at the question already', () => {
  expect(operatorQuestions[0]!.read('Warmińsko-Mazurski Klaster Ekonomii Społecznej').ok).toBe(false);
});

it('a flag that does not exist is named', () => {
  expect(() => readFlags(['--operator', 'x'])).toThrow(NotAnswered);
  expect(readFlags(['--operator-name', 'X', '--lang', 'en', '--new-link'])).toMatchObject({
    lang: 'en',
    newLink: true,
    noFounders: false,
    given: { 'operator-name': 'X' },
  });
});
