import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Localised } from '../../../shared/lang.js';
import type { PayoutKind } from '../domain/payout-change.js';

/** One kind of place where money can go: what is in use, and how another is put in its place. */
export type PayoutDestination = {
  /** With its "new", in the nominative, within a sentence. */
  readonly label: Localised;
  /** What the organisation has in use; null for nothing. */
  readonly present: (reader: Reader, organisationId: string) => Promise<string | null>;
  /** Whether it ever had one. */
  readonly everHad: (reader: Reader, organisationId: string) => Promise<boolean>;
  /** Puts it in use within the transaction, and tells. `by`: null where its time came by itself. */
  readonly put: (
    tx: Tx,
    change: { organisationId: string; value: string; at: Date; by: Representative | null },
  ) => Promise<void>;
  /** All of it, as an owner reads it. */
  readonly shown: (value: string) => string;
  /** Enough to recognise it by, for notices and for what is no longer in use. */
  readonly masked: (value: string) => string;
};

/** Kinds register themselves, so that the rule of changes knows none of them. */
@Injectable()
export class PayoutDestinations {
  private readonly kinds = new Map<PayoutKind, PayoutDestination>();

  register(kind: PayoutKind, destination: PayoutDestination): void {
    this.kinds.set(kind, destination);
  }

  /** @throws Error when nothing has registered the kind */
  of(kind: PayoutKind): PayoutDestination {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`Nobody knows where money of ${kind} goes`);
    return found;
  }
}
