import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

it('every link of the documents to a file leads to one', async () => {
  const adrs = (await readdir(join(root, 'docs'), { recursive: true })).map((name) => join('docs', name));
  const documents = ['README.md', 'ARCHITECTURE.md', 'bench/README.md', ...adrs].filter((name) =>
    name.endsWith('.md'),
  );
  const broken = documents.flatMap((document) =>
    [...readFileSync(join(root, document), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(document), target)))
      .map((target) => `${document}: ${target}`),
  );
  expect(documents.length).toBeGreaterThan(5);
  expect(broken).toEqual([]);
});
