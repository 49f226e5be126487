import { Injectable } from '@nestjs/common';
import type { Person, Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { newId, type AccountId } from '../../shared/ids.js';
import type { Lang } from '../../shared/lang.js';
import { Accounts, Consents } from '../identity/index.js';
import type { ClaimInput } from './claims.schemas.js';
import {
  lockUnclaimed,
  markClaimUsed,
  revokeOpenClaim,
  setClaimSecret,
  writeClaim,
  type ClaimFields,
} from './data/claim.commands.js';
import { Claim } from './data/claim.entities.js';
import { liveClaim, type LiveClaim } from './data/claim.queries.js';
import { actFor } from './data/organisation.commands.js';
import { nipIsTaken } from './data/organisation.queries.js';
import { CLAIM_DAYS } from './domain/claim-state.js';
import { isDependent } from './domain/organisation-kinds.js';
import { organisationProblems } from './domain/problems.js';

type Invited = { readonly name: string; readonly email: string };

/** How the people of an organisation that is known already come to act for it: by a personal link. */
@Injectable()
export class Claims {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly consents: Consents,
  ) {}

  /** Sends a link to the organisation's first person; an earlier link stops working. For the coordinator. */
  async invite(actor: Representative, organisationId: string, person: Invited): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      await this.insistOnCoordinator(tx, actor, organisationId);
      const claimId = await this.open(tx, organisationId, person, actor.accountId);
      await publish(tx, 'organisations.claim-made', { claimId });
      await this.record(tx, actor, 'claim-invited', organisationId);
    });
  }

  /** A new link for the person invited last; the earlier one stops working. For the coordinator. */
  async sendAgain(actor: Representative, organisationId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      await this.insistOnCoordinator(tx, actor, organisationId);
      const person = await revokeOpenClaim(tx, organisationId, this.clock.now());
      if (!person) throw organisationProblems.notInvited();
      const claimId = await this.open(tx, organisationId, person, actor.accountId);
      await publish(tx, 'organisations.claim-made', { claimId });
      await this.record(tx, actor, 'claim-sent-again', organisationId);
    });
  }

  /** The link stops working at once. For the coordinator. */
  async revoke(actor: Representative, organisationId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      await this.insistOnCoordinator(tx, actor, organisationId);
      if (!(await revokeOpenClaim(tx, organisationId, this.clock.now())))
        throw organisationProblems.notInvited();
      await this.record(tx, actor, 'claim-revoked', organisationId);
    });
  }

  /** Invites as the set-up does, which has no account yet: the link's secret is given back and not mailed. */
  async inviteAtSetUp(
    tx: Tx,
    organisationId: string,
    person: Invited,
  ): Promise<{ id: string; secret: string; expiresAt: Date }> {
    if (!(await lockUnclaimed(tx, organisationId))) throw organisationProblems.notFound();
    const claimId = await this.open(tx, organisationId, person, null);
    await this.record(tx, 'system', 'claim-invited', organisationId);
    const secret = await this.makeLink(tx, claimId);
    if (!secret) throw organisationProblems.claimEnded(undefined);
    return { id: claimId, secret, expiresAt: this.expiry() };
  }

  /** Makes the secret that the mail carries; null when the claim was used or revoked meanwhile. */
  async makeLink(tx: Tx, claimId: string): Promise<string | null> {
    const secret = newSecret();
    return (await setClaimSecret(tx, claimId, hashSecret(secret))) ? secret : null;
  }

  /** What a link leads to, for the page that asks to use it. */
  async preview(secret: string): Promise<LiveClaim & { hasAccount: boolean }> {
    return this.db.tx('system', async (tx) => {
      const claim = await this.live(tx, secret);
      const account = await this.accounts.findByEmail(tx, claim.email);
      return { ...claim, hasAccount: account?.confirmed ?? false };
    });
  }

  /**
   * Uses a link up: the person is the organisation's first owner. `as` is who is signed in, and must be the one
   * invited; without it the invited address must have no account yet, and name and password make one.
   */
  async use(
    input: ClaimInput,
    as: Person | null,
    lang: Lang,
  ): Promise<{ accountId: AccountId; name: string }> {
    return this.db.tx('system', async (tx) => {
      const claim = await this.live(tx, input.token);
      if (as && as.email !== claim.email) throw organisationProblems.invitationForAnother(undefined);
      const { email } = claim;
      const fresh = input.name && input.password ? { name: input.name, password: input.password } : null;
      const form = 'claim';
      const accountId =
        as?.accountId ?? (fresh && (await this.accounts.openConfirmed(tx, { ...fresh, email, lang, form })));
      if (!accountId) throw organisationProblems.invitationForAnother(undefined);
      const { nip, krs, regon, street, postCode, phone } = input;
      await this.claim(tx, claim.organisationId, accountId, {
        ...{ nip, krs: krs ?? null, regon: regon ?? null, street, postCode, email, phone: phone ?? null },
      });
      if (as) await this.consents.acceptAtDoor(tx, accountId, form);
      await markClaimUsed(tx, claim.id, accountId, this.clock.now());
      if (as?.via === 'session') await actFor(tx, as.credentialId, claim.organisationId);
      return { accountId, name: claim.organisationName };
    });
  }

  /**
   * Makes the account the first owner of an organisation for which nobody acts yet. Called where the right to
   * it has been proven. @throws Problem `organisations/not-found` when there is none or it has its people;
   * `organisations/nip-taken`; `organisations/nip-differs` from the one on record
   */
  async claim(tx: Tx, organisationId: string, accountId: AccountId, fields: ClaimFields): Promise<void> {
    const unclaimed = await lockUnclaimed(tx, organisationId);
    if (!unclaimed) throw organisationProblems.notFound();
    await this.insistOnNip(tx, unclaimed, fields.nip);
    const now = this.clock.now();
    await writeClaim(tx, organisationId, accountId, fields, now);
    await publish(tx, 'organisations.organisation-changed', { organisationId });
    await recordActivity(tx, 'system', {
      action: 'organisation-claimed',
      subject: { kind: 'organisation', id: organisationId },
      at: now,
      details: { person: accountId },
    });
  }

  private async insistOnNip(
    tx: Tx,
    { kind, nip: known }: NonNullable<Awaited<ReturnType<typeof lockUnclaimed>>>,
    nip: string | null,
  ): Promise<void> {
    if (!nip || nip === known) return;
    if (known) throw organisationProblems.nipDiffers(undefined, [{ pointer: '/nip', text: nipDiffers }]);
    // One without legal personality goes by its principal's number.
    if (!isDependent(kind) && (await nipIsTaken(tx, nip))) {
      throw organisationProblems.nipTaken(undefined, [{ pointer: '/nip', text: nipTaken }]);
    }
  }

  private async live(tx: Tx, secret: string): Promise<LiveClaim> {
    const claim = await liveClaim(tx, hashSecret(secret), this.clock.now());
    if (!claim) throw organisationProblems.claimEnded(undefined);
    return claim;
  }

  private async open(
    tx: Tx,
    organisationId: string,
    { name, email }: Invited,
    invitedBy: AccountId | null,
  ): Promise<string> {
    const now = this.clock.now();
    await revokeOpenClaim(tx, organisationId, now);
    const id = newId<'Claim'>();
    await tx.getRepository(Claim).insert({
      id,
      organisationId,
      name,
      email,
      secretHash: null,
      invitedBy,
      invitedAt: now,
      expiresAt: this.expiry(),
      usedAt: null,
      usedBy: null,
      revokedAt: null,
    });
    return id;
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + CLAIM_DAYS * 86_400_000);
  }

  private async insistOnCoordinator(tx: Tx, actor: Representative, organisationId: string): Promise<void> {
    if (!actor.coordinator || !(await lockUnclaimed(tx, organisationId)))
      throw organisationProblems.notFound();
  }

  private record(tx: Tx, actor: Representative | 'system', action: string, organisationId: string) {
    return recordActivity(tx, actor, {
      action,
      subject: { kind: 'organisation', id: organisationId },
      at: this.clock.now(),
    });
  }
}

const nipTaken = {
  pl: 'Inna organizacja z tym NIP ma już konto. Sprawdź numer albo napisz do koordynatora.',
  en: 'Another organisation with this tax number has an account. Check the number or write to the coordinator.',
};

const nipDiffers = {
  pl: 'To nie jest NIP zapisany przy tej organizacji. Sprawdź numer albo napisz do koordynatora.',
  en: 'This is not the tax number on record for this organisation. Check it or write to the coordinator.',
};
