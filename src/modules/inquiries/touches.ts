import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import type { Tx } from '../../platform/database/db.js';

/** How an asker first and last came, as marks that only their maker can read; null where none is known. */
export type KnownTouches = { readonly first: string | null; readonly last: string | null };

/** Who asks whom, and the marks that came along. */
export type TouchedAsking = {
  readonly asker: Representative;
  /** Null while it is open whom: a procedure asks many. */
  readonly supplierId: string | null;
  /** The earliest first. */
  readonly carried: readonly string[];
};

/** What else is known of the asker's way there. */
type TouchSource = (tx: Tx, asking: TouchedAsking) => Promise<KnownTouches>;

/**
 * The way by which askers come. A later module registers what it knows of signed-in people; without it what is asked
 * keeps what its form carried. Marks are kept as they come and judged by their maker alone.
 */
@Injectable()
export class Touches {
  private source: TouchSource = async (_tx, { carried }) => ({
    first: carried[0] ?? null,
    last: carried.at(-1) ?? null,
  });

  register(source: TouchSource): void {
    this.source = source;
  }

  known(tx: Tx, asking: TouchedAsking): Promise<KnownTouches> {
    return this.source(tx, asking);
  }
}

/** What a form carried, as it is handed on. */
export const carriedBy = (mark: string | null | undefined): string[] => (mark ? [mark] : []);
