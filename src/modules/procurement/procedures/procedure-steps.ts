import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import type { Tx } from '../../../platform/database/db.js';
import type { Procedure } from './data/procedure.queries.js';
import type { ProcedureContent } from './procedure-content.js';

/** What happens to a procedure, in whose transaction and at which instant. */
export type ProcedureMoment = {
  readonly tx: Tx;
  readonly actor: Representative;
  /** As it was before. */
  readonly procedure: Procedure;
  /** As it is from now on. */
  readonly content: ProcedureContent;
  readonly now: Date;
};

export type ProcedureHooks = {
  /** Keys are made, invitations go out. */
  readonly published?: (moment: ProcedureMoment) => Promise<void>;
  /** Bids that are in have to be confirmed or changed. */
  readonly amended?: (moment: ProcedureMoment & { readonly reason: string }) => Promise<void>;
  /** A question was answered to all. */
  readonly answered?: (moment: Omit<ProcedureMoment, 'content'>) => Promise<void>;
  readonly cancelled?: (moment: ProcedureMoment & { readonly reason: string }) => Promise<void>;
};

/**
 * What the other processes of the module have to do when a buyer publishes, changes or cancels: each registers itself
 * and runs in the same transaction, the procedure locked, in the order of registration. One that throws undoes all.
 */
@Injectable()
export class ProcedureSteps {
  private readonly registered: ProcedureHooks[] = [];

  register(hooks: ProcedureHooks): void {
    this.registered.push(hooks);
  }

  async published(moment: ProcedureMoment): Promise<void> {
    for (const { published } of this.registered) await published?.(moment);
  }

  async amended(moment: ProcedureMoment & { reason: string }): Promise<void> {
    for (const { amended } of this.registered) await amended?.(moment);
  }

  async answered(moment: Omit<ProcedureMoment, 'content'>): Promise<void> {
    for (const { answered } of this.registered) await answered?.(moment);
  }

  async cancelled(moment: ProcedureMoment & { reason: string }): Promise<void> {
    for (const { cancelled } of this.registered) await cancelled?.(moment);
  }
}
