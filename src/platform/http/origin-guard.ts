import type { FastifyRequest } from 'fastify';
import { accessProblems } from '../access/access.problems.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: an unsafe method must come from our own page. Browsers say so by
 * Sec-Fetch-Site (W3C Fetch Metadata) or at least Origin; a request that carries a cookie but neither
 * header is refused. Machines with a bearer token and no cookie pass.
 */
export const refuseForeignOrigin = (request: FastifyRequest, publicUrl: URL): void => {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    throw accessProblems.foreignOrigin();
  }
  if (origin !== undefined) {
    if (origin === publicUrl.origin) return;
    throw accessProblems.foreignOrigin();
  }
  if (request.headers.cookie !== undefined) throw accessProblems.foreignOrigin();
};
