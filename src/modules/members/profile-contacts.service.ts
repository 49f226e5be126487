import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { newId } from '../../shared/ids.js';
import type { ContactInput } from './contacts.schemas.js';
import { currentMember } from './data/directory.queries.js';
import { lockMembership } from './data/membership.queries.js';
import {
  contactsOf,
  deleteContact,
  insertContact,
  orderContacts,
  replaceContact,
  setContactPublished,
  shownContactsOf,
  type ContactLine,
  type ContactWords,
} from './data/profile-contacts.js';
import { moved } from './domain/moved.js';
import type { Move } from './move.schemas.js';
import { memberProblems } from './domain/problems.js';

export const MOST_CONTACTS = 8;

/** Contacts of a profile, each for something; shown as long as the profile is. Only the member writes them (§5.1). */
@Injectable()
export class ProfileContacts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  mine(actor: Representative): Promise<ContactLine[]> {
    return this.db.read(actor, (reader) => contactsOf(reader, actor.organisation.id));
  }

  /** @throws Problem `members/contact-not-found` */
  async show(actor: Representative, id: string): Promise<ContactLine> {
    return found(await this.mine(actor), id);
  }

  /** What everybody sees. */
  shown(organisationId: string): Promise<ContactWords[]> {
    return shownContactsOf(this.db.public, organisationId);
  }

  /** Adds a contact at the end. @throws Problem `members/contact-invalid` when it says no way to reach anybody */
  async add(actor: Representative, input: ContactInput, key?: string): Promise<string> {
    const said = judged(input);
    const organisationId = actor.organisation.id;
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'members.profile-contact', key, async () => {
        await lockMembership(tx, organisationId);
        if (!(await currentMember(tx, organisationId))) throw memberProblems.notMember();
        const { length } = await contactsOf(tx, organisationId);
        if (length >= MOST_CONTACTS) throw memberProblems.tooManyContacts({ most: MOST_CONTACTS });
        const id = newId<'ProfileContact'>();
        await insertContact(tx, { ...this.own(actor, id), position: length + 1 }, said);
        await this.note(tx, actor, 'profile-contact-added');
        return id;
      }),
    );
  }

  /** Replaces what it says. @throws Problem `members/contact-changed` for a stale version */
  async change(actor: Representative, id: string, input: ContactInput & { version: number }): Promise<void> {
    await this.edit(actor, id, 'profile-contact-changed', async (tx) => {
      if (!(await replaceContact(tx, this.own(actor, id), judged(input), input.version)))
        throw memberProblems.contactChanged(undefined);
    });
  }

  async publish(actor: Representative, id: string, published: boolean): Promise<void> {
    const action = published ? 'profile-contact-published' : 'profile-contact-withheld';
    await this.edit(actor, id, action, (tx) => setContactPublished(tx, this.own(actor, id), published));
  }

  async move(actor: Representative, id: string, { direction }: Move): Promise<void> {
    await this.edit(actor, id, 'profile-contact-moved', async (tx, ids) => {
      await orderContacts(tx, actor.organisation.id, moved(ids, id, direction) ?? ids);
    });
  }

  async remove(actor: Representative, id: string): Promise<void> {
    await this.edit(actor, id, 'profile-contact-removed', async (tx, ids) => {
      await deleteContact(tx, actor.organisation.id, id);
      const left = ids.filter((one) => one !== id);
      await orderContacts(tx, actor.organisation.id, left);
    });
  }

  /** `work` on an own contact, under the membership's lock. */
  private async edit(
    actor: Representative,
    id: string,
    action: string,
    work: (tx: Tx, ids: readonly string[]) => Promise<void>,
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      await lockMembership(tx, actor.organisation.id);
      const contacts = await contactsOf(tx, actor.organisation.id);
      found(contacts, id);
      await work(
        tx,
        contacts.map((contact) => contact.id),
      );
      await this.note(tx, actor, action);
    });
  }

  private own(actor: Representative, id: string) {
    return { id, organisationId: actor.organisation.id, changedAt: this.clock.now() };
  }

  private note(tx: Tx, actor: Representative, action: string): Promise<void> {
    const subject = { kind: 'organisation', id: actor.organisation.id };
    return recordActivity(tx, actor, { action, subject, at: this.clock.now() });
  }
}

const found = (contacts: readonly ContactLine[], id: string): ContactLine => {
  const contact = contacts.find((one) => one.id === id);
  if (!contact) throw memberProblems.contactNotFound();
  return contact;
};

const judged = (input: ContactInput): ContactWords & { published: boolean } => {
  if (!input.email && !input.phone) throw memberProblems.contactInvalid(undefined, [unreachable]);
  return {
    rolePl: input.rolePl,
    roleEn: input.roleEn ?? null,
    personName: input.personName ?? null,
    email: input.email ?? null,
    phone: input.phone ?? null,
    published: input.published,
  };
};

const unreachable = {
  pointer: '/email',
  text: { pl: 'Podaj e-mail albo telefon.', en: 'Give an e-mail address or a telephone number.' },
};
