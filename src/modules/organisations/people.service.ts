import { Injectable } from '@nestjs/common';
import type { OrganisationRole, Person, Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { newId, type AccountId } from '../../shared/ids.js';
import type { Lang } from '../../shared/lang.js';
import { Accounts } from '../identity/index.js';
import { actFor } from './data/organisation.commands.js';
import { Invitation, OrganisationPerson } from './data/organisation.entities.js';
import {
  joinByInvitation,
  revokeInvitation,
  revokeInvitationsTo,
  setInvitationSecret,
  setRole,
} from './data/people.commands.js';
import {
  liveInvitation,
  lockOwners,
  peopleOf,
  waitingInvitationsOf,
  type InvitationLine,
  type PersonLine,
} from './data/people.queries.js';
import { organisationProblems } from './domain/problems.js';
import { recordOwn, type HistoryAction } from './history.js';

const INVITATION_DAYS = 7;

/** The people of an organisation: inviting, joining, roles, leaving. */
@Injectable()
export class People {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly limits: RateLimits,
  ) {}

  async list(actor: Representative): Promise<{ people: PersonLine[]; invitations: InvitationLine[] }> {
    return this.db.read(actor, async (reader) => ({
      people: await peopleOf(reader, actor.organisation.id),
      invitations: await waitingInvitationsOf(reader, actor.organisation.id, this.clock.now()),
    }));
  }

  /** Invites by mail; an earlier unanswered invitation of the same address is replaced. */
  async invite(
    actor: Representative,
    input: { email: string; role: OrganisationRole },
    key?: string,
  ): Promise<string> {
    await this.limits.count('mailbox', hashSecret(input.email));
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'organisations.invite', key, async () => {
        const people = await peopleOf(tx, actor.organisation.id);
        if (people.some(({ email }) => email === input.email)) {
          throw organisationProblems.alreadyMember();
        }
        const now = this.clock.now();
        await revokeInvitationsTo(tx, actor.organisation.id, input.email, now);
        const id = newId<'Invitation'>();
        await tx.getRepository(Invitation).insert({
          id,
          organisationId: actor.organisation.id,
          email: input.email,
          role: input.role,
          secretHash: null,
          invitedBy: actor.accountId,
          expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
          acceptedAt: null,
          revokedAt: null,
        });
        await publish(tx, 'organisations.person-invited', { invitationId: id });
        await this.record(tx, actor, 'person-invited', { role: input.role });
        return id;
      }),
    );
  }

  async revokeInvitation(actor: Representative, invitationId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const revoked = await revokeInvitation(tx, actor.organisation.id, invitationId, this.clock.now());
      if (!revoked) throw organisationProblems.personNotFound();
    });
  }

  /** Makes the link that the mail carries; null when the invitation was revoked meanwhile. */
  async makeInvitationLink(tx: Tx, invitationId: string): Promise<string | null> {
    const secret = newSecret();
    return (await setInvitationSecret(tx, invitationId, hashSecret(secret))) ? secret : null;
  }

  /** What an invitation says, for the page that asks to accept it. */
  async preview(secret: string) {
    return this.db.tx('system', async (tx) => {
      const invitation = await liveInvitation(tx, hashSecret(secret), this.clock.now());
      if (!invitation) throw organisationProblems.invitationEnded(undefined);
      const account = await this.accounts.findByEmail(tx, invitation.email);
      return { ...invitation, hasAccount: account?.confirmed ?? false };
    });
  }

  /**
   * Joins the organisation, for which the session then acts. `as` is who is signed in; without it the invited
   * address must have no account yet, and name and password make one. Returns the account that joined.
   */
  async accept(
    secret: string,
    as: Person | null,
    fresh: { name: string; password: string; lang: Lang } | null,
  ): Promise<AccountId> {
    return this.db.tx('system', async (tx) => {
      const now = this.clock.now();
      const invitation = await liveInvitation(tx, hashSecret(secret), now);
      if (!invitation) throw organisationProblems.invitationEnded(undefined);
      if (as && as.email !== invitation.email) throw organisationProblems.invitationForAnother(undefined);
      const accountId =
        as?.accountId ??
        (fresh &&
          (await this.accounts.openConfirmed(tx, { ...fresh, email: invitation.email, form: 'invitation' })));
      if (!accountId) throw organisationProblems.invitationForAnother(undefined);
      await joinByInvitation(tx, invitation, accountId, now);
      const { organisationId, role } = invitation;
      if (as?.via === 'session') await actFor(tx, as.credentialId, organisationId);
      await recordActivity(tx, as ?? 'system', {
        action: 'person-joined',
        subject: { kind: 'organisation', id: organisationId },
        at: now,
        details: { person: accountId, role },
      });
      return accountId;
    });
  }

  /** Changes a role. Refused when it would leave the organisation without an owner. */
  async changeRole(actor: Representative, accountId: string, role: OrganisationRole): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      if (role !== 'owner') await this.insistOnAnotherOwner(tx, actor, accountId);
      const changed = await setRole(tx, actor.organisation.id, accountId, role);
      if (!changed) throw organisationProblems.personNotFound();
      await this.record(tx, actor, 'role-changed', { person: accountId, role });
    });
  }

  /** Removes a person; an owner may also remove themselves while another owner stays. */
  async remove(actor: Representative, accountId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      await this.takeAway(tx, actor, accountId);
      await this.record(tx, actor, 'person-removed', { person: accountId });
    });
  }

  /** Leaves the acting organisation by one's own will; only its last owner cannot. */
  async leave(actor: Representative): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      await this.takeAway(tx, actor, actor.accountId);
      await publish(tx, 'organisations.person-left', { organisationId: actor.organisation.id });
      await this.record(tx, actor, 'person-left', { person: actor.accountId });
    });
  }

  private async takeAway(tx: Tx, actor: Representative, accountId: string): Promise<void> {
    await this.insistOnAnotherOwner(tx, actor, accountId);
    const organisationId = actor.organisation.id;
    const gone = await tx.getRepository(OrganisationPerson).delete({ organisationId, accountId });
    if (!gone.affected) throw organisationProblems.personNotFound();
  }

  private async insistOnAnotherOwner(tx: Tx, actor: Representative, accountId: string): Promise<void> {
    const owners = await lockOwners(tx, actor.organisation.id);
    if (owners.includes(accountId) && owners.length === 1) throw organisationProblems.lastOwner(undefined);
  }

  private record(
    tx: Tx,
    actor: Representative,
    action: HistoryAction,
    details: Record<string, unknown>,
  ): Promise<void> {
    return recordOwn(tx, actor, this.clock.now(), action, details);
  }
}
