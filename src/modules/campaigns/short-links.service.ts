import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import type { LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { FieldError } from '../../shared/problems.js';
import { ListingReading } from '../catalog/index.js';
import { ShortLink } from './data/outreach.entities.js';
import {
  campaignChoices,
  disableShortLink,
  linkParts,
  renameShortLink,
  shortLink,
  shortLinkDays,
  shortLinks,
  type CampaignChoice,
  type ShortLinkLine,
} from './data/short-links.queries.js';
import { outreachProblems } from './domain/outreach-problems.js';
import { codeFrom } from './domain/short-link.js';
import { linkFaults } from './domain/short-link-faults.js';
import type { ShortLinkInput } from './short-links.schemas.js';

const MOST_LISTED = 300;
const MOST_CAMPAIGNS = 200;
const DAYS = 90;

export type ShortLinkDetails = ShortLinkLine & {
  readonly days: readonly { day: LocalDate; opened: number }[];
};

/** Short links as the coordinator makes, names and switches them off. */
@Injectable()
export class ShortLinks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly reading: ListingReading,
  ) {}

  /** Of one campaign, or of all. */
  list(actor: Representative, campaignId: string | null): Promise<ShortLinkLine[]> {
    return this.db.read(actor, (reader) => shortLinks(reader, campaignId, MOST_LISTED));
  }

  /** What a link's visits may be counted to. */
  campaigns(actor: Representative): Promise<CampaignChoice[]> {
    return this.db.read(actor, (reader) => campaignChoices(reader, MOST_CAMPAIGNS));
  }

  /** @throws Problem `campaigns/link-not-found` */
  one(actor: Representative, id: string): Promise<ShortLinkDetails> {
    return this.db.read(actor, async (reader) => {
      const line = await shortLink(reader, id);
      if (!line) throw outreachProblems.linkNotFound({});
      return { ...line, days: await shortLinkDays(reader, id, DAYS) };
    });
  }

  /** @throws Problem `campaigns/link-invalid` when it names what is not there */
  make(actor: Representative, input: ShortLinkInput, key?: string): Promise<{ id: string; code: string }> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'campaigns.short-link', key, async () => {
        const { errors, ...aim } = await this.aimOf(tx, input);
        if (errors.length > 0) throw outreachProblems.linkInvalid(undefined, errors);
        const { label, channel, campaignId, target } = input;
        const at = this.clock.now();
        const id = newId<'ShortLink'>();
        const code = codeFrom(randomInt);
        await tx.getRepository(ShortLink).insert({
          ...{ id, code, label, channel, campaignId, target, ...aim },
          madeBy: actor.accountId,
          madeAt: at,
          disabledAt: null,
        });
        const subject = { kind: 'short-link', id };
        await recordActivity(tx, actor, {
          action: 'short-link-made',
          subject,
          at,
          details: { code, target },
        });
        return { id, code };
      }),
    );
  }

  /** @throws Problem `campaigns/link-not-found` */
  async rename(actor: Representative, id: string, label: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      if (!(await renameShortLink(tx, id, label))) throw outreachProblems.linkNotFound({});
      const subject = { kind: 'short-link', id };
      await recordActivity(tx, actor, { action: 'short-link-renamed', subject, at: this.clock.now() });
    });
  }

  /** From now on its address is not there; what was counted stays. @throws Problem `campaigns/link-not-found` */
  async switchOff(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const at = this.clock.now();
      if (!(await disableShortLink(tx, id, at))) throw outreachProblems.linkNotFound({});
      const subject = { kind: 'short-link', id };
      await recordActivity(tx, actor, { action: 'short-link-switched-off', subject, at });
    });
  }

  /** What the link names, and nothing that its kind does not need. */
  private async aimOf(reader: Reader, input: ShortLinkInput) {
    const { target, campaignId, category, powiat, listing, member } = input;
    const parts = await linkParts(reader, { campaignId, category, member });
    const cards = listing === null ? [] : await this.reading.cards([listing], reader);
    const errors: FieldError[] = linkFaults(input, { ...parts, listing: cards.length > 0 });
    return {
      errors,
      listingId: target === 'listing' ? listing : null,
      organisationId: target === 'member' ? parts.memberId : null,
      category: target === 'catalogue' ? category : null,
      powiat: target === 'catalogue' ? powiat : null,
    };
  }
}
