import { readFlags } from '../../src/set-up/flags.js';
import { NotAnswered } from '../../src/set-up/question.js';
import { setUp } from '../../src/set-up/set-up.js';
import type { TestApp } from './app.js';

/** Right answers to everything that the set-up asks, as flags. */
export const setUpFlags = (change: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries({
    'operator-name': 'Fundacja „Wspólny Stół”',
    'operator-nip': '739-000-00-39',
    'operator-street': 'ul. Prosta 7',
    'operator-post-code': '10900',
    'operator-town': 'Olsztyn',
    'operator-email': 'serwis@stol.example',
    'data-protection-email': 'iod@stol.example',
    coordinator: 'wama-coop',
    from: '2014-11-21',
    'person-name': 'Ewa Koordynująca',
    'person-email': 'ewa@wama.example',
    ...change,
  }).flatMap(([flag, value]) => [`--${flag}`, value]);

/** Runs the set-up inside a running application; what it says, or what it lacks. */
export const runSetUp = async (
  app: TestApp,
  args: readonly string[],
): Promise<{ said: string; lacks: readonly string[] }> => {
  const lines: string[] = [];
  try {
    await setUp(app.app, readFlags(args), null, (line) => void lines.push(line));
    return { said: lines.join('\n'), lacks: [] };
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    return { said: lines.join('\n'), lacks: error.lines };
  }
};
