import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import type { Tx } from '../../platform/database/db.js';

/** How an asker first and last came, as marks that only their maker can read; null where none is known. */
export type KnownTouches = { readonly first: string | null; readonly last: string | null };

/** Who asks whom, and the mark that the form carried. */
export type TouchedAsking = {
  readonly asker: Representative;
  readonly supplierId: string;
  readonly carried: string | null;
};

/** What else is known of the asker's way to that supplier. */
type TouchSource = (tx: Tx, asking: TouchedAsking) => Promise<KnownTouches>;

/**
 * The way by which askers come. A later module registers what it knows of signed-in people; without it an inquiry
 * keeps what its form carried. Marks are kept as they come and judged by their maker alone.
 */
@Injectable()
export class Touches {
  private source: TouchSource = async (_tx, { carried }) => ({ first: carried, last: carried });

  register(source: TouchSource): void {
    this.source = source;
  }

  known(tx: Tx, asking: TouchedAsking): Promise<KnownTouches> {
    return this.source(tx, asking);
  }
}
