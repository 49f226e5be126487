import type { PgConnection } from '../data-source.js';
import type { Credentials } from './credentials.js';

/** The roles of one cluster: who may do what is said in `bootstrap.ts`. */
export const roles = { superuser: 'wr_superuser', owner: 'wr_owner', app: 'wr_app' } as const;

/** The product's database. */
export const databaseName = 'wspolny_rynek';

/** Where a running server listens. */
export type Address = { readonly host: string; readonly port: number };

/** The three ways into one database of the server at `address`. */
export type Connections = Record<keyof typeof roles, PgConnection>;

/** Connections to `database` as each of the three roles. */
export const connectionsTo = (address: Address, passwords: Credentials, database: string): Connections => {
  const as = (role: keyof typeof roles): PgConnection => ({
    ...address,
    user: roles[role],
    password: passwords[role],
    database,
  });
  return { superuser: as('superuser'), owner: as('owner'), app: as('app') };
};
