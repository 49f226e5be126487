import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '../../platform/database/db.js';
import type { Events } from '../../platform/events/events.js';
import { newId } from '../../shared/ids.js';
import { outcomesOf, type Outcome } from '../contracts/index.js';
import { answersSoFar } from '../inquiries/index.js';
import { procedureAsked } from '../procurement/index.js';
import {
  attributionOf,
  forgetOtherShares,
  holdContract,
  insertAttribution,
  recordQuoted,
  recordShare,
} from './data/attribution.commands.js';
import { participationsIn } from './data/attribution.queries.js';
import { tookPart, type Credit } from './domain/credit.js';
import type { Touch } from './domain/touch.js';
import { creditWith } from './supplier-credit.js';
import { Tracking } from './tracking.service.js';

type Sent = Events['inquiries.inquiry-sent'];
type Answered = Events['inquiries.inquiry-answered'];
type Marks = { readonly firstTouch: string | null; readonly lastTouch: string | null };

/** Which inquiries and procedures a campaign brought, and what came of them. Fed by events; told twice, nothing changes. */
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
      const { inquiryId, supplierId, buyerId, sentAt } = event;
      const asked = { inquiryId, procedureId: null, supplierId, askedAt: new Date(sentAt) };
      const listingId = event.listingId ?? listingOf(credit.last, supplierId);
      await insertAttribution(tx, rowOf(asked, credit), { buyerId, listingId, category: null });
      // What is told of out of turn found no row.
      for (const answer of await answersSoFar(tx, inquiryId)) await noteAnswer(tx, answer);
      await noteContracts(tx, 'inquiryId', inquiryId);
    });
  }

  async answered(event: Answered): Promise<void> {
    await this.db.tx('system', (tx) => noteAnswer(tx, event));
  }

  /**
   * A procedure asked suppliers, or was opened: it is read as it stands. Each supplier that it asked is credited to the
   * campaigns of that supplier alone.
   */
  async procedureMoved(procedureId: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const procedure = await procedureAsked(tx, procedureId);
      const touches = procedure ? await this.touchesOf(procedure) : [];
      if (!procedure || touches.length === 0) return;
      const { buyerId, category, askedAt } = procedure;
      for (const { supplierId, quotedAt } of procedure.suppliers) {
        const credit = await creditWith(tx, touches, { at: askedAt, supplierId });
        if (!credit) continue;
        const asked = { inquiryId: null, procedureId, supplierId, askedAt };
        const listingId = listingOf(credit.last, supplierId);
        await insertAttribution(tx, rowOf(asked, credit), { buyerId, listingId, category });
        if (quotedAt) await recordQuoted(tx, { procedureId, supplierId }, quotedAt);
      }
      await noteContracts(tx, 'procedureId', procedureId);
    });
  }

  /** A contract was concluded, came in force, was changed, shared, completed or ended: it is read as it stands. */
  async contractMoved(contractId: string): Promise<void> {
    await this.db.tx('system', (tx) => noteContracts(tx, 'contractId', contractId));
  }

  private async touchesOf({ firstTouch, lastTouch }: Marks): Promise<Touch[]> {
    const tokens = [...new Set([firstTouch, lastTouch])].filter((token) => token !== null);
    const touches = await Promise.all(tokens.map((token) => this.tracking.verify(token)));
    return touches.filter((touch) => touch !== null);
  }
}

type Asked = {
  readonly inquiryId: string | null;
  readonly procedureId: string | null;
  readonly supplierId: string;
  readonly askedAt: Date;
};

const rowOf = (asked: Asked, { first, last }: Credit<Touch>) => ({
  ...{ id: newId<'Attribution'>(), ...asked },
  ...{ firstCampaignId: first.campaignId, firstChannel: first.channel, firstSlot: first.slot },
  ...{ lastCampaignId: last.campaignId, lastChannel: last.channel, lastSlot: last.slot },
  ...{ firstAt: first.at, lastAt: last.at },
});

/** The listing that the touch showed, when it is one of the supplier that was asked. */
const listingOf = (touch: Touch, supplierId: string): string | null =>
  touch.organisationId === supplierId ? touch.listingId : null;

const noteAnswer = async (tx: Tx, { inquiryId, answer, answeredAt }: Answered): Promise<void> => {
  if (answer === 'quoted') await recordQuoted(tx, { inquiryId }, new Date(answeredAt));
};

const noteContracts = async (
  tx: Tx,
  by: 'inquiryId' | 'procedureId' | 'contractId',
  id: string,
): Promise<void> => {
  const contracts = new Set((await outcomesOf(tx, by, id)).map(({ contractId }) => contractId));
  for (const contractId of [...contracts].sort()) await noteContract(tx, contractId);
};

/** A contract's value is its supplier's, but for the shares of partners: each has its own, credited as a supplier is. */
const noteContract = async (tx: Tx, contractId: string): Promise<void> => {
  await holdContract(tx, contractId);
  const outcomes = await outcomesOf(tx, 'contractId', contractId);
  const [first] = outcomes;
  const attribution = first ? await attributionOf(tx, first) : null;
  if (!attribution) return;
  const credited: Outcome[] = [];
  for (const outcome of outcomes) if (await isCredited(tx, attribution, outcome)) credited.push(outcome);
  for (const outcome of credited) await recordShare(tx, attribution.id, outcome);
  const organisations = credited.map(({ organisationId }) => organisationId);
  await forgetOtherShares(tx, contractId, organisations);
};

/** The asked supplier was judged by the asking; a partner takes or took part in the campaign that it came by. */
const isCredited = async (
  tx: Tx,
  { lastCampaignId, lastAt, askedAt }: Awaited<ReturnType<typeof attributionOf>> & object,
  { organisationId, supplierId }: Outcome,
): Promise<boolean> => {
  if (organisationId === supplierId) return true;
  const parts = await participationsIn(tx, organisationId, [lastCampaignId]);
  return tookPart(parts, { campaignId: lastCampaignId, at: lastAt }, askedAt);
};
