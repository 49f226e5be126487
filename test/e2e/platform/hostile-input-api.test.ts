import { beforeAll, describe, expect, it } from 'vitest';
import { expectations } from '../../architecture/access-expectations.js';
import { complaintsOf, endpointsOf, sendTo, type Endpoint } from '../../support/hostile/api.js';
import { writtenBodies } from '../../support/hostile/api-bodies.js';
import { allows, example, placesIn, withValueAt, type Document } from '../../support/hostile/json-schema.js';
import { hostileScene, type HostileScene } from '../../support/hostile/scene.js';
import {
  everythingTried,
  nastyNames,
  nastyTexts,
  nastyValues,
  sampleOf,
} from '../../support/hostile/values.js';

let scene: HostileScene;
let document: Document;
let endpoints: readonly Endpoint[];

beforeAll(async () => {
  scene = await hostileScene();
  ({ document, endpoints } = endpointsOf(scene));
});

type Attempt = readonly [what: string, body: unknown];

const attemptsOn = (key: string, good: unknown): readonly Attempt[] => {
  const values = placesIn(good).flatMap((place) =>
    sampleOf(Object.entries(nastyValues), `${key}${place.join()}`, 2).map(([name, value]): Attempt => [
      `${place.join('.')} = ${name}`,
      withValueAt(good, place, value),
    ]),
  );
  const shapes = [
    ...nastyNames.map((name): Attempt => [`with ${name}`, withValueAt(good, [name], 'x')]),
    ...Object.keys(good as object).map((name): Attempt => [
      `without ${name}`,
      Object.fromEntries(Object.entries(good as object).filter(([other]) => other !== name)),
    ]),
    ...[null, [], 'text', 1, true, [good]].map((body): Attempt => [
      `body ${JSON.stringify(body).slice(0, 30)}`,
      body,
    ]),
  ];
  return [...values, ...sampleOf(shapes, key, 4)];
};

describe('every JSON route', () => {
  it('takes a value as data or refuses it in words, and takes none that its description forbids', async () => {
    const wrong: string[] = [];
    const written = writtenBodies(scene);
    let tried = 0;
    for (const endpoint of endpoints) {
      const { key, schema } = endpoint;
      if (!schema) continue;
      let ids = await scene.idsFor(key);
      const good = written[key] ?? expectations[key]?.body ?? example(document, schema);
      for (const [what, body] of attemptsOn(key, good)) {
        const answer = await sendTo(scene, endpoint, ids, { body });
        tried += 1;
        for (const complaint of complaintsOf(answer)) wrong.push(`${key} ${what}: ${complaint}`);
        if (answer.status >= 300) continue;
        if (!allows(document, schema, body)) wrong.push(`${key} ${what}: taken against its description`);
        // The thing has moved on; the next attempt meets a fresh one.
        ids = await scene.idsFor(key);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(everythingTried ? 4_000 : 250);
  }, 900_000);

  it('reads any query, and answers to any id in its path as to one that is not there', async () => {
    const wrong: string[] = [];
    const texts = Object.entries(nastyTexts);
    for (const endpoint of endpoints) {
      const { key, path } = endpoint;
      const ids = endpoint.method === 'get' ? await scene.idsFor(key) : [];
      const names = endpoint.method === 'get' ? [...endpoint.query, 'extra', '__proto__'] : [];
      for (const name of names) {
        for (const [what, text] of sampleOf(texts, `${key}${name}`, 1)) {
          const value = encodeURIComponent(text.toWellFormed()).slice(0, 4_000);
          for (const spelled of [`?${name}=${value}`, `?${name}=1&${name}=${value}`, `?${name}[]=1`]) {
            const answer = await sendTo(scene, endpoint, ids, { query: spelled });
            for (const complaint of complaintsOf(answer)) wrong.push(`${key} ?${name} ${what}: ${complaint}`);
          }
        }
      }
      for (const spelled of path.includes('{') ? sampleOf(oddIds, key, 2) : []) {
        const answer = await sendTo(scene, endpoint, [spelled, spelled]);
        for (const complaint of complaintsOf(answer)) wrong.push(`${key} ${spelled}: ${complaint}`);
        if (answer.status < 400) wrong.push(`${key} ${spelled}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});

const oddIds = [
  '1',
  '-1',
  'null',
  'undefined',
  '%00',
  '%0d%0aX:1',
  "'--",
  '..%2f..%2fetc',
  '%2e%2e',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'FFFFFFFF-FFFF-7FFF-BFFF-FFFFFFFFFFFF%20',
  '%7b%22$gt%22:1%7d',
  'a'.repeat(199),
  'a'.repeat(300),
  '%F0%9F%A4%B7',
  '__proto__',
  'constructor',
];
