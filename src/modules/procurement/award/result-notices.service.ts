import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Documents } from '../../../platform/documents/documents.js';
import type { Lang } from '../../../shared/lang.js';
import { Problem } from '../../../shared/problems.js';
import { memberAuthor, type BidAuthor } from '../bids/author.js';
import { awardProblems } from './domain/problems.js';
import { JudgingBids } from './judging.service.js';
import { OwnResults } from './own-results.service.js';
import { noticeForBidder, noticeForBuyer, noticeFileName } from './result-notice.js';

export type ResultNotice = { readonly fileName: string; readonly pdf: Buffer };

/** Notices of the result (zawiadomienie o wyborze), set afresh each time from what was decided. */
@Injectable()
export class ResultNotices {
  constructor(
    private readonly judging: JudgingBids,
    private readonly results: OwnResults,
    private readonly documents: Documents,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** For the buyer the whole, for a bidder its own part. @throws Problem `awards/nothing-decided` before a decision */
  async of(actor: Representative, procedureId: string, lang: Lang): Promise<ResultNotice> {
    const known = await this.asBuyer(actor, procedureId);
    if (known) {
      if (known.decisions.length === 0) throw awardProblems.nothingDecided(undefined);
      const pdf = await this.documents.pdf('letter', noticeForBuyer(known, this.frame(lang)));
      return { fileName: noticeFileName(known.procedure, lang), pdf };
    }
    return this.ofBidder(memberAuthor(actor), procedureId, lang);
  }

  /** Its own part alone. @throws Problem `awards/nothing-decided` before a decision */
  async ofBidder(author: BidAuthor, procedureId: string, lang: Lang): Promise<ResultNotice> {
    const own = await this.results.of(author, procedureId);
    if (own.lots.every(({ state }) => state === 'open')) throw awardProblems.nothingDecided(undefined);
    const pdf = await this.documents.pdf('letter', noticeForBidder(own, this.frame(lang)));
    return { fileName: noticeFileName(own.procedure, lang), pdf };
  }

  private frame(lang: Lang) {
    const site = { name: 'Wspólny Rynek', address: this.config.publicUrl.host };
    return { lang, site, now: this.clock.now() };
  }

  /** Null for everybody but the buyer. */
  private async asBuyer(actor: Representative, procedureId: string) {
    try {
      return await this.judging.compare(actor, procedureId);
    } catch (error) {
      if (error instanceof Problem && error.kind === 'not-found') return null;
      throw error;
    }
  }
}
