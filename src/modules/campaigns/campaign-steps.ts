import type { Representative } from '../../platform/access/actor.js';
import { databaseNow, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { coordinatorOn } from '../organisations/index.js';
import type { Localised } from '../../shared/lang.js';
import type { Notices } from '../notices/index.js';
import { ownCampaignPath, planPath } from './campaign-paths.js';
import { setCampaignState } from './data/campaign.commands.js';
import { lockCampaign, type CampaignRow } from './data/campaign-row.js';
import { joinedOf } from './data/participants.queries.js';
import { movedNews } from './domain/campaign-news.js';
import { stateOn } from './domain/campaign-states.js';
import { campaignProblems } from './domain/problems.js';

/** A campaign locked for a change, with what the clock has made of it written down already. */
export type Settled = { readonly campaign: CampaignRow; readonly at: Date; readonly today: LocalDate };

/** @throws Problem `campaigns/not-found` */
export const lockSettled = async (tx: Tx, notices: Notices, id: string): Promise<Settled> => {
  const row = await lockCampaign(tx, id);
  if (!row) throw campaignProblems.notFound({});
  // After the lock, so that two processes agree on the order.
  const at = await databaseNow(tx);
  const today = localDateOf(at);
  const state = stateOn(row, today);
  if (state === row.state) return { campaign: row, at, today };
  await setCampaignState(tx, id, state, { at });
  const action = state === 'ended' ? 'end' : 'start';
  await noteCampaign(tx, 'system', id, `campaign-${action}`, at);
  await tellParticipants(tx, notices, row, movedNews(row, action));
  return { campaign: { ...row, state }, at, today };
};

type Told = { readonly kind: string; readonly title: Localised; readonly text: Localised };

/** Tells everybody who takes part. */
export const tellParticipants = async (
  tx: Tx,
  notices: Notices,
  { id }: Pick<CampaignRow, 'id'>,
  news: Told,
): Promise<void> => {
  for (const organisationId of await joinedOf(tx, id)) {
    await notices.tell(tx, { organisationId, ...news, path: ownCampaignPath(id) });
  }
};

/** Tells the organisation that coordinates that day; nobody when none does. */
export const tellCoordinator = async (
  tx: Tx,
  notices: Notices,
  { id, today, news }: { id: string; today: LocalDate; news: Told },
): Promise<void> => {
  const organisationId = await coordinatorOn(tx, today);
  if (organisationId) await notices.tell(tx, { organisationId, ...news, path: planPath(id) });
};

export const noteCampaign = (
  tx: Tx,
  actor: Representative | 'system',
  id: string,
  action: string,
  at: Date,
  details: Record<string, unknown> = {},
): Promise<void> => recordActivity(tx, actor, { action, subject: { kind: 'campaign', id }, at, details });
