import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import { once } from '../../../platform/http/idempotency.js';
import { newId } from '../../../shared/ids.js';
import { fold } from '../../../shared/text.js';
import { Notices } from '../../notices/index.js';
import { procedureOf, type Procedure } from '../procedures/data/procedure.queries.js';
import { mayAsBuyer } from '../procedures/domain/policy.js';
import { lockOwn, noteProcedure } from '../procedures/procedure-acts.js';
import { procedureProblems } from '../procedures/domain/problems.js';
import { deleteListed, insertListed, recordReminders, writePlan } from './data/invitation.commands.js';
import { invitationOf, invitationsOf, planOf, type InvitationLine } from './data/invitation.queries.js';
import { invitableMembers, membersNamed, type MemberLine } from './data/matching.queries.js';
import { invitationProblems } from './domain/invitation-problems.js';
import { isRemindable } from './domain/reminders.js';
import { usualPlanFor, type WavePlan } from './domain/waves.js';
import { tellInvited } from './invitation-news.js';
import { refuseUnlessAsking, refuseUnlessListing, sendWave } from './invitation-steps.js';
import { Matching } from './matching.service.js';

/** How many a list may hold, asked or not. */
export const LIST_MAX = 100;
const FOUND_MAX = 20;

/** A procedure's list as its buyer sees it: invited, seen, refused with reason; never who has bid. */
export type InvitationList = {
  readonly procedure: Procedure;
  readonly plan: WavePlan;
  readonly lines: readonly InvitationLine[];
  readonly now: Date;
};

/** Whom a buyer asks: the list, its waves and reminders. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly matching: Matching,
  ) {}

  /** @throws Problem `procurement/not-found` to all but the buyer */
  async open(actor: Representative, procedureId: string): Promise<InvitationList> {
    return this.db.read(actor, async (reader) => {
      const procedure = await procedureOf(reader, procedureId);
      if (!procedure || !mayAsBuyer(actor, 'read', procedure)) throw procedureProblems.notFound();
      return {
        procedure,
        plan: (await planOf(reader, procedureId)) ?? usualPlanFor(procedure.toInvite),
        lines: await invitationsOf(reader, procedureId),
        now: await databaseNow(reader),
      };
    });
  }

  /** Members by their name or town, to add beyond the suggestions. */
  async find(actor: Representative, words: string): Promise<MemberLine[]> {
    const found = words.trim() === '' ? [] : await membersNamed(this.db.public, fold(words), FOUND_MAX);
    return found.filter(({ supplierId }) => supplierId !== actor.organisation.id);
  }

  /**
   * Puts members at the end of the list, in the given order, with the reasons for which they are suggested at this
   * moment; who stands there already stays where it is. Returns how many were added.
   */
  async add(
    actor: Representative,
    procedureId: string,
    supplierIds: readonly string[],
    key: string | undefined,
  ): Promise<number> {
    await this.open(actor, procedureId);
    const reasons = new Map(
      (await this.matching.suggestions(actor, procedureId)).map(({ supplierId, reasons: why }) => [
        supplierId,
        why,
      ]),
    );
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `procurement.invite:${procedureId}`, key, async () => {
        const { procedure, now } = await lockOwn(tx, actor, procedureId, 'write');
        refuseUnlessListing(procedure, now);
        const wanted = [...new Set(supplierIds)];
        const members = new Set((await invitableMembers(tx, wanted)).map(({ supplierId }) => supplierId));
        if (wanted.some((id) => !members.has(id) || id === procedure.buyerId))
          throw invitationProblems.supplierNotThere(undefined);
        const known = await invitationsOf(tx, procedureId);
        if (known.length + wanted.length > LIST_MAX) throw invitationProblems.listFull({ most: LIST_MAX });
        let added = 0;
        for (const supplierId of wanted) {
          const listed = { procedureId, buyerId: procedure.buyerId, supplierId, outsideId: null };
          const why = reasons.get(supplierId) ?? [];
          if (await insertListed(tx, { id: newId<'Invitation'>(), ...listed, why })) added += 1;
        }
        return added;
      }),
    );
  }

  /** Takes from the list who has not been asked. @throws Problem `procurement/already-invited` for who has */
  async remove(actor: Representative, procedureId: string, invitationId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      await lockOwn(tx, actor, procedureId, 'write');
      const line = await invitationOf(tx, procedureId, invitationId);
      if (!line) throw invitationProblems.invitationNotFound();
      if (line.invitedAt) throw invitationProblems.alreadyInvited(undefined);
      await deleteListed(tx, invitationId);
    });
  }

  /** Says how many are asked at a time, and whether the next wave goes by itself. */
  async plan(actor: Representative, procedureId: string, plan: WavePlan): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { procedure, now } = await lockOwn(tx, actor, procedureId, 'write');
      refuseUnlessListing(procedure, now);
      await writePlan(tx, procedureId, procedure.buyerId, plan);
    });
  }

  /** Asks the next wave now; returns how many were asked. */
  async invite(actor: Representative, procedureId: string, key: string | undefined): Promise<number> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `procurement.wave:${procedureId}`, key, async () => {
        const { procedure, now } = await lockOwn(tx, actor, procedureId, 'publish');
        refuseUnlessAsking(procedure, now);
        const { size } = (await planOf(tx, procedureId)) ?? usualPlanFor(procedure.toInvite);
        const invited = await sendWave(tx, this.notices, actor, procedure, size, now);
        if (invited === 0) throw invitationProblems.nobodyWaits(undefined);
        return invited;
      }),
    );
  }

  /** Reminds everybody who may be reminded, whether they have bid or not; returns how many. */
  async remind(actor: Representative, procedureId: string, key: string | undefined): Promise<number> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `procurement.remind:${procedureId}`, key, async () => {
        const { procedure, now } = await lockOwn(tx, actor, procedureId, 'publish');
        refuseUnlessAsking(procedure, now);
        const due = remindableOf(await invitationsOf(tx, procedureId), procedure, now);
        if (due.length === 0) throw invitationProblems.nobodyToRemind(undefined);
        await recordReminders(
          tx,
          due.map(({ id }) => id),
          now,
        );
        for (const { supplierId, outsideId } of due) {
          if (supplierId) await tellInvited(this.notices, tx, 'reminded', procedure, supplierId);
          if (outsideId)
            await publish(tx, 'procurement.outside-mail-due', { outsideId, mail: 'reminder', news: null });
        }
        await noteProcedure(tx, actor, procedureId, 'reminders-sent', now);
        return due.length;
      }),
    );
  }
}

/** Whom a reminder would go to now. */
export const remindableOf = (
  lines: readonly InvitationLine[],
  { deadline }: Pick<Procedure, 'deadline'>,
  now: Date,
): InvitationLine[] =>
  lines.filter(
    (line) =>
      deadline !== null &&
      line.revokedAt === null &&
      line.invitedAt !== null &&
      isRemindable({ ...line, invitedAt: line.invitedAt }, deadline, now),
  );
