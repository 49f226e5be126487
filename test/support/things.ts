import { randomUUID } from 'node:crypto';
import { Moderation } from '../../src/modules/moderation/index.js';
import { Notices } from '../../src/modules/notices/index.js';
import { Organisations } from '../../src/modules/organisations/index.js';
import { Db } from '../../src/platform/database/db.js';
import type { Thing } from '../architecture/access-expectations.js';
import type { TestApp } from './app.js';
import { someOrganisation, type CastMember } from './cast.js';
import { join } from './roles.js';

export type Factories = {
  /** Makes a fresh thing of the kind, belonging to the cast's own organisations. */
  make(thing: Thing): Promise<string>;
  /** A token of the person whom the thing belongs to. */
  ownerOf(thing: Thing): string;
  readonly coordinator: CastMember;
};

/** One of each thing that has an owner, for asking with a stranger's eyes. */
export const factories = async (app: TestApp): Promise<Factories> => {
  const supplier = await someOrganisation(app, { kind: 'social-cooperative', name: 'Spółdzielnia Własna' });
  const coordinator = await someOrganisation(app, { kind: 'support-body' });
  await app.app
    .get(Organisations, { strict: false })
    .assignCoordinator(coordinator.organisationId, '2014-11-21');
  const db = app.app.get(Db, { strict: false });
  const api = app.api(supplier.token);

  const makers: Readonly<Record<Thing, () => Promise<string>>> = {
    invitation: async () =>
      (
        await api
          .post('/api/v1/organisation/invitations')
          .send({ email: `${randomUUID()}@x.example`, role: 'viewer' })
      ).body.id as string,
    person: async () => {
      await join(app, supplier, 'viewer');
      const { rows } = await app.ownerPool.query<{ id: string }>(
        `select account_id as id from organisation_person where organisation_id = $1 and role = 'viewer'
         order by since desc limit 1`,
        [supplier.organisationId],
      );
      return rows[0]!.id;
    },
    token: async () =>
      (await api.post('/api/v1/tokens').send({ name: 'Program', role: 'viewer' })).body.id as string,
    notice: async () => {
      await db.tx('system', (tx) =>
        app.app.get(Notices, { strict: false }).tell(tx, {
          organisationId: supplier.organisationId,
          kind: 'test.told',
          title: { pl: 'Próba', en: 'Trial' },
          text: { pl: 'Próba', en: 'Trial' },
          path: '/panel',
        }),
      );
      const { rows } = await app.ownerPool.query<{ id: string }>(
        'select id from notice order by created_at desc limit 1',
      );
      return rows[0]!.id;
    },
    decision: async () => {
      void Moderation;
      throw new Error('made with the listing');
    },
    listing: async () => '',
    'hidden-listing': async () => '',
    inquiry: async () => '',
    quote: async () => '',
    contract: async () => '',
    attachment: async () => '',
  };
  return { make: (thing) => makers[thing](), ownerOf: () => supplier.token, coordinator };
};
