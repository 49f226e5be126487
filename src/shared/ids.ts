import { randomUUID } from 'node:crypto';
import { v5, v7 } from 'uuid';

/** A UUID that the compiler does not let stand where another kind's is due. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type AccountId = Id<'Account'>;
export type OrganisationId = Id<'Organisation'>;

/** Time-ordered (UUIDv7): good for indexes, tells when the row was made. */
export const newId = <Kind extends string>(): Id<Kind> => v7() as Id<Kind>;

/** Random (UUIDv4): for quotes and what hangs on them, whose order and time must not be told. */
export const newSecretId = <Kind extends string>(): Id<Kind> => randomUUID() as Id<Kind>;

const NAMESPACE = '7b1c6e2a-6f0d-4c55-9a3e-2f5b8d1c4e90';

/** The same for the same text (UUIDv5): for what a job makes, which may run twice. */
export const idFor = <Kind extends string>(text: string): Id<Kind> => v5(text, NAMESPACE) as Id<Kind>;
