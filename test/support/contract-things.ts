import { localDateOf } from '../../src/shared/dates.js';
import { amendment, review } from '../architecture/contract-routes.js';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';
import { openByAward } from './contracts-scene.js';
import { quote } from './thing-bodies.js';

/** Makers of what hangs on contracts between the two, of which `contract` makes one in force. */
export const contractThings = (
  app: TestApp,
  buyer: CastMember,
  supplier: CastMember,
  contract: () => Promise<string>,
  /** Another member, made when it is first asked for. */
  partner: () => Promise<CastMember>,
) => {
  const buying = app.api(buyer.token);
  const selling = app.api(supplier.token);
  const made = (answer: { status: number; body: unknown; text: string }): string => {
    const { id } = answer.body as { id?: string };
    if (!id) throw new Error(`Nothing was made: ${answer.status} ${answer.text.slice(0, 500)}`);
    return id;
  };
  const delivery = async () => {
    const path = `/api/v1/contracts/${await contract()}/deliveries`;
    const delivered = { deliveredOn: localDateOf(new Date()), lines: [{ position: 0, quantity: '1' }] };
    return made(await selling.post(path).send(delivered));
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
      made(await selling.post(`/api/v1/contracts/${await contract()}/amendments`).send(amendment)),
    'awarded-contract': awarded,
    share: async () => {
      const path = `/api/v1/contracts/${await contract()}/shares`;
      const asked = { partnerId: (await partner()).organisationId, work: 'Dowóz', net: '10' };
      return made(await selling.post(path).send(asked));
    },
    'asked-share': async () => {
      const lead = await partner();
      const asked = await buying.post('/api/v1/inquiries').send({
        ...{
          supplierId: lead.organisationId,
          subject: 'Obiady',
          need: 'Obiady dla szkoły',
          place: 'Olsztyn',
        },
      });
      const quoted = await app
        .api(lead.token)
        .post(`/api/v1/inquiries/${made(asked)}/quotes`)
        .send(quote);
      const accepted = await buying.post(`/api/v1/quotes/${made(quoted)}/accept`).send({ version: 1 });
      const path = `/api/v1/contracts/${(accepted.body as { contractId: string }).contractId}/shares`;
      const share = { partnerId: supplier.organisationId, work: 'Dowóz', net: '10' };
      return made(await app.api(lead.token).post(path).send(share));
    },
    'signed-copy': async () => {
      const path = `/api/v1/contracts/${await awarded()}/signed-copies`;
      return made(await buying.post(path).attach('file', Buffer.from('umowa'), 'umowa.txt'));
    },
  };
};
