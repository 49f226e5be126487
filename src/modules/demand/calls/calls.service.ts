import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { once } from '../../../platform/http/idempotency.js';
import { newId } from '../../../shared/ids.js';
import type { Localised } from '../../../shared/lang.js';
import { areaName, isAreaCode } from '../../../shared/territory.js';
import { Notices } from '../../notices/index.js';
import { demandProblems } from '../domain/problems.js';
import type { CallInput } from './calls.schemas.js';
import { DemandCallRow } from './data/call.entity.js';
import { calledSince, categoryNames, latestCalls, membersFor, type CallLine } from './data/calls.queries.js';
import { callNews } from './domain/call-news.js';

const DAY_MS = 86_400_000;
const QUIET_DAYS = 14;
const MOST_LISTED = 20;

/** Telling members what buyers look for. Each decides by its preferences how it hears of it, and alone what it does. */
@Injectable()
export class DemandCalls {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** How many members would be told. */
  async reach(subject: Pick<CallInput, 'words' | 'category' | 'area'>): Promise<number> {
    return (await membersFor(this.db.public, subject)).length;
  }

  latest(actor: Representative): Promise<CallLine[]> {
    return this.db.read(actor, (reader) => latestCalls(reader, MOST_LISTED));
  }

  /** @throws Problem `demand/nobody-to-call`, `demand/called-lately` */
  call(actor: Representative, input: CallInput, key?: string): Promise<{ id: string; told: number }> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'demand.call', key, async () => {
        const at = this.clock.now();
        const { words, area, note } = input;
        const names = input.category === null ? null : await categoryNames(tx, input.category);
        const members = input.category !== null && !names ? [] : await membersFor(tx, input);
        if (members.length === 0) throw demandProblems.nobodyToCall({});
        if (await calledSince(tx, input, new Date(at.getTime() - QUIET_DAYS * DAY_MS))) {
          throw demandProblems.calledLately({});
        }
        const id = newId<'DemandCall'>();
        const told = members.length;
        await tx.getRepository(DemandCallRow).insert({ id, ...input, told, calledAt: at });
        const subject = { kind: 'demand-call', id };
        await recordActivity(tx, actor, {
          action: 'members-called',
          subject,
          at,
          details: { ...input, told },
        });
        const news = callNews({ words, category: names, area: area && areaNames(area), note });
        for (const organisationId of members) {
          await this.notices.tell(tx, { organisationId, ...news, path: '/panel/oferty' });
        }
        return { id, told };
      }),
    );
  }
}

const areaNames = (code: string): Localised | null =>
  isAreaCode(code) ? { pl: areaName(code, 'pl'), en: areaName(code, 'en') } : null;
