import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';

/** Where forms may lead: here, and by way of an answer of ours to the pages of others that are named. */
const contentSecurityPolicy = (formsLeadTo: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...formsLeadTo].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

export type SecurityHeaders = (request: FastifyRequest, reply: FastifyReply) => void;

/** On every answer; a handler that serves a file may set a stricter policy of its own. */
export const securityHeaders = ({ publicUrl, stripe }: Config): SecurityHeaders => {
  const https = publicUrl.protocol === 'https:';
  const policy = contentSecurityPolicy(stripe?.pages ?? []);
  return (request, reply) =>
    void reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
      'x-request-id': request.id,
      ...(https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    });
};
