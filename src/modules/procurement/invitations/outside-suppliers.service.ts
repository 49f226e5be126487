import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { asSystem, Db } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { once } from '../../../platform/http/idempotency.js';
import { Vault } from '../../../platform/vault.js';
import { newId, newSecretId } from '../../../shared/ids.js';
import type { Lang } from '../../../shared/lang.js';
import { lockOwn } from '../procedures/procedure-acts.js';
import { deleteListed, insertListed } from './data/invitation.commands.js';
import { invitationsOf } from './data/invitation.queries.js';
import {
  insertOutsideSupplier,
  isSuppressed,
  outsideAddedSince,
  revokeOutsideSupplier,
} from './data/outside.queries.js';
import { invitationProblems } from './domain/invitation-problems.js';
import { OUTSIDE_A_DAY } from './domain/outside-links.js';
import { refuseUnlessListing } from './invitation-steps.js';
import { LIST_MAX } from './invitations.service.js';
import { suppressionMark } from './suppression.js';

const DAY_MS = 86_400_000;

export type OutsideInput = {
  readonly name: string;
  readonly email: string;
  readonly nip?: string | undefined;
  readonly lang: Lang;
};

/** Suppliers outside the cluster whom a buyer asks by e-mail. Only the buyer knows them; each is for one procedure. */
@Injectable()
export class OutsideSuppliers {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
  ) {}

  /**
   * Puts a firm on the list of the procedure; it is written to with its wave. Returns its id. What is refused for
   * an address on the suppression list says no more than that.
   * @throws Problem `procurement/address-refused`, `procurement/outside-a-day`
   */
  async add(
    actor: Representative,
    procedureId: string,
    input: OutsideInput,
    key: string | undefined,
  ): Promise<string> {
    const email = input.email.toLowerCase();
    const mark = await suppressionMark(this.vault, email);
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `procurement.outside:${procedureId}`, key, async () => {
        const { procedure, now } = await lockOwn(tx, actor, procedureId, 'write');
        refuseUnlessListing(procedure, now);
        const since = new Date(now.getTime() - DAY_MS);
        if ((await outsideAddedSince(tx, procedure.buyerId, since)) >= OUTSIDE_A_DAY)
          throw invitationProblems.outsideADay({ most: OUTSIDE_A_DAY });
        if (await asSystem(tx, () => isSuppressed(tx, mark)))
          throw invitationProblems.addressRefused(undefined);
        if ((await invitationsOf(tx, procedureId)).length >= LIST_MAX)
          throw invitationProblems.listFull({ most: LIST_MAX });
        const id = newSecretId<'OutsideSupplier'>();
        const listed = { procedureId, buyerId: procedure.buyerId };
        const { name, nip = null, lang } = input;
        if (!(await insertOutsideSupplier(tx, { id, ...listed, name, email, nip, lang, addedAt: now })))
          throw invitationProblems.addressListed();
        const invitationId = newId<'Invitation'>();
        await insertListed(tx, { id: invitationId, ...listed, supplierId: null, outsideId: id, why: [] });
        const subject = { kind: 'procedure-invitation', id: invitationId };
        await recordActivity(tx, actor, { action: 'outside-added', subject, at: now });
        return id;
      }),
    );
  }

  /** From now on the link opens nothing; one that was not asked yet goes from the list. Again is the same. */
  async revoke(actor: Representative, procedureId: string, outsideId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { now } = await lockOwn(tx, actor, procedureId, 'write');
      const line = (await invitationsOf(tx, procedureId)).find((each) => each.outsideId === outsideId);
      if (!line) throw invitationProblems.invitationNotFound();
      if (!line.invitedAt) await deleteListed(tx, line.id);
      if (!(await revokeOutsideSupplier(tx, outsideId, 'buyer', now))) return;
      const subject = { kind: 'procedure-invitation', id: line.id };
      await recordActivity(tx, actor, { action: 'outside-revoked', subject, at: now });
    });
  }
}
