import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db } from '../../platform/database/db.js';
import { historyOf, type HistoryLine } from './data/history.queries.js';
import { historyActions } from './history.js';

const SHOWN = 200;

/** Who changed what of an organisation's data and people, for its own people. */
@Injectable()
export class OrganisationHistory {
  constructor(private readonly db: Db) {}

  /** The latest 200 lines, newest first. */
  list(actor: Representative): Promise<HistoryLine[]> {
    return this.db.read(actor, (reader) => historyOf(reader, actor.organisation.id, historyActions, SHOWN));
  }
}
