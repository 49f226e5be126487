import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import { CampaignPrices } from './campaign-prices.service.js';
import { lockSettled, noteCampaign, tellCoordinator, type Settled } from './campaign-steps.js';
import { partWords, stateWords } from './campaigns.labels.js';
import { campaignById, type CampaignRow } from './data/campaign-row.js';
import type { CampaignPrice } from './data/campaign-prices.queries.js';
import { ownCampaigns, type OwnCampaignLine } from './data/own-campaigns.queries.js';
import { replaceListings, setSharesValue, writeStep } from './data/participants.commands.js';
import {
  chosenListings,
  fittingListings,
  isActiveMember,
  participantOf,
  type OwnChoice,
  type ParticipantRow,
} from './data/participants.queries.js';
import { answerNews, type ToldAnswer } from './domain/campaign-news.js';
import { openStates } from './domain/campaign-rules.js';
import {
  participantTransitions,
  stateOn,
  type ParticipantAction,
  type ParticipantState,
} from './domain/campaign-states.js';
import { mayCome } from './domain/participation.js';
import { campaignProblems } from './domain/problems.js';

/** What a member agrees to. */
export type Part = {
  /** Ids of its public listings; none at a step of one click: those that fit, the newest first. */
  readonly listings: readonly string[];
  readonly sharesValue: boolean;
};

/** A campaign as one member sees it. */
export type OwnCampaign = {
  readonly campaign: CampaignRow;
  /** Null when neither side has said anything yet. */
  readonly part: ParticipantRow | null;
  /** Ids of what it shows. */
  readonly chosen: readonly string[];
  /** The same with the lower prices that it gave them for the campaign. */
  readonly prices: readonly CampaignPrice[];
  /** What it could show. */
  readonly fitting: readonly OwnChoice[];
  /** Whether it is a member now. */
  readonly member: boolean;
  /** Whether it may join by itself now; `canPropose`: may offer to. */
  readonly canJoin: boolean;
  readonly canPropose: boolean;
};

/** How many listings a step of one click takes. */
export const MOST_AT_ONCE = 6;

/** A member's own part in campaigns. Nobody else can take part, choose or leave for it (§5.1). */
@Injectable()
export class Participation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly prices: CampaignPrices,
  ) {}

  /** Campaigns that are open to members or in which this one has a part, its own first. */
  async list(actor: Representative): Promise<OwnCampaignLine[]> {
    const today = localDateOf(this.clock.now());
    const lines = await this.db.read(actor, (reader) => ownCampaigns(reader, actor.organisation.id, today));
    return lines.map((line) => ({ ...line, state: stateOn(line, today) }));
  }

  /** @throws Problem `campaigns/not-found` for one that is neither open to members nor its own */
  show(actor: Representative, id: string): Promise<OwnCampaign> {
    return this.db.read(actor, async (reader) => {
      const { id: organisationId } = actor.organisation;
      const member = await isActiveMember(reader, organisationId);
      const row = await campaignById(reader, id);
      const part = row && (await participantOf(reader, id, organisationId));
      const campaign = row && { ...row, state: stateOn(row, localDateOf(this.clock.now())) };
      const own = part !== null || campaign?.requestedBy === organisationId;
      if (!campaign || !(own || (member && openStates.includes(campaign.state))))
        throw campaignProblems.notFound({});
      return {
        ...{ campaign, part, member },
        canJoin: member && may(campaign, part, 'join'),
        canPropose: member && may(campaign, part, 'propose'),
        chosen: await chosenListings(reader, id, organisationId),
        prices: part?.state === 'joined' ? await this.prices.of(actor, id, reader) : [],
        fitting: await fittingListings(reader, organisationId, campaign.categories),
      };
    });
  }

  /** Takes part by the invitation, or again after leaving. */
  join(actor: Representative, id: string, part: Part): Promise<ParticipantState> {
    return this.come(actor, id, 'join', part);
  }

  /** Offers to take part; the coordinator answers. */
  propose(actor: Representative, id: string, part: Part): Promise<ParticipantState> {
    return this.come(actor, id, 'propose', part);
  }

  decline(actor: Representative, id: string): Promise<ParticipantState> {
    return this.go(actor, id, 'decline');
  }

  /** Takes back what it proposed. */
  withdraw(actor: Representative, id: string): Promise<ParticipantState> {
    return this.go(actor, id, 'withdraw');
  }

  /** Leaves: at this instant nothing of it is shown any more. */
  leave(actor: Representative, id: string): Promise<ParticipantState> {
    return this.go(actor, id, 'leave');
  }

  /** Changes what it shows, and whether its values are summed. */
  async choose(actor: Representative, id: string, part: Part): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { campaign, at, known } = await this.lockOpen(tx, actor, id);
      if (known?.state !== 'joined' && known?.state !== 'proposed') {
        throw campaignProblems.notYourTurn(partWords(known?.state ?? 'none'));
      }
      const listings = await checkedListings(tx, actor, campaign, part.listings);
      await setSharesValue(tx, keyOf(actor, id), part.sharesValue, actor.accountId);
      await this.prices.endBut(tx, actor, id, listings);
      await replaceListings(tx, id, actor.organisation.id, listings, at);
      await noteCampaign(tx, actor, id, 'campaign-participant-choose', at, { listings });
    });
  }

  private come(
    actor: Representative,
    id: string,
    action: 'join' | 'propose',
    part: Part,
  ): Promise<ParticipantState> {
    return this.db.tx(actor, async (tx) => {
      const { known, ...settled } = await this.lockOpen(tx, actor, id);
      const { campaign, at } = settled;
      const { id: organisationId } = actor.organisation;
      const state = known ? next(participantTransitions, known.state, action) : firstStep(action);
      if (!state || !may(campaign, known, action))
        throw campaignProblems.notYourTurn(partWords(known?.state ?? 'none'));
      const listings =
        part.listings.length > 0
          ? await checkedListings(tx, actor, campaign, part.listings)
          : await usualListings(tx, actor, campaign);
      const step = { at, by: actor.accountId, sharesValue: part.sharesValue };
      await writeStep(tx, { ...keyOf(actor, id), known: known !== null }, action, state, step);
      await replaceListings(tx, id, organisationId, listings, at);
      await noteCampaign(tx, actor, id, `campaign-participant-${action}`, at, { listings });
      await this.tellAnswer(tx, actor, settled, action);
      return state;
    });
  }

  private go(
    actor: Representative,
    id: string,
    action: 'decline' | 'withdraw' | 'leave',
  ): Promise<ParticipantState> {
    return this.db.tx(actor, async (tx) => {
      const settled = await lockSettled(tx, this.notices, id);
      const known = await participantOf(tx, id, actor.organisation.id);
      if (!known) throw campaignProblems.notFound({});
      const state = next(participantTransitions, known.state, action);
      if (!state) throw campaignProblems.notYourTurn(partWords(known.state));
      const step = { at: settled.at, by: actor.accountId };
      await writeStep(tx, { ...keyOf(actor, id), known: true }, action, state, step);
      if (action === 'leave') await this.prices.endBut(tx, actor, id);
      await noteCampaign(tx, actor, id, `campaign-participant-${action}`, settled.at);
      if (action !== 'withdraw') await this.tellAnswer(tx, actor, settled, action);
      return state;
    });
  }

  private tellAnswer(tx: Tx, actor: Representative, settled: Settled, answer: ToldAnswer): Promise<void> {
    const { campaign, today } = settled;
    const news = answerNews(campaign, actor.organisation.name, answer);
    return tellCoordinator(tx, this.notices, { id: campaign.id, today, news });
  }

  /** Who has no part in it and is no member learns nothing of it, nor does anybody of a plan that is not open yet. */
  private async lockOpen(
    tx: Tx,
    actor: Representative,
    id: string,
  ): Promise<Settled & { known: ParticipantRow | null }> {
    const { id: organisationId } = actor.organisation;
    const settled = await lockSettled(tx, this.notices, id);
    const known = await participantOf(tx, id, organisationId);
    const member = await isActiveMember(tx, organisationId);
    const { state } = settled.campaign;
    if (!known && !(member && openStates.includes(state))) throw campaignProblems.notFound({});
    if (!member) throw campaignProblems.membersOnly({});
    if (!openStates.includes(state)) throw campaignProblems.notNow(stateWords(state));
    return { ...settled, known };
  }
}

/** Whether the member may come that way, as far as the campaign and its own part go. */
const may = (campaign: CampaignRow, known: ParticipantRow | null, action: 'join' | 'propose'): boolean =>
  openStates.includes(campaign.state) &&
  mayCome(known, action) &&
  (known ? next(participantTransitions, known.state, action) : firstStep(action)) !== null;

const firstStep = (action: ParticipantAction): ParticipantState | null =>
  action === 'propose' ? 'proposed' : null;

const keyOf = (actor: Representative, campaignId: string) => ({
  campaignId,
  organisationId: actor.organisation.id,
});

/** @throws Problem `campaigns/choice-invalid` unless all are its public listings of the campaign's categories */
const checkedListings = async (
  reader: Reader,
  actor: Representative,
  campaign: CampaignRow,
  ids: readonly string[],
): Promise<string[]> => {
  const fitting = await fittingListings(reader, actor.organisation.id, campaign.categories);
  const chosen = [...new Set(ids)];
  if (chosen.length === 0 || chosen.some((id) => !fitting.some((each) => each.id === id)))
    throw nothingChosen();
  return chosen;
};

const usualListings = async (
  reader: Reader,
  actor: Representative,
  campaign: CampaignRow,
): Promise<string[]> => {
  const fitting = await fittingListings(reader, actor.organisation.id, campaign.categories);
  if (fitting.length === 0) throw nothingChosen();
  return fitting.slice(0, MOST_AT_ONCE).map(({ id }) => id);
};

const nothingChosen = () =>
  campaignProblems.choiceInvalid(undefined, [
    {
      pointer: '/listings',
      text: {
        pl: 'Wybierz co najmniej jedną swoją ofertę z katalogu, z kategorii tej kampanii.',
        en: 'Choose at least one of your published listings in the categories of this campaign.',
      },
    },
  ]);
