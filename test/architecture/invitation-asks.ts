import type { TestApp } from '../support/app.js';
import { outsideEntry } from '../support/invitation-things.js';
import type { Factories } from '../support/things.js';

/** Ways to name what stands on another buyer's list, on the list of `asking`, a procedure of who asks. */
export const invitationAsks = (app: TestApp, { buyer, supplier }: Factories, asking: string) => ({
  'an organisation that cannot be invited': {
    id: async () => buyer.organisationId,
    asks: [
      {
        to: 'POST /api/v1/procedures/{id}/invitations',
        at: `/api/v1/procedures/${asking}/invitations`,
        body: (id: string) => ({ supplierIds: [id] }),
      },
    ],
  },
  'an entry of another buyer’s list': {
    id: async () => (await outsideEntry(app, buyer, supplier)).id,
    asks: [{ to: `DELETE /api/v1/procedures/${asking}/invitations/{}` }],
  },
  'an outside supplier of another buyer': {
    id: async () => (await outsideEntry(app, buyer, supplier)).outsideId,
    asks: [{ to: `POST /api/v1/procedures/${asking}/outside-suppliers/{}/revoke` }],
  },
});
