import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf } from '../../shared/dates.js';
import { areaCodes } from '../../shared/territory.js';
import { currentMember, type MemberLine } from './data/directory.queries.js';
import { refreshSearchText } from './data/membership.commands.js';
import {
  profileHiddenAt,
  profileTextsOf,
  replaceProfileTexts,
  type ProfileTexts,
} from './data/profile-texts.js';
import { evidenceOf } from './data/evidence.queries.js';
import { contactsOf } from './data/profile-contacts.js';
import { profilePhotosOf } from './data/profile-photos.js';
import { standingOn } from './domain/evidence.js';
import { memberProblems } from './domain/problems.js';
import { profileCompletion, type ProfileCompletion } from './domain/profile-completion.js';
import type { ProfileInput } from './members.schemas.js';

/** The member's own texts; nobody else has a way to write them (§5.1). */
@Injectable()
export class Profiles {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The acting organisation's profile with its version; null when it is no member now. */
  async mine(actor: Representative): Promise<{
    member: MemberLine;
    texts: ProfileTexts & { version: number };
    /** Since when the coordinator hides it from the public; null when it does not. */
    hiddenAt: Date | null;
  } | null> {
    return this.db.read(actor, async (reader) => {
      const member = await currentMember(reader, actor.organisation.id);
      const texts = member && (await profileTextsOf(reader, actor.organisation.id));
      const hiddenAt = await profileHiddenAt(reader, actor.organisation.id);
      return member && texts ? { member, texts, hiddenAt } : null;
    });
  }

  /** How far the acting organisation's profile is, and what is missing; null when it is no member now. */
  async completion(actor: Representative): Promise<ProfileCompletion | null> {
    const { id } = actor.organisation;
    const today = localDateOf(this.clock.now());
    return this.db.read(actor, async (reader) => {
      const texts = (await currentMember(reader, id)) && (await profileTextsOf(reader, id));
      if (!texts) return null;
      const shown = (await evidenceOf(reader, id)).filter(
        (line) => line.disclosure !== 'none' && standingOn(line, today) === 'valid',
      );
      const photos = (await profilePhotosOf(reader, id)).length;
      const contacts = (await contactsOf(reader, id)).filter(({ published }) => published).length;
      return profileCompletion({ ...texts, evidence: shown.length, photos, contacts });
    });
  }

  /** Replaces the acting organisation's texts; refused when a colleague saved since the given version was read. */
  async replace(actor: Representative, input: ProfileInput, key?: string): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, 'members.profile', key, () => this.write(tx, actor, input)),
    );
  }

  private write(tx: Tx, actor: Representative, input: ProfileInput): Promise<void> {
    return this.replaceIn(tx, actor, textsOf(input), input.version);
  }

  /** The same in a transaction of the caller's. */
  async replaceIn(tx: Tx, actor: Representative, texts: ProfileTexts, version: number): Promise<void> {
    const { id } = actor.organisation;
    if (!(await currentMember(tx, id))) throw memberProblems.notMember();
    const now = this.clock.now();
    const replaced = await replaceProfileTexts(tx, id, texts, version, now);
    if (!replaced) throw memberProblems.stale(undefined);
    await refreshSearchText(tx, id);
    await publish(tx, 'members.profile-changed', { organisationId: id });
    await recordActivity(tx, actor, {
      action: 'profile-changed',
      subject: { kind: 'organisation', id },
      at: now,
    });
  }
}

/** Input as stored: areas in the kernel's order, nothing twice. */
export const textsOf = (input: ProfileInput): ProfileTexts => ({
  introPl: input.introPl ?? null,
  introEn: input.introEn ?? null,
  storyPl: input.storyPl ?? null,
  storyEn: input.storyEn ?? null,
  website: input.website ?? null,
  contactRole: input.contactRole ?? null,
  contactEmail: input.contactEmail ?? null,
  contactPhone: input.contactPhone ?? null,
  areas: areaCodes.filter((code) => input.areas.includes(code)),
  categories: [...new Set(input.categories)],
});
