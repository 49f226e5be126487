import type { AccountId, OrganisationId } from '../../shared/ids.js';

export const organisationRoles = ['viewer', 'editor', 'owner'] as const;

/** What a person may do for an organisation: read; write; also manage people and bind settings. */
export type OrganisationRole = (typeof organisationRoles)[number];

/** What a member may let a person of the coordinator do for it. `inquiries`: read, without quotes and messages. */
export const grantScopes = ['listings', 'profile', 'inquiries'] as const;
export type GrantScope = (typeof grantScopes)[number];

/** By which right somebody acts for an organisation to which they do not belong (agreement §5.1). */
export type ActingGrant = { readonly id: string; readonly scopes: readonly GrantScope[] };

export type ActingOrganisation = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly role: OrganisationRole;
  /** Null for one's own organisation. */
  readonly grant: ActingGrant | null;
};

/** What a person may be for the whole cluster; what is done as such is marked in the log. */
export type Office = 'coordinator' | 'council';

export type Anonymous = { readonly kind: 'anonymous' };

/** A signed-in person, acting for at most one of their organisations at a time. */
export type Person = {
  readonly kind: 'person';
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  /** The session or token row that proves who this is. */
  readonly credentialId: string;
  /** `link`: a personal link in a mail or a calendar, which is for one thing and passes no route's door. */
  readonly via: 'session' | 'token' | 'link';
  readonly organisation: ActingOrganisation | null;
  /**
   * The organisation for which the person has chosen to act by a grant. It becomes `organisation` on the routes
   * of the grant's scopes only; everywhere else such a person acts for nobody.
   */
  readonly behalf: ActingOrganisation | null;
  /** All organisations the person may act for, for the switcher. */
  readonly organisations: readonly ActingOrganisation[];
  /** True while the acting organisation holds the coordinator's dated assignment (agreement §3.4). */
  readonly coordinator: boolean;
  /** True while the person holds the acting member's seat in the council, as representative or deputy (§3.2). */
  readonly council: boolean;
  /** In which office the present request is made: that of the route's level. Null: for one's own organisation. */
  readonly office: Office | null;
  /**
   * True when the session was opened with a second factor. In the demonstration always, whose passwords are
   * public anyway. A machine key never has one.
   */
  readonly secondFactor: boolean;
  /** When the person last proved in this session who they are; null for machine keys, which cannot. */
  readonly provenAt: Date | null;
  /** True while the terms that hold wait for the person's word: then they may read and leave, no more. */
  readonly termsDue: boolean;
};

/** Who asks. The coordinator's role carries no right to see other parties' quotes (agreement §5.3). */
export type Actor = Anonymous | Person;

/** A person acting for an organisation: what most services take. */
export type Representative = Person & { readonly organisation: ActingOrganisation };

export const anonymous: Anonymous = { kind: 'anonymous' };

export const representsAnOrganisation = (actor: Actor): actor is Representative =>
  actor.kind === 'person' && actor.organisation !== null;

/** True when the actor's role in the acting organisation is at least `role`. */
export const hasRole = (actor: Actor, role: OrganisationRole): boolean =>
  representsAnOrganisation(actor) &&
  organisationRoles.indexOf(actor.organisation.role) >= organisationRoles.indexOf(role);

/**
 * Turns credentials into an actor. Implemented by the organisations module, so that platform knows
 * nothing of accounts. Both answer null for unknown, ended or revoked credentials.
 */
export abstract class ActorSource {
  abstract bySession(secret: string): Promise<Person | null>;
  abstract byToken(secret: string): Promise<Person | null>;
  /** Whose session this was until it ran out; null for a live one, one that was ended, and what never was one. */
  abstract lapsed(secret: string): Promise<AccountId | null>;
}
