import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, databaseNow } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import { lockSettled, noteCampaign, tellCoordinator } from './campaign-steps.js';
import { stateWords } from './campaigns.labels.js';
import { campaignsAskedBy, type CampaignRow } from './data/campaign-row.js';
import { insertCampaign, setCampaignState } from './data/campaign.commands.js';
import { isActiveMember } from './data/participants.queries.js';
import { askedNews } from './domain/campaign-news.js';
import type { CampaignFields } from './domain/campaign-rules.js';
import { campaignTransitions, stateOn } from './domain/campaign-states.js';
import { campaignProblems } from './domain/problems.js';
import { checkPlan, freeCampaignSlug } from './plan-checks.js';

const MOST_LISTED = 50;

/** Campaigns that members ask for. */
@Injectable()
export class CampaignRequests {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** Asks the coordinator for a campaign. Returns its id. @throws Problem `campaigns/members-only` */
  ask(actor: Representative, fields: CampaignFields, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'campaigns.ask', key, async () => {
        const { id: organisationId, name } = actor.organisation;
        if (!(await isActiveMember(tx, organisationId))) throw campaignProblems.membersOnly({});
        const at = await databaseNow(tx);
        const today = localDateOf(at);
        await checkPlan(tx, fields, null, today);
        const id = newId<'Campaign'>();
        const state = next(campaignTransitions, 'idea', 'submit')!;
        const origin = { template: null, copiedFrom: null, requestedBy: organisationId };
        const slug = await freeCampaignSlug(tx, fields);
        await insertCampaign(tx, { id, slug, state, ...origin, createdBy: actor.accountId, fields, at });
        await noteCampaign(tx, actor, id, 'campaign-requested', at);
        await tellCoordinator(tx, this.notices, { id, today, news: askedNews(fields, name) });
        return id;
      }),
    );
  }

  /** Takes the member's own request back, while nobody has answered it. */
  async withdraw(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { campaign, at } = await lockSettled(tx, this.notices, id);
      if (campaign.requestedBy !== actor.organisation.id) throw campaignProblems.notFound({});
      if (campaign.state !== 'requested') throw campaignProblems.notNow(stateWords(campaign.state));
      await setCampaignState(tx, id, next(campaignTransitions, campaign.state, 'withdraw')!, { at });
      await noteCampaign(tx, actor, id, 'campaign-withdraw', at);
    });
  }

  /** What the acting member asked for, the last first. */
  async mine(actor: Representative): Promise<CampaignRow[]> {
    const today = localDateOf(this.clock.now());
    const rows = await this.db.read(actor, (reader) =>
      campaignsAskedBy(reader, actor.organisation.id, MOST_LISTED),
    );
    return rows.map((row) => ({ ...row, state: stateOn(row, today) }));
  }
}
