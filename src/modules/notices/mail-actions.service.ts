import { Injectable } from '@nestjs/common';
import { hasRole, type Actor, type Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import type { Lang } from '../../shared/lang.js';
import { LinkActors } from '../organisations/index.js';
import {
  insertMailAction,
  liveMailAction,
  restoreMailAction,
  spendMailAction,
  type MailActionRow,
} from './data/mail-action.queries.js';
import { noticeProblems } from './domain/problems.js';
import { MailActs, type MailAct, type MailActSubject } from './mail-acts.js';

type For = { readonly accountId: string; readonly organisationId: string };
type Found = { readonly row: MailActionRow; readonly act: MailAct; readonly actor: Representative };

/** A link as its page shows it. */
export type OpenMailAction = {
  readonly act: MailAct;
  readonly subject: MailActSubject;
  readonly actor: Representative;
};

const DAY_MS = 86_400_000;

/**
 * Links by which a person does one thing from a mail without signing in. Opening one changes nothing, since mail
 * programs open links by themselves. Whatever is wrong with a link, the answer is the same.
 */
@Injectable()
export class MailActions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly acts: MailActs,
    private readonly actors: LinkActors,
  ) {}

  /** Makes a link's secret for one mail; null when the person no longer acts for the organisation. For jobs. */
  async offer(person: For, act: MailAct, thing: string): Promise<string | null> {
    const secret = newSecret();
    const madeAt = this.clock.now();
    const expiresAt = new Date(madeAt.getTime() + act.days * DAY_MS);
    const { accountId, organisationId } = person;
    const made = await this.db.tx('system', (tx) =>
      insertMailAction(tx, {
        ...{ secretHash: hashSecret(secret), accountId, organisationId },
        ...{ act: act.id, thing, madeAt, expiresAt },
      }),
    );
    return made ? secret : null;
  }

  /** What the link is for. @throws Problem `notices/link-ended` */
  async open(secret: string, visitor: Actor, lang: Lang): Promise<OpenMailAction> {
    const { row, act, actor } = await this.find(secret, visitor);
    const subject = await act.describe(actor, row.thing, lang);
    if (!subject) throw noticeProblems.linkEnded(undefined);
    return { act, subject, actor };
  }

  /** Does it. A link that may be used once is spent first. @throws Problem `notices/link-ended` */
  async perform(secret: string, visitor: Actor, input: unknown, lang: Lang): Promise<MailAct> {
    const { row, act, actor } = await this.find(secret, visitor);
    if (!(await act.describe(actor, row.thing, lang))) throw noticeProblems.linkEnded(undefined);
    if (act.repeatable) {
      await act.perform(actor, row.thing, input);
      return act;
    }
    const at = this.clock.now();
    if (!(await this.db.tx('system', (tx) => spendMailAction(tx, row.id, at)))) {
      throw noticeProblems.linkEnded(undefined);
    }
    try {
      await act.perform(actor, row.thing, input);
    } catch (error) {
      await this.db.tx('system', (tx) => restoreMailAction(tx, row.id));
      throw error;
    }
    return act;
  }

  private async find(secret: string, visitor: Actor): Promise<Found> {
    const now = this.clock.now();
    const row = await this.db.read('system', (reader) => liveMailAction(reader, hashSecret(secret), now));
    const act = row && this.acts.of(row.act);
    const foreign = row && visitor.kind === 'person' && visitor.accountId !== row.accountId;
    if (!row || !act || foreign) throw noticeProblems.linkEnded(undefined);
    const actors = await this.actors.of(row.accountId, row.id);
    const actor = actors.find(({ organisation }) => organisation.id === row.organisationId);
    if (!actor || !hasRole(actor, act.role)) throw noticeProblems.linkEnded(undefined);
    return { row, act, actor };
  }
}
