import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { databaseNow, Db, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { PersonalLinks } from '../../platform/personal-links.js';
import { hashSecret } from '../../platform/secrets.js';
import { newSecretId } from '../../shared/ids.js';
import type { Lang } from '../../shared/lang.js';
import { next } from '../../shared/transitions.js';
import { moveRegistration, noteRegistration } from './data/gathering.commands.js';
import {
  gatheringById,
  lockGathering,
  registrationById,
  takenPlaces,
  type GatheringRow,
  type Registration,
} from './data/gathering.queries.js';
import {
  registrationTransitions,
  whyClosed,
  type Closed,
  type RegistrationAction,
} from './domain/gathering-states.js';
import { newsProblems } from './domain/problems.js';
import type { RegistrationInput } from './gatherings.schemas.js';

export type Attendance = { readonly registration: Registration; readonly gathering: GatheringRow };

/**
 * Coming to an event without an account. A place is taken once the mailbox has said yes by its link; the answer to
 * whoever types an address is the same whether it is known or not.
 */
@Injectable()
export class Registrations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly links: PersonalLinks,
  ) {}

  /** Sends a link to the mailbox. @throws Problem `news/registration-closed`, by what everybody sees anyway */
  async ask(gatheringId: string, input: RegistrationInput, lang: Lang): Promise<void> {
    await this.limits.count('mailbox', hashSecret(input.email));
    await this.db.tx('system', async (tx) => {
      const gathering = await gatheringById(tx, gatheringId);
      if (!gathering) throw newsProblems.gatheringNotFound();
      const closed = await this.closed(tx, gathering);
      if (closed) throw newsProblems.registrationClosed(closed);
      const { email, name, organisationName = null } = input;
      const id = newSecretId<'Registration'>();
      const asked = { id, gatheringId, email, name, organisationName, lang };
      const registrationId = await noteRegistration(tx, asked, this.clock.now());
      await publish(tx, 'news.registration-mail-due', { registrationId, mail: 'link' });
    });
  }

  /** What the link is about. @throws Problem `news/link-ended` */
  async open(token: string): Promise<Attendance> {
    const id = await this.links.idIn('news/registration', token);
    const found = id && (await this.byId(id));
    if (!found) throw newsProblems.linkEnded(undefined);
    return found;
  }

  /** Null once it is forgotten. For the program alone. */
  byId(id: string): Promise<Attendance | null> {
    return this.db.read('system', async (reader) => {
      const registration = await registrationById(reader, id);
      const gathering = registration && (await gatheringById(reader, registration.gatheringId));
      return gathering && { registration, gathering };
    });
  }

  /** Takes a place. Again is the same. @throws Problem `news/registration-closed` */
  confirm(token: string): Promise<Attendance> {
    return this.move(token, 'confirm');
  }

  /** Gives the place back. */
  cancel(token: string): Promise<Attendance> {
    return this.move(token, 'cancel');
  }

  private async move(token: string, action: RegistrationAction): Promise<Attendance> {
    const { registration: asked } = await this.open(token);
    return this.db.tx('system', async (tx) => {
      // One after the other: places are counted under this lock.
      const gathering = await lockGathering(tx, asked.gatheringId);
      const registration = gathering && (await registrationById(tx, asked.id));
      if (!gathering || !registration) throw newsProblems.linkEnded(undefined);
      const state = next(registrationTransitions, registration.state, action);
      if (!state) return { registration, gathering };
      if (action === 'confirm') {
        const closed = await this.closed(tx, gathering);
        if (closed) throw newsProblems.registrationClosed(closed);
        await publish(tx, 'news.registration-mail-due', {
          registrationId: registration.id,
          mail: 'confirmed',
        });
      }
      await moveRegistration(tx, registration.id, state, this.clock.now());
      return { registration: { ...registration, state }, gathering };
    });
  }

  private async closed(tx: Tx, gathering: GatheringRow): Promise<Closed | null> {
    const taken = await takenPlaces(tx, [gathering.id]);
    return whyClosed(gathering, taken.get(gathering.id) ?? 0, await databaseNow(tx));
  }
}
