import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { environmentSchema } from './environment.schema.js';

const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');

it('.env.example names exactly the variables that are read, each under a comment', () => {
  const lines = example.split('\n');
  const named = lines.flatMap((line, at) => {
    const name = /^#?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1];
    return name ? [{ name, explained: /^(# |#?[A-Z0-9_]+=)/.test(lines[at - 1] ?? '') }] : [];
  });
  const known = Object.keys(environmentSchema.shape);
  // What only docker-compose.yml reads stands in a part of its own.
  const ours = named.filter(({ name }) => !name.startsWith('COMPOSE_'));
  expect(ours.map(({ name }) => name).sort()).toEqual(known.sort());
  expect(named.filter(({ explained }) => !explained)).toEqual([]);
});
