import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeApi } from '../../src/openapi.js';
import { testApp, type TestApp } from '../support/app.js';
import { routesOf } from '../support/routes.js';

let app: TestApp;
let described: ReturnType<typeof describeApi>;

beforeAll(async () => {
  app = await testApp();
  described = describeApi(app.app);
});

describe('openapi.json', () => {
  it('is what the program describes (npm run openapi writes it)', async () => {
    const committed = JSON.parse(await readFile('openapi.json', 'utf8')) as unknown;
    expect(JSON.parse(JSON.stringify(described))).toEqual(committed);
  });

  it('names every JSON route', () => {
    const inDocument = Object.entries(described.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const declared = routesOf(app)
      .map(({ key }) => key)
      .filter((key) => / \/api\//.test(key));
    expect(inDocument.sort()).toEqual(declared.sort());
  });
});
