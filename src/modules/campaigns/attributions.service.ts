import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '../../platform/database/db.js';
import type { Events } from '../../platform/events/events.js';
import { outcomeOf } from '../contracts/index.js';
import { answersSoFar } from '../inquiries/index.js';
import { insertAttribution, recordContract, recordQuoted } from './data/attribution.commands.js';
import type { Credit } from './domain/credit.js';
import type { Touch } from './domain/touch.js';
import { creditWith } from './supplier-credit.js';
import { Tracking } from './tracking.service.js';

type Sent = Events['inquiries.inquiry-sent'];
type Answered = Events['inquiries.inquiry-answered'];
type ByContract = { readonly contractId: string } | { readonly inquiryId: string };

/** Which inquiries a campaign brought, and what came of them. Fed by events; told twice, nothing changes. */
@Injectable()
export class Attributions {
  constructor(
    private readonly db: Db,
    private readonly tracking: Tracking,
  ) {}

  /** An inquiry was sent: its touches, if they are ours and in time, are its campaign's. */
  async sent(event: Sent): Promise<void> {
    const touches = await this.touchesOf(event);
    await this.db.tx('system', async (tx) => {
      const credit = await creditWith(tx, touches, {
        at: new Date(event.sentAt),
        supplierId: event.supplierId,
      });
      if (!credit) return;
      await insertAttribution(tx, rowOf(event, credit), {
        buyerId: event.buyerId,
        listingId: event.listingId ?? listingOf(credit.last, event.supplierId),
      });
      // What is told of out of turn found no row.
      for (const answer of await answersSoFar(tx, event.inquiryId)) await noteAnswer(tx, answer);
      await noteContract(tx, { inquiryId: event.inquiryId });
    });
  }

  async answered(event: Answered): Promise<void> {
    await this.db.tx('system', (tx) => noteAnswer(tx, event));
  }

  /** A contract was concluded, completed or ended: it is read as it stands. */
  async contractMoved(contractId: string): Promise<void> {
    await this.db.tx('system', (tx) => noteContract(tx, { contractId }));
  }

  private async touchesOf({ firstTouch, lastTouch }: Sent): Promise<Touch[]> {
    const tokens = [...new Set([firstTouch, lastTouch])].filter((token) => token !== null);
    const touches = await Promise.all(tokens.map((token) => this.tracking.verify(token)));
    return touches.filter((touch) => touch !== null);
  }
}

const rowOf = ({ inquiryId, supplierId, sentAt }: Sent, { first, last }: Credit<Touch>) => ({
  ...{ inquiryId, supplierId, askedAt: new Date(sentAt) },
  ...{ firstCampaignId: first.campaignId, firstChannel: first.channel, firstSlot: first.slot },
  ...{ lastCampaignId: last.campaignId, lastChannel: last.channel, lastSlot: last.slot },
  ...{ firstAt: first.at, lastAt: last.at },
});

/** The listing that the touch showed, when it is one of the supplier that was asked. */
const listingOf = (touch: Touch, supplierId: string): string | null =>
  touch.organisationId === supplierId ? touch.listingId : null;

const noteAnswer = async (tx: Tx, { inquiryId, answer, answeredAt }: Answered): Promise<void> => {
  if (answer === 'quoted') await recordQuoted(tx, inquiryId, answeredAt);
};

const noteContract = async (tx: Tx, by: ByContract): Promise<void> => {
  const outcome = await outcomeOf(tx, by);
  if (outcome?.inquiryId) await recordContract(tx, outcome);
};
