import { Injectable } from '@nestjs/common';
import { asSystem, Db, databaseNow, type Guest, type Tx } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { PersonalLinks } from '../../../platform/personal-links.js';
import { Vault } from '../../../platform/vault.js';
import { Notices } from '../../notices/index.js';
import { lockProcedure } from '../procedures/data/procedure.queries.js';
import { publishedCaseOf, type PublishedCase } from '../procedures/published-case.js';
import { ProcedureQuestions } from '../procedures/questions.service.js';
import { recordComing, recordDecline } from './data/invitation.commands.js';
import {
  outsideSupplier,
  revokeOutsideSupplier,
  suppress,
  type OutsideSupplier,
} from './data/outside.queries.js';
import type { DeclineCause } from './domain/decline-causes.js';
import { invitationProblems } from './domain/invitation-problems.js';
import { linkOpens } from './domain/outside-links.js';
import { tellDeclined } from './invitation-news.js';
import { refuseUnlessAsking } from './invitation-steps.js';
import { suppressionMark } from './suppression.js';

/** What the link is for; one of another purpose opens nothing here. */
export const OUTSIDE_LINK = 'procurement/outside-supplier';

/** Who holds an outside supplier's link: for row security a guest, for one procedure alone. */
export type OutsideParty = Guest & {
  readonly supplier: OutsideSupplier;
  /** Of the link; the secret from which the keys of its bid are made. */
  readonly token: string;
};

/**
 * What a supplier outside the cluster does by its personal link. Every act resolves the link anew: a revoked one, an
 * ended one and one that never was answer alike.
 */
@Injectable()
export class OutsideLinks {
  constructor(
    private readonly db: Db,
    private readonly links: PersonalLinks,
    private readonly vault: Vault,
    private readonly notices: Notices,
    private readonly questions: ProcedureQuestions,
  ) {}

  /** Whose link it is; null when it opens nothing. Changes nothing. */
  async partyOf(token: string): Promise<OutsideParty | null> {
    const guestId = await this.links.idIn(OUTSIDE_LINK, token);
    if (!guestId) return null;
    const guest: Guest = { kind: 'guest', guestId };
    return this.db.read(guest, async (reader) => {
      const supplier = await outsideSupplier(reader, guestId);
      return supplier && linkOpens(supplier, await databaseNow(reader))
        ? { ...guest, supplier, token }
        : null;
    });
  }

  /** What is asked, as it stands. */
  async read(party: OutsideParty): Promise<PublishedCase> {
    const asked = await this.db.read(party, (reader) => publishedCaseOf(reader, party.supplier.procedureId));
    if (!asked) throw invitationProblems.linkNotFound(undefined);
    return asked;
  }

  /** Asks the buyer, who is not told who asks; the answer goes to all. */
  async ask(party: OutsideParty, text: string): Promise<void> {
    await this.db.tx(party, async (tx) => {
      const procedure = await lockProcedure(tx, party.supplier.procedureId, 'share');
      if (!procedure) throw invitationProblems.linkNotFound(undefined);
      await asSystem(tx, () => this.questions.askIn(tx, procedure, { outsideId: party.guestId }, text));
    });
  }

  /** It will take part; it binds to nothing. Opening the link is not noted: scanners of mails open links too. */
  async takePart(party: OutsideParty): Promise<void> {
    await this.answer(party, async (tx, now) => {
      const who = { outsideId: party.guestId };
      const invitationId = await recordComing(tx, party.supplier.procedureId, who, now);
      if (invitationId) await this.note(tx, invitationId, 'taking-part', now);
    });
  }

  async decline(party: OutsideParty, reason: string, cause: DeclineCause): Promise<void> {
    await this.answer(party, async (tx, now) => {
      const { procedureId, buyerId, subject, name } = party.supplier;
      const who = { outsideId: party.guestId };
      const invitationId = await recordDecline(tx, procedureId, who, { reason, cause }, now);
      if (!invitationId) return;
      await this.note(tx, invitationId, 'declined', now);
      await tellDeclined(this.notices, tx, { id: procedureId, buyerId, subject }, name);
    });
  }

  /**
   * The addressee wants no more such mails: the link ends and the address goes on the suppression list, whoever
   * may give it again. A bid that it has sent stands as it is.
   */
  async stop(party: OutsideParty): Promise<void> {
    const { id, email } = party.supplier;
    const mark = await suppressionMark(this.vault, email ?? '');
    await this.db.tx(party, async (tx) => {
      const now = await databaseNow(tx);
      if (!(await revokeOutsideSupplier(tx, id, 'addressee', now))) return;
      await asSystem(tx, () => suppress(tx, mark, now));
      await this.note(tx, party.supplier.invitationId, 'no-more-mails', now);
    });
  }

  private async answer(party: OutsideParty, work: (tx: Tx, now: Date) => Promise<void>): Promise<void> {
    await this.db.tx(party, async (tx) => {
      const procedure = await lockProcedure(tx, party.supplier.procedureId, 'update');
      if (!procedure) throw invitationProblems.linkNotFound(undefined);
      const now = await databaseNow(tx);
      refuseUnlessAsking(procedure, now);
      await work(tx, now);
    });
  }

  private note(tx: Tx, invitationId: string, action: string, at: Date): Promise<void> {
    return recordActivity(tx, 'system', {
      action,
      subject: { kind: 'procedure-invitation', id: invitationId },
      at,
    });
  }
}
