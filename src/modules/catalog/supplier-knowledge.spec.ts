import { expect, it } from 'vitest';
import type { Clock } from '../../platform/clock/clock.js';
import type { Db } from '../../platform/database/db.js';
import { SupplierKnowledge } from './supplier-knowledge.js';

it('is read anew as soon as it lacks somebody whose listings are found', async () => {
  const members = ['arka'];
  let reads = 0;
  const query = () => {
    reads += 1;
    return Promise.resolve(members.map((slug) => ({ slug, certificates: [] })));
  };
  const clock = { now: () => new Date('2026-11-27T12:00:00Z') };
  const knowledge = new SupplierKnowledge({ public: { query } } as unknown as Db, clock as Clock);
  const asked = async (...slugs: string[]) => [...(await knowledge.including(slugs)).keys()];
  expect(await asked('arka')).toEqual(['arka']);
  members.push('igla');
  expect(await asked('arka')).toEqual(['arka']);
  expect(reads).toBe(1);
  expect(await Promise.all([asked('igla'), asked('arka', 'igla')])).toEqual([members, members]);
  expect(reads).toBe(2);
});
