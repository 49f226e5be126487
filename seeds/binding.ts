import type { INestApplicationContext } from '@nestjs/common';
import { Binding } from '../src/modules/organisations/index.js';
import { Clock } from '../src/platform/clock/clock.js';
import { localDateOf } from '../src/shared/dates.js';
import type { ActingFor } from './acting.js';

/**
 * Who signs for the invented municipality. How a founder is bound is a fact of a real register, so none is
 * recorded for them.
 */
export const recordBinding = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  const binding = app.get(Binding, { strict: false });
  const municipality = as('gmina');
  const { rule, people } = await binding.show(municipality);
  const validFrom = localDateOf(app.get(Clock).now());
  const signs = { together: 1, countersigned: true, words: 'wójt', validFrom };
  if (!rule) await binding.recordRule(municipality, signs);
  for (const person of [
    { name: 'Wanda Przykładowa', office: 'wójt', part: 'binds' },
    { name: 'Sabina Przykładowa', office: 'skarbnik gminy', part: 'countersigns' },
  ] as const) {
    if (people.some(({ name }) => name === person.name)) continue;
    await binding.addPerson(municipality, { ...person, validFrom });
  }
};
