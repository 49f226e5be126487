import type { OrganisationRole } from '../../../platform/access/actor.js';

/** '61 1090 1014 0000 0712 1981 2874' */
export const formatNrb = (nrb: string): string =>
  nrb.replace(/^(\d{2})(\d{4})(\d{4})(\d{4})(\d{4})(\d{4})(\d{4})$/, '$1 $2 $3 $4 $5 $6 $7');

/** Viewers see enough to recognise the account; those who write papers for the organisation see all of it. */
export const nrbFor = (role: OrganisationRole, nrb: string): string =>
  role === 'viewer' ? `•••• ${nrb.slice(-4)}` : formatNrb(nrb);

/** For logs and histories, which outlive rights: the last four digits. */
export const nrbInHistory = (nrb: string): string => `…${nrb.slice(-4)}`;
