import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../config/config.js';

/** `__Host-` binds the cookie to this host over TLS; plain on a loopback address without TLS. */
export const sessionCookieName = (config: Config): string =>
  config.publicUrl.protocol === 'https:' ? '__Host-session' : 'session';

export const sessionCookieOptions = (config: Config): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: config.publicUrl.protocol === 'https:',
});
