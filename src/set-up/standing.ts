import type { INestApplicationContext } from '@nestjs/common';
import { holdsDemonstration } from '../../seeds/seed.js';
import {
  claimsOf,
  coordinatorHistory,
  hasPeople,
  OperatorRecord,
  type Operator,
} from '../modules/organisations/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { localDateOf, type LocalDate } from '../shared/dates.js';

/** The coordinator as far as it is set up. */
export type CoordinatorStanding = {
  readonly organisationId: string;
  readonly name: string;
  readonly validFrom: LocalDate;
  /** Somebody acts for it. */
  readonly claimed: boolean;
  /** The person whose link works still. */
  readonly waiting: { readonly name: string; readonly email: string; readonly expiresAt: Date } | null;
};

/** How far the set-up has come; read afresh at every run, so that it goes on where it stopped. */
export type Standing = {
  readonly demonstration: boolean;
  readonly operator: Operator | null;
  /** Null: nobody is assigned from today or an earlier day on. */
  readonly coordinator: CoordinatorStanding | null;
};

export const standingOf = async (app: INestApplicationContext): Promise<Standing> => ({
  demonstration: await holdsDemonstration(app),
  operator: await app.get(OperatorRecord, { strict: false }).current(),
  coordinator: await coordinatorOf(app),
});

const coordinatorOf = async (app: INestApplicationContext): Promise<CoordinatorStanding | null> => {
  const reader = app.get(Db).public;
  const now = app.get(Clock).now();
  const today = localDateOf(now);
  const history = await coordinatorHistory(reader);
  const present = history.find(
    ({ validFrom, validTo }) => validFrom <= today && (!validTo || validTo >= today),
  );
  if (!present) return null;
  const { organisationId, name, validFrom } = present;
  const open = (await claimsOf(reader, organisationId)).find(
    ({ usedAt, revokedAt, expiresAt }) => !usedAt && !revokedAt && expiresAt > now,
  );
  return {
    ...{ organisationId, name, validFrom },
    claimed: await hasPeople(reader, organisationId),
    waiting: open ? { name: open.name, email: open.email, expiresAt: open.expiresAt } : null,
  };
};
