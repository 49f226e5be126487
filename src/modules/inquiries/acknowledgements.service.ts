import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db } from '../../platform/database/db.js';
import type { LocalDate } from '../../shared/dates.js';
import { Notices } from '../notices/index.js';
import { recordAcknowledgement } from './data/inquiry.commands.js';
import { inquiryStateAt } from './domain/inquiry-states.js';
import { inquiryProblems } from './domain/problems.js';
import { whyPromiseIsWrong } from './domain/rules.js';
import { inquiryStateLabel } from './inquiries.labels.js';
import { tellOf } from './inquiry-news.js';
import { lockFor, noteStep } from './inquiry-steps.js';

/** The supplier's word that it has seen an inquiry and by which day it will answer. Binds to nothing. */
@Injectable()
export class Acknowledgements {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  /** Once, while the buyer waits. @throws Problem `inquiries/already-acknowledged`, `…/not-now`, `…/dates-wrong` */
  async acknowledge(actor: Representative, id: string, answerOn: LocalDate): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { inquiry, now } = await lockFor(tx, actor, id, 'acknowledge');
      const state = inquiryStateAt(inquiry, now);
      if (state !== 'sent') throw inquiryProblems.notNow(inquiryStateLabel(state));
      if (inquiry.acknowledgedAt) throw inquiryProblems.alreadyAcknowledged(undefined);
      const wrong = whyPromiseIsWrong(answerOn, inquiry.answerBy, now);
      if (wrong.length > 0) throw inquiryProblems.datesWrong(undefined, wrong);
      await recordAcknowledgement(tx, id, actor.organisation.id, { answerOn, at: now });
      await noteStep(tx, actor, id, 'acknowledged', now);
      await tellOf(this.notices, tx, 'acknowledged', { ...inquiry, answerPromisedOn: answerOn });
    });
  }
}
