import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type AccessLevel } from '../../src/platform/access/access.js';
import type { TestApp } from './app.js';

export type Route = {
  readonly method: string;
  readonly path: string;
  readonly key: string;
  /** As declared; undefined where nothing is. */
  readonly level: AccessLevel | undefined;
};

/** Every route that the application declares, as 'GET /api/v1/organisation'. */
export const routesOf = ({ app }: Pick<TestApp, 'app'>): Route[] => {
  const discovery = app.get(DiscoveryService, { strict: false });
  const scanner = new MetadataScanner();
  const found = discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!instance || !metatype) return [];
    const bases = [Reflect.getMetadata('path', metatype) as string | string[]].flat();
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as object;
      const paths = Reflect.getMetadata('path', handler) as string | string[] | undefined;
      if (paths === undefined) return [];
      const method = RequestMethod[Reflect.getMetadata('method', handler) as number]!;
      const level = Reflect.getMetadata(ACCESS, handler) as AccessLevel | undefined;
      return bases.flatMap((base) => [paths].flat().map((path) => ({ ...route(method, base, path), level })));
    });
  });
  return found.sort((a, b) => a.key.localeCompare(b.key));
};

const route = (method: string, base: string, path: string) => {
  const whole = `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
  return { method, path: whole, key: `${method} ${whole}` };
};

/** Would end the session or the place that the routes tried after them need. */
export const signingOut: readonly string[] = [
  'DELETE /api/v1/session',
  'DELETE /api/v1/sessions',
  'POST /konto/sesje/wyloguj',
  'POST /wyloguj',
  // The same as by the API, which is tried last: one leaves an organisation once.
  'POST /panel/ludzie/odejdz',
];

const leaving = [
  'POST /api/v1/membership/leave',
  'POST /panel/czlonkostwo/wystapienie',
  'POST /api/v1/organisation/leave',
  'POST /przelacz',
];

/** The same routes, those last after which one no longer is what the others ask for. */
export const leavingLast = (routes: readonly Route[]): Route[] => [
  ...routes.filter(({ key }) => !leaving.includes(key)),
  ...leaving.flatMap((last) => routes.filter(({ key }) => key === last)),
];
