import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Reader } from '../../platform/database/db.js';
import {
  closingCaseOf,
  recordClosing,
  removeClosing,
  type ClosingCase,
  type ClosingGround,
} from './closings.js';
import type { ClosingInput } from './closings.schemas.js';
import { inquiryOf, type Inquiry } from './data/inquiry.queries.js';
import { inquiryStateAt } from './domain/inquiry-states.js';
import { may, sideOf } from './domain/policy.js';
import { inquiryProblems } from './domain/problems.js';

/** What became of a direct inquiry that led to no contract here: each side says it for itself. */
@Injectable()
export class InquiryClosings {
  constructor(private readonly db: Db) {}

  /** @throws Problem `inquiries/not-found` */
  async open(actor: Representative, id: string): Promise<ClosingCase> {
    return this.db.read(actor, async (reader) =>
      closingCaseOf(reader, actor, await groundFor(reader, actor, id, 'read')),
    );
  }

  /** @throws Problem as `open`, `closings/not-ended`, `closings/wrong` */
  async record(actor: Representative, id: string, input: ClosingInput): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const ground = await groundFor(tx, actor, id, 'close');
      await recordClosing(tx, actor, ground, input, await databaseNow(tx));
    });
  }

  /** @throws Problem as `open` */
  async remove(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const ground = await groundFor(tx, actor, id, 'close');
      await removeClosing(tx, actor, ground, await databaseNow(tx));
    });
  }
}

/** An inquiry that is over goes on no more, so nothing has to be locked. */
const groundFor = async (
  reader: Reader,
  actor: Representative,
  id: string,
  permission: 'read' | 'close',
): Promise<ClosingGround> => {
  const inquiry = await inquiryOf(reader, id, actor.organisation.id);
  const side = inquiry && sideOf(actor, inquiry);
  if (!inquiry || !side || !may(actor, permission, inquiry)) throw inquiryProblems.notFound();
  const ended = hasEndedWithoutContract(inquiry, await databaseNow(reader));
  return { about: { inquiryId: id }, subject: inquiry.subject, side, ended };
};

/** Over, and not by an accepted quote: that one's outcome is its contract. */
export const hasEndedWithoutContract = (inquiry: Pick<Inquiry, 'state' | 'answerBy'>, now: Date): boolean =>
  ['refused', 'declined', 'cancelled', 'expired'].includes(inquiryStateAt(inquiry, now));
