import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow } from '../../platform/database/db.js';
import { warsawInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { Desk, type DeskItem } from '../notices/index.js';
import { inquiriesOf, type InquiryLine } from './data/inquiry-list.queries.js';
import { inquiryDeskTexts } from './inquiries.labels.js';
import { inquiryPath } from './inquiry-news.js';

const MOST = 20;
const URGENT_MS = 24 * 3_600_000;

/** What waits on the desk: inquiries to answer, by their deadline, and quotes to decide, by their validity. */
@Injectable()
export class InquiryDesk {
  constructor(
    private readonly db: Db,
    desk: Desk,
  ) {
    desk.register((actor, lang) => this.itemsFor(actor, lang));
  }

  private async itemsFor(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    const m = inquiryDeskTexts[lang];
    return this.db.read(actor, async (reader) => {
      const now = await databaseNow(reader);
      const waiting = async (side: 'buyer' | 'supplier') => {
        const state = side === 'buyer' ? 'quoted' : 'sent';
        const found = await inquiriesOf(reader, actor.organisation.id, {
          side,
          state,
          page: 1,
          perPage: MOST,
        });
        return found.items.filter((line) => line.waiting);
      };
      const item = (line: InquiryLine, title: string, due: Date): DeskItem => ({
        title,
        detail: line.counterparty,
        path: inquiryPath(line.id),
        due,
        urgent: due.getTime() - now.getTime() < URGENT_MS,
      });
      const toAnswer = (await waiting('supplier')).map((line) =>
        item(line, m.answer(line.subject), line.answerBy),
      );
      const toDecide = (await waiting('buyer')).flatMap((line) =>
        line.quoteValidUntil
          ? [item(line, m.decide(line.subject), warsawInstant(line.quoteValidUntil, '23:59'))]
          : [],
      );
      return [...toAnswer, ...toDecide];
    });
  }
}
