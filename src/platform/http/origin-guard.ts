import type { FastifyRequest } from 'fastify';
import { accessProblems } from '../access/access.problems.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: an unsafe method must come from our own page. Browsers say so by
 * Sec-Fetch-Site (W3C Fetch Metadata), older ones by Origin or at least Referer; a request that carries a
 * cookie and none of them is refused. Machines with a bearer token and no cookie pass.
 */
export const refuseForeignOrigin = (request: FastifyRequest, publicUrl: URL): void => {
  if (safeMethods.has(request.method)) return;
  if (!comesFromUs(request.headers, publicUrl)) throw accessProblems.foreignOrigin();
};

const comesFromUs = (headers: FastifyRequest['headers'], publicUrl: URL): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin !== undefined) return headers.origin === publicUrl.origin;
  if (headers.referer !== undefined)
    return URL.canParse(headers.referer) && new URL(headers.referer).origin === publicUrl.origin;
  return headers.cookie === undefined;
};
