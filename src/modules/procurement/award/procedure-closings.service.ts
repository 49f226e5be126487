import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { hasRole } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Reader } from '../../../platform/database/db.js';
import {
  closingCaseOf,
  recordClosing,
  removeClosing,
  type ClosingCase,
  type ClosingGround,
  type ClosingInput,
} from '../../inquiries/index.js';
import { opportunityOf } from '../invitations/data/opportunity.queries.js';
import { procedureOf } from '../procedures/data/procedure.queries.js';
import { mayAsBuyer } from '../procedures/domain/policy.js';
import { procedureProblems } from '../procedures/domain/problems.js';
import { awardsOf, lotsLeftOf } from './data/award.queries.js';

/** What became of a procedure, or of its lots that nobody was chosen for: buyer and suppliers say it for themselves. */
@Injectable()
export class ProcedureClosings {
  constructor(private readonly db: Db) {}

  /** @throws Problem `procurement/not-found` */
  async open(actor: Representative, id: string): Promise<ClosingCase> {
    return this.db.read(actor, async (reader) =>
      closingCaseOf(reader, actor, await groundFor(reader, actor, id)),
    );
  }

  /** @throws Problem as `open`, `closings/not-ended`, `closings/wrong` */
  async record(actor: Representative, id: string, input: ClosingInput): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const ground = await groundFor(tx, actor, id);
      if (!hasRole(actor, 'editor')) throw procedureProblems.notFound();
      await recordClosing(tx, actor, ground, input, await databaseNow(tx));
    });
  }

  /** @throws Problem as `open` */
  async remove(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const ground = await groundFor(tx, actor, id);
      if (!hasRole(actor, 'editor')) throw procedureProblems.notFound();
      await removeClosing(tx, actor, ground, await databaseNow(tx));
    });
  }
}

/** A procedure that has ended goes on no more, so nothing has to be locked. */
const groundFor = async (reader: Reader, actor: Representative, id: string): Promise<ClosingGround> => {
  const procedure = await procedureOf(reader, id);
  if (!procedure || actor.organisation.grant) throw procedureProblems.notFound();
  const { state, subject } = procedure;
  const about = { procedureId: id };
  if (mayAsBuyer(actor, 'read', procedure)) {
    const ended = ['concluded', 'cancelled'].includes(state) || (await lotsLeftOf(reader, id)) > 0;
    return { about, subject, side: 'buyer', ended };
  }
  if (!(await opportunityOf(reader, actor.organisation.id, id))) throw procedureProblems.notFound();
  const awarded = (await awardsOf(reader, id)).length > 0;
  const ended = !awarded && ['decided', 'concluded', 'cancelled'].includes(state);
  return { about, subject, side: 'supplier', ended };
};
