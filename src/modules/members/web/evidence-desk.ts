import { Injectable } from '@nestjs/common';
import { reaches } from '../../../platform/access/access.js';
import { hasRole } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { addDays, formatDate, localDateOf, warsawInstant } from '../../../shared/dates.js';
import { Desk, type DeskSource } from '../../notices/index.js';
import { EvidenceChecks } from '../evidence-checks.service.js';
import { evidenceName } from '../evidence.labels.js';
import { Evidence } from '../evidence.service.js';
import { evidenceTexts } from './evidence.texts.js';

const SOON_DAYS = 30;

/** On the panel's first page: what ends soon, for a member; what waits to be checked, for the coordinator. */
@Injectable()
export class EvidenceDesk {
  constructor(
    desk: Desk,
    private readonly evidence: Evidence,
    private readonly checks: EvidenceChecks,
    private readonly clock: Clock,
  ) {
    desk.register(this.ending);
    desk.register(this.toCheck);
  }

  private readonly ending: DeskSource = async (actor, lang) => {
    if (!hasRole(actor, 'editor')) return [];
    const today = localDateOf(this.clock.now());
    const soon = addDays(today, SOON_DAYS);
    const m = evidenceTexts[lang];
    return (await this.evidence.list(actor)).flatMap((line) => {
      const { validUntil } = line;
      if (!validUntil || validUntil < today || validUntil > soon) return [];
      return [
        {
          title: m.deskEnding(evidenceName(line, lang)),
          detail: m.deskEndingDetail(formatDate(validUntil, lang)),
          path: `/panel/zaswiadczenia/${line.id}`,
          due: warsawInstant(validUntil, '23:59'),
        },
      ];
    });
  };

  private readonly toCheck: DeskSource = async (actor, lang) => {
    if (!reaches(actor, 'coordinator')) return [];
    const { total } = await this.checks.list(actor, false, 1);
    if (total === 0) return [];
    const m = evidenceTexts[lang];
    return [{ title: m.deskToCheck(total), detail: m.deskToCheckDetail, path: '/koordynator/zaswiadczenia' }];
  };
}
