import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { Factories } from '../support/things.js';
import type { Ask } from './procurement-asks.js';

const day = (days: number) => addDays(localDateOf(new Date()), days);

/** An organisation that is no member where a member has to be named: in a procedure, a campaign and a contract of `at`. */
export const noMemberAsks = (
  things: Factories,
  at: { readonly asking: string; readonly campaign: string; readonly contract: string },
): Readonly<Record<string, { id: () => Promise<string>; asks: readonly Ask[] }>> => ({
  'an organisation that is no member': {
    id: async () => things.buyer.organisationId,
    asks: [
      {
        to: 'POST /api/v1/inquiries',
        body: (id) => ({
          subject: 'Obiady',
          need: 'Obiady',
          place: 'Olsztyn',
          supplierId: id,
        }),
      },
      {
        to: 'POST /api/v1/procedures/{id}/invitations',
        at: `/api/v1/procedures/${at.asking}/invitations`,
        body: (id) => ({ supplierIds: [id] }),
      },
      {
        to: 'POST /api/v1/motions',
        body: (id) => ({ kind: 'suspension', organisationId: id, text: 'Za brak składek.' }),
      },
      {
        to: 'POST /api/v1/motions',
        body: (id) => ({ kind: 'lifting', organisationId: id, text: 'Za brak składek.' }),
      },
      {
        to: 'POST /api/v1/motions',
        body: (id) => ({
          kind: 'coordinator-hand-over',
          organisationId: id,
          text: 'Nowy koordynator.',
          from: day(40),
        }),
      },
      {
        to: 'POST /api/v1/council/meetings',
        body: (id) => ({ heldOn: day(0), subject: 'Plan roku', present: [id] }),
      },
      {
        to: 'POST /panel/rada/posiedzenia',
        body: (id) => ({ heldOn: day(0), subject: 'Plan', present: id }),
      },
      {
        to: 'POST /api/v1/campaign-plans/{id}/invitations',
        at: `/api/v1/campaign-plans/${at.campaign}/invitations`,
        body: (id) => ({ organisations: [id] }),
        as: 'coordinator',
      },
      {
        to: 'POST /api/v1/contracts/{id}/shares',
        at: `/api/v1/contracts/${at.contract}/shares`,
        body: (id) => ({ partnerId: id, work: 'Dowóz', net: '10' }),
        as: 'supplier',
      },
      { to: 'POST /api/v1/organisation/catalogues', body: (id) => ({ members: [id] }) },
      { to: 'POST /panel/katalogi', body: (id) => ({ members: id }) },
    ],
  },
});
