/** Ways to name what stands on another buyer's list, on the list of `asking`, a procedure of who asks. */
export const invitationAsks = (
  asking: string,
  notMember: { readonly organisationId: string },
  entry: () => Promise<{ readonly id: string; readonly outsideId: string }>,
) => ({
  'an organisation that cannot be invited': {
    id: async () => notMember.organisationId,
    asks: [
      {
        to: 'POST /api/v1/procedures/{id}/invitations',
        at: `/api/v1/procedures/${asking}/invitations`,
        body: (id: string) => ({ supplierIds: [id] }),
      },
    ],
  },
  'an entry of another buyer’s list': {
    id: async () => (await entry()).id,
    asks: [{ to: `DELETE /api/v1/procedures/${asking}/invitations/{}` }],
  },
  'an outside supplier of another buyer': {
    id: async () => (await entry()).outsideId,
    asks: [{ to: `POST /api/v1/procedures/${asking}/outside-suppliers/{}/revoke` }],
  },
});
