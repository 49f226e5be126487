import type { INestApplicationContext } from '@nestjs/common';
import { withCast } from './acting.js';
import { makeCast } from './cast.js';

/** Accounts, listings and a few deals among them, each made by those who would make it. */
export const addDemonstration = async (
  app: INestApplicationContext,
  founders: ReadonlyMap<string, string>,
): Promise<void> => {
  await makeCast(app, founders);
  await withCast(app, async (as) => {
    void as;
  });
};
