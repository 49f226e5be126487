import { Injectable } from '@nestjs/common';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow } from '../../../platform/database/db.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { Lang } from '../../../shared/lang.js';
import { Desk, type DeskItem } from '../../notices/index.js';
import { bidPath } from './bid-news.js';
import { outdatedBids } from './data/bid.queries.js';

const URGENT_MS = 24 * 3_600_000;

const texts = catalogue({
  pl: { confirm: (subject: string) => `Potwierdź albo zmień wycenę po zmianie treści: ${subject}` },
  en: { confirm: (subject) => `Confirm or change your bid after the change: ${subject}` },
});

/** What waits for a bidder alone: its own bid that a change of what is asked has left behind. */
@Injectable()
export class BidDesk {
  constructor(
    private readonly db: Db,
    desk: Desk,
  ) {
    desk.register((actor, lang) => this.itemsFor(actor, lang));
  }

  private async itemsFor(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    if (!hasRole(actor, 'editor') || actor.organisation.grant) return [];
    return this.db.read(actor, async (reader) => {
      const now = await databaseNow(reader);
      const outdated = await outdatedBids(reader, actor.organisation.id);
      return outdated.map(({ procedureId, subject, buyerName, deadline }) => ({
        title: texts[lang].confirm(subject),
        detail: buyerName,
        path: bidPath(procedureId),
        due: deadline,
        urgent: deadline.getTime() - now.getTime() < URGENT_MS,
      }));
    });
  }
}
