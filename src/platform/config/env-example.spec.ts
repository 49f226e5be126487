import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { environmentSchema } from './environment.schema.js';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const known = Object.keys(environmentSchema.shape).sort();

/** Every `NAME=` of .env.example, and whether a comment (or a neighbour under one) stands right above. */
const lines = read('.env.example').split('\n');
const named = lines.flatMap((line, at) => {
  const name = /^#?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1];
  return name ? [{ name, explained: /^(# |#?[A-Z0-9_]+=)/.test(lines[at - 1] ?? '') }] : [];
});
const ofStack = (name: string) => name.startsWith('STACK_');

it('.env.example names exactly the variables that are read, each under a comment', () => {
  expect(
    named
      .map(({ name }) => name)
      .filter((name) => !ofStack(name))
      .sort(),
  ).toEqual(known);
  expect(named.filter(({ explained }) => !explained)).toEqual([]);
});

it('docker-compose.yml asks for variables of .env.example only and gives the application ones that it reads', () => {
  const compose = read('docker-compose.yml');
  const asked = [...compose.matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name);
  expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(asked));
  expect(new Set(asked.filter((name) => name && ofStack(name))).size).toBe(4);
  const given = compose.slice(compose.indexOf('&environment'), compose.indexOf('volumes:'));
  expect(known).toEqual(
    expect.arrayContaining([...given.matchAll(/^ {4}([A-Z0-9_]+):/gm)].map(([, name]) => name)),
  );
});

it('the image has the programs that docker-compose.yml runs, and they are let into its build', () => {
  const run = [...read('docker-compose.yml').matchAll(/command: \[node, (\S+)\]/g)].map(([, file]) => file!);
  expect(run).toHaveLength(2);
  const kept = read('.dockerignore').split('\n');
  for (const file of run) {
    expect(read('Dockerfile')).toMatch(new RegExp(`^COPY --from=build .*/app/${file} `, 'm'));
    expect(kept).toContain(`!${file}`);
  }
});
