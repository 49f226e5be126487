import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../config/config.js';

/** `__Host-` binds the cookie to this host over TLS; plain on a loopback address without TLS. */
const named =
  (name: string) =>
  (config: Config): string =>
    config.publicUrl.protocol === 'https:' ? `__Host-${name}` : name;

export const sessionCookieName = named('session');

/** Between the two steps of signing in. It opens nothing by itself. */
export const pendingCookieName = named('sign-in');

export const sessionCookieOptions = (config: Config): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: config.publicUrl.protocol === 'https:',
});
