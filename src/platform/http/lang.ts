import type { FastifyRequest } from 'fastify';
import type { Lang } from '../../shared/lang.js';

declare module 'node:http' {
  interface IncomingMessage {
    /** Set from the address (`/en/…`) before routing. */
    lang?: Lang;
  }
}

/** The language of an answer: the address decides for pages, Accept-Language for the API; Polish first. */
export const langOf = (request: FastifyRequest): Lang => {
  if (request.raw.lang) return request.raw.lang;
  if (!request.url.startsWith('/api')) return 'pl';
  const first = request.headers['accept-language']?.slice(0, 100).trim().toLowerCase();
  return first?.startsWith('en') ? 'en' : 'pl';
};
