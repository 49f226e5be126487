import { expect, it } from 'vitest';
import { KeptSuppliers } from './kept-suppliers.js';
import { knownSuppliers, type KnownSuppliers } from './supplier-conditions.js';

class Counted extends KeptSuppliers {
  readonly members = ['arka'];
  reads = 0;

  protected read(): Promise<KnownSuppliers> {
    this.reads += 1;
    return Promise.resolve(
      knownSuppliers(
        this.members.map((slug) => ({
          ...{ slug, name: slug, kind: 'social-cooperative' as const },
          ...{ share: null, verified: [], certificates: [] },
        })),
      ),
    );
  }
}

it('is read anew as soon as it lacks somebody whose listings are found', async () => {
  const knowledge = new Counted();
  const { members } = knowledge;
  const asked = async (...slugs: string[]) => [...(await knowledge.including(slugs)).keys()];
  expect(await asked('arka')).toEqual(['arka']);
  members.push('igla');
  expect(await asked('arka')).toEqual(['arka']);
  expect(knowledge.reads).toBe(1);
  expect(await Promise.all([asked('igla'), asked('arka', 'igla')])).toEqual([members, members]);
  expect(knowledge.reads).toBe(2);
});
