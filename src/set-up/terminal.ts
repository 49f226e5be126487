import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Terminal } from './question.js';

/** The person at the keyboard. Ctrl+C and Ctrl+D end the conversation. */
export const openTerminal = (): Terminal & { close(): void } => {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = once(lines, 'close').then(() => null);
  lines.on('SIGINT', () => lines.close());
  return {
    ask: (prompt) => Promise.race([lines.question(prompt).catch(() => null), ended]),
    say: (line) => void process.stdout.write(`${line}\n`),
    close: () => lines.close(),
  };
};

/** Null where nobody sits: in a pipe, in a container, in a job. */
export const terminalIfAny = (): ReturnType<typeof openTerminal> | null =>
  process.stdin.isTTY && process.stdout.isTTY ? openTerminal() : null;
