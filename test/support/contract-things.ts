import { localDateOf } from '../../src/shared/dates.js';
import { amendment, review } from '../architecture/contract-routes.js';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';
import { openByAward } from './contracts-scene.js';

/** Makers of what hangs on contracts between the two, of which `contract` makes one in force. */
export const contractThings = (
  app: TestApp,
  buyer: CastMember,
  supplier: CastMember,
  contract: () => Promise<string>,
) => {
  const buying = app.api(buyer.token);
  const made = (answer: { status: number; body: unknown; text: string }): string => {
    const { id } = answer.body as { id?: string };
    if (!id) throw new Error(`Nothing was made: ${answer.status} ${answer.text.slice(0, 500)}`);
    return id;
  };
  const delivery = async () => {
    const path = `/api/v1/contracts/${await contract()}/deliveries`;
    const delivered = { deliveredOn: localDateOf(new Date()), lines: [{ position: 0, quantity: '1' }] };
    return made(await app.api(supplier.token).post(path).send(delivered));
  };
  const completed = async () => {
    const id = await contract();
    await buying.post(`/api/v1/contracts/${id}/complete`).send({});
    return id;
  };
  const awarded = () => openByAward(app, buyer, contract);
  return {
    delivery,
    'answered-delivery': async () => {
      const id = await delivery();
      await buying.post(`/api/v1/deliveries/${id}/answer`).send({ answer: 'accept' });
      return id;
    },
    'completed-contract': completed,
    'reviewed-contract': async () => {
      const id = await completed();
      await buying.post(`/api/v1/contracts/${id}/review`).send(review);
      return id;
    },
    amendment: async () =>
      made(await buying.post(`/api/v1/contracts/${await contract()}/amendments`).send(amendment)),
    'awarded-contract': awarded,
    'signed-copy': async () => {
      const path = `/api/v1/contracts/${await awarded()}/signed-copies`;
      return made(await buying.post(path).attach('file', Buffer.from('umowa'), 'umowa.txt'));
    },
  };
};
