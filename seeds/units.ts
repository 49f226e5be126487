import type { INestApplicationContext } from '@nestjs/common';
import { Units } from '../src/modules/organisations/index.js';
import type { ActingFor } from './acting.js';

/** The invented municipality says that the school, which named it, is its own. */
export const linkSchool = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  const units = app.get(Units, { strict: false });
  const { claiming } = await units.list(as('gmina'));
  for (const { id } of claiming) await units.link(as('gmina'), id);
};
