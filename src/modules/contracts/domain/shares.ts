import type { Grosze } from '../../../shared/money.js';
import { isLive, type ShareState } from './share-states.js';

type Part = { readonly state: ShareState; readonly net: Grosze };

const sum = (parts: readonly Part[]): Grosze => parts.reduce((total, { net }) => total + net, 0);

/** What is left to the lead of a contract's net value: all that no partner has confirmed, so that it always adds up. */
export const leadsNet = (net: Grosze, parts: readonly Part[]): Grosze =>
  net - sum(parts.filter(({ state }) => state === 'confirmed'));

/** The most that one more partner may be asked for: a grosz at least stays with the lead, whatever is confirmed. */
export const mostForPartner = (net: Grosze, parts: readonly Part[]): Grosze =>
  Math.max(0, net - sum(parts.filter(({ state }) => isLive(state))) - 1);
