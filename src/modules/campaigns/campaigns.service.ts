import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import { ownCampaignPath } from './campaign-paths.js';
import { lockSettled, noteCampaign, tellParticipants } from './campaign-steps.js';
import { stateWords } from './campaigns.labels.js';
import { insertCampaign, setCampaignState, updateCampaign } from './data/campaign.commands.js';
import {
  campaignById,
  campaignsBetween,
  dueCampaigns,
  type CampaignLine,
  type CampaignRow,
} from './data/campaign-row.js';
import { campaignActionsOf, type PersonsAction } from './domain/campaign-policy.js';
import { changedNews, isTold, movedNews, requestNews } from './domain/campaign-news.js';
import { editableStates, missingForApproval, type CampaignFields } from './domain/campaign-rules.js';
import { campaignTransitions, stateOn, type CampaignState } from './domain/campaign-states.js';
import type { TemplateId } from './domain/campaign-templates.js';
import { yearLater } from './domain/year-calendar.js';
import { campaignProblems } from './domain/problems.js';
import { checkPlan, freeCampaignSlug } from './plan-checks.js';

/** What the coordinator does by hand and without a reason. */
export type HandAction = Exclude<PersonsAction, 'refuse'>;

const MOST_LISTED = 300;

/** Campaigns as the coordinator plans and moves them. What visitors see of them is a predicate on the clock. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** Writes an idea down. Returns its id. */
  plan(
    actor: Representative,
    fields: CampaignFields,
    template: TemplateId | null,
    key?: string,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'campaigns.plan', key, async () => {
        await checkPlan(tx, fields, null, localDateOf(await databaseNow(tx)));
        return this.insert(tx, actor, fields, { template, copiedFrom: null });
      }),
    );
  }

  /** Replaces the plan of the given version; participants are told when what they agreed to changes. */
  async edit(actor: Representative, id: string, version: number, fields: CampaignFields): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { campaign, at, today } = await lockSettled(tx, this.notices, id);
      if (!editableStates.includes(campaign.state)) throw campaignProblems.notNow(stateWords(campaign.state));
      if (campaign.version !== version) throw campaignProblems.stale({});
      await checkPlan(tx, fields, campaign, today);
      const lacks = missingForApproval(fields);
      const draft = campaign.state === 'idea' || campaign.state === 'requested';
      if (lacks && !draft) throw campaignProblems.incomplete(lacks);
      await updateCampaign(tx, id, version, fields, at);
      await noteCampaign(tx, actor, id, 'campaign-edited', at);
      if (changesTheDeal(campaign, fields)) {
        await tellParticipants(tx, this.notices, campaign, changedNews(fields));
      }
    });
  }

  /** Moves it by hand. Returns the state that it comes to. @throws Problem `campaigns/not-now`, `/incomplete` */
  act(actor: Representative, id: string, action: HandAction): Promise<CampaignState> {
    return this.move(actor, id, action);
  }

  /** Refuses a member's request; the member reads the reason. */
  async refuse(actor: Representative, id: string, reason: string): Promise<void> {
    await this.move(actor, id, 'refuse', reason);
  }

  /** The same plan a year later, as an idea: texts and audience, but no listing, no picture and nobody's consent. */
  copy(actor: Representative, id: string, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `campaigns.copy:${id}`, key, async () => {
        const original = await campaignById(tx, id);
        if (!original) throw campaignProblems.notFound({});
        const days = { startsOn: yearLater(original.startsOn), endsOn: yearLater(original.endsOn) };
        return this.insert(
          tx,
          actor,
          { ...original, ...days },
          { template: original.template, copiedFrom: id },
        );
      }),
    );
  }

  /** Those that touch the days, with what the clock has made of each. */
  async list(actor: Representative, from: LocalDate, to: LocalDate): Promise<CampaignLine[]> {
    const today = localDateOf(this.clock.now());
    const lines = await this.db.read(actor, (reader) => campaignsBetween(reader, from, to, MOST_LISTED));
    return lines.map((line) => ({ ...line, state: stateOn(line, today) }));
  }

  /** @throws Problem `campaigns/not-found` */
  async show(actor: Representative, id: string): Promise<CampaignRow> {
    const campaign = await this.db.read(actor, (reader) => campaignById(reader, id));
    if (!campaign) throw campaignProblems.notFound({});
    return { ...campaign, state: stateOn(campaign, localDateOf(this.clock.now())) };
  }

  /** Writes down what the clock has done, and tells the participants. Nothing that visitors see waits for it. */
  async stampDue(): Promise<void> {
    const due = await this.db.read('system', async (reader) =>
      dueCampaigns(reader, localDateOf(await databaseNow(reader))),
    );
    for (const id of due) {
      await this.db.tx('system', async (tx) => {
        await lockSettled(tx, this.notices, id);
      });
    }
  }

  private move(
    actor: Representative,
    id: string,
    action: HandAction | 'refuse',
    reason?: string,
  ): Promise<CampaignState> {
    return this.db.tx(actor, async (tx) => {
      const { campaign, at, today } = await lockSettled(tx, this.notices, id);
      const state = next(campaignTransitions, campaign.state, action);
      // What a member has asked for is taken back by that member, or refused with a reason.
      const may = campaignActionsOf(campaign, 'coordinator').includes(action);
      if (!state || !may) throw campaignProblems.notNow(stateWords(campaign.state));
      if (action === 'approve' || action === 'schedule') {
        await checkPlan(tx, campaign, campaign, today);
        const lacks = missingForApproval(campaign);
        if (lacks) throw campaignProblems.incomplete(lacks);
      }
      await setCampaignState(tx, id, state, { at, by: actor.accountId, ...(reason && { reason }) });
      await noteCampaign(tx, actor, id, `campaign-${action}`, at);
      await this.tellOf(tx, campaign, action, reason ?? null);
      return state;
    });
  }

  private async tellOf(
    tx: Tx,
    campaign: CampaignRow,
    action: HandAction | 'refuse',
    reason: string | null,
  ): Promise<void> {
    if (isTold(action)) await tellParticipants(tx, this.notices, campaign, movedNews(campaign, action));
    const answered = action === 'approve' || action === 'refuse';
    if (!answered || campaign.state !== 'requested' || !campaign.requestedBy) return;
    await this.notices.tell(tx, {
      organisationId: campaign.requestedBy,
      ...requestNews(campaign, reason),
      path: ownCampaignPath(campaign.id),
    });
  }

  private async insert(
    tx: Tx,
    actor: Representative,
    fields: CampaignFields,
    origin: { template: TemplateId | null; copiedFrom: string | null },
  ): Promise<string> {
    const id = newId<'Campaign'>();
    const at = await databaseNow(tx);
    const slug = await freeCampaignSlug(tx, fields);
    const own = { requestedBy: null, createdBy: actor.accountId };
    await insertCampaign(tx, { id, slug, state: 'idea', ...origin, ...own, fields, at });
    await noteCampaign(tx, actor, id, 'campaign-planned', at);
    return id;
  }
}

/** Days, message, rules and what is promoted: on these a member has agreed. */
const changesTheDeal = (before: CampaignFields, after: CampaignFields): boolean =>
  (['startsOn', 'endsOn', 'messagePl', 'criteriaPl'] as const).some(
    (field) => before[field] !== after[field],
  ) || before.categories.join() !== after.categories.join();
