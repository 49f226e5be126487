import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import { ownCampaignPath } from './campaign-paths.js';
import { lockSettled, noteCampaign, type Settled } from './campaign-steps.js';
import { partWords, stateWords } from './campaigns.labels.js';
import { campaignById, type CampaignRow } from './data/campaign-row.js';
import { writeStep } from './data/participants.commands.js';
import {
  candidatesFor,
  fittingListings,
  membersAmong,
  participantOf,
  participantsOf,
  type ParticipantLine,
} from './data/participants.queries.js';
import { invitedNews, proposalNews } from './domain/campaign-news.js';
import { openStates } from './domain/campaign-rules.js';
import { participantTransitions } from './domain/campaign-states.js';
import { byFit, type Candidate } from './domain/candidates.js';
import { campaignProblems } from './domain/problems.js';

/** The coordinator's side of who takes part: it asks and answers; the consent is the member's (§5.1). */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  /** @throws Problem `campaigns/not-found` */
  participants(actor: Representative, id: string): Promise<ParticipantLine[]> {
    return this.db.read(actor, async (reader) => {
      if (!(await campaignById(reader, id))) throw campaignProblems.notFound({});
      return participantsOf(reader, id);
    });
  }

  /** Members without a part in it: who meets its criteria first. */
  candidates(actor: Representative, id: string): Promise<Candidate[]> {
    return this.db.read(actor, async (reader) => {
      const campaign = await campaignById(reader, id);
      if (!campaign) throw campaignProblems.notFound({});
      const { categories } = campaign;
      return byFit(await candidatesFor(reader, id, { categories, areas: areasOf(campaign) }));
    });
  }

  /**
   * Invites members; who has a part in it already is passed over. Returns how many were invited.
   * @throws Problem `campaigns/invitation-invalid` when one is no member
   */
  invite(actor: Representative, id: string, organisations: readonly string[], key?: string): Promise<number> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `campaigns.invite:${id}`, key, async () => {
        const settled = await this.lockOpen(tx, id);
        const chosen = [...new Set(organisations)].sort();
        if ((await membersAmong(tx, chosen)).size < chosen.length) throw noMember();
        let invited = 0;
        for (const organisationId of chosen) {
          if (await this.inviteOne(tx, actor, settled, organisationId)) invited += 1;
        }
        return invited;
      }),
    );
  }

  /** Accepts what a member proposed, as it proposed it. */
  accept(actor: Representative, id: string, organisationId: string): Promise<void> {
    return this.answer(actor, id, organisationId, null);
  }

  /** Does not; the member reads the reason. */
  refuse(actor: Representative, id: string, organisationId: string, reason: string): Promise<void> {
    return this.answer(actor, id, organisationId, reason);
  }

  private async answer(
    actor: Representative,
    id: string,
    organisationId: string,
    reason: string | null,
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { campaign, at } = await this.lockOpen(tx, id);
      const part = await participantOf(tx, id, organisationId);
      if (!part) throw campaignProblems.notFound({});
      const action = reason === null ? 'accept' : 'refuse';
      const state = next(participantTransitions, part.state, action);
      if (!state) throw campaignProblems.notYourTurn(partWords(part.state));
      const step = { at, by: actor.accountId, ...(reason !== null && { reason }) };
      await writeStep(tx, { campaignId: id, organisationId, known: true }, action, state, step);
      await noteCampaign(tx, actor, id, `campaign-participant-${action}`, at, { organisationId });
      const news = proposalNews(campaign, reason);
      await this.notices.tell(tx, { organisationId, ...news, path: ownCampaignPath(id) });
    });
  }

  private async inviteOne(
    tx: Tx,
    actor: Representative,
    { campaign, at }: Settled,
    organisationId: string,
  ): Promise<boolean> {
    const { id: campaignId } = campaign;
    const part = await participantOf(tx, campaignId, organisationId);
    const state = part ? next(participantTransitions, part.state, 'invite') : 'invited';
    if (!state) return false;
    const known = part !== null;
    await writeStep(tx, { campaignId, organisationId, known }, 'invite', state, { at, by: actor.accountId });
    await noteCampaign(tx, actor, campaignId, 'campaign-participant-invite', at, { organisationId });
    // With nothing to show, its mail offers no joining: the panel says what is missing.
    const fitting = await fittingListings(tx, organisationId, campaign.categories);
    await this.notices.tell(tx, {
      organisationId,
      ...invitedNews(campaign),
      path: ownCampaignPath(campaignId),
      ...(fitting.length > 0 && { subjectId: campaignId }),
    });
    return true;
  }

  private async lockOpen(tx: Tx, id: string): Promise<Settled> {
    const settled = await lockSettled(tx, this.notices, id);
    if (!openStates.includes(settled.campaign.state)) {
      throw campaignProblems.notNow(stateWords(settled.campaign.state));
    }
    return settled;
  }
}

/** Listings of a powiat, of its voivodeship and of the whole country serve the powiat. None = everywhere. */
const areasOf = ({ powiats }: CampaignRow): string[] =>
  powiats.length === 0
    ? []
    : [...new Set([...powiats, ...powiats.map((powiat) => powiat.slice(0, 2)), 'PL'])];

const noMember = () =>
  campaignProblems.invitationInvalid(undefined, [
    {
      pointer: '/organisations',
      text: { pl: 'Wybierz członków z listy.', en: 'Choose members from the list.' },
    },
  ]);
