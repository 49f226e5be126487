import { Injectable } from '@nestjs/common';
import { reaches } from '../../../platform/access/access.js';
import { hasRole } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { addDays, localDateOf, warsawInstant } from '../../../shared/dates.js';
import { ActionLink, ActionRow, Section } from '../../../ui/index.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Desk, type DeskSource } from '../../notices/index.js';
import { PLANS, YEAR, ownCampaignPath, planPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import { Campaigns } from '../campaigns.service.js';
import { openStates } from '../domain/campaign-rules.js';
import { Participation } from '../participation.service.js';
import { ownTexts } from './own.texts.js';
import { planTexts } from './plan.texts.js';

/** How far around today the coordinator's desk looks. */
const DAYS_AROUND = 366;

/** What waits: for a member its invitations, for the coordinator requests, proposals and reports. */
@Injectable()
export class CampaignDesk {
  constructor(
    desk: Desk,
    slots: PageSlots,
    private readonly participation: Participation,
    private readonly campaigns: Campaigns,
    private readonly clock: Clock,
  ) {
    desk.register(this.ofMember);
    desk.register(this.ofCoordinator);
    slots.register('coordinator.desk', (page) => {
      const m = planTexts[page.lang];
      return Promise.resolve(
        <Section title={m.title} lead={m.lead}>
          <ActionRow>
            <ActionLink href={page.href(PLANS)} icon="megaphone">
              {m.title}
            </ActionLink>
            <ActionLink href={page.href(YEAR)} icon="calendar">
              {m.year}
            </ActionLink>
          </ActionRow>
        </Section>,
      );
    });
  }

  private readonly ofMember: DeskSource = async (actor, lang) => {
    if (!hasRole(actor, 'editor')) return [];
    const m = ownTexts[lang];
    return (await this.participation.list(actor)).flatMap((line) => {
      if (!openStates.includes(line.state)) return [];
      const path = ownCampaignPath(line.id);
      const name = nameOf(line, lang);
      if (line.part === 'invited') {
        const due = warsawInstant(line.endsOn, '23:59');
        return [{ title: m.deskInvited(name), detail: m.deskInvitedDetail, path, due }];
      }
      const silent = line.part === 'joined' && line.state === 'running' && line.visible === 0;
      return silent ? [{ title: m.deskNothing(name), detail: m.deskNothingDetail, path }] : [];
    });
  };

  private readonly ofCoordinator: DeskSource = async (actor, lang) => {
    if (!reaches(actor, 'coordinator')) return [];
    const m = planTexts[lang];
    const today = localDateOf(this.clock.now());
    const lines = await this.campaigns.list(actor, addDays(today, -DAYS_AROUND), addDays(today, DAYS_AROUND));
    const requests = lines.filter(({ state }) => state === 'requested').length;
    return [
      ...(requests > 0
        ? [{ title: m.deskRequests(requests), detail: m.deskRequestsDetail, path: PLANS }]
        : []),
      ...lines
        .filter(({ state, proposed }) => proposed > 0 && openStates.includes(state))
        .map((line) => ({
          title: m.deskProposals(line.proposed),
          detail: nameOf(line, lang),
          path: planPath(line.id),
        })),
      ...lines
        .filter(({ state }) => state === 'ended')
        .map((line) => ({
          title: m.deskReport(nameOf(line, lang)),
          detail: m.deskReportDetail,
          path: planPath(line.id),
        })),
    ];
  };
}
