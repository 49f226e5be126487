import type { INestApplicationContext } from '@nestjs/common';
import {
  CampaignPrices,
  CampaignRequests,
  Campaigns,
  Invitations,
  Participation,
} from '../src/modules/campaigns/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock/clock.js';
import { Db } from '../src/platform/database/db.js';
import { addDays, localDateOf, type LocalDate } from '../src/shared/dates.js';
import type { ActingFor } from './acting.js';
import { campaignPlans, type PlanSeed } from './campaign-plans.js';

type Seeding = {
  readonly app: INestApplicationContext;
  readonly as: ActingFor;
  readonly coordinator: Representative;
};

/**
 * A few campaigns: one that runs with those who agreed to it, one to come, one that a member asks for, an idea, and
 * last year's. A filling that was cut off goes on where it stopped.
 */
export const planCampaigns = async (seeding: Seeding): Promise<void> => {
  const { app, as, coordinator } = seeding;
  const campaigns = app.get(Campaigns, { strict: false });
  const today = localDateOf(app.get(Clock).now());
  const known = await campaigns.list(coordinator, addDays(today, -800), addDays(today, 800));
  for (const plan of campaignPlans(today)) {
    const found = known.find(({ namePl }) => namePl === plan.fields.namePl);
    const id =
      found?.id ??
      (plan.askedBy
        ? await app.get(CampaignRequests, { strict: false }).ask(as(plan.askedBy), plan.fields)
        : await campaigns.plan(coordinator, plan.fields, plan.template));
    let state = found?.state ?? (plan.askedBy ? 'requested' : 'idea');
    if (plan.until === 'idea' || state === 'ended') continue;
    if (state === 'idea') state = await campaigns.act(coordinator, id, 'approve');
    await answerFor(seeding, id, plan);
    if (state === 'approved') await campaigns.act(coordinator, id, 'schedule');
    if (plan.past) await moveToPast(app, id, plan.past);
  }
  await campaigns.stampDue();
};

/** Who was asked, and what each has answered by itself. */
const answerFor = async ({ app, as, coordinator }: Seeding, id: string, plan: PlanSeed): Promise<void> => {
  const invitations = app.get(Invitations, { strict: false });
  const participation = app.get(Participation, { strict: false });
  const answers = async () =>
    new Map(
      (await invitations.participants(coordinator, id)).map((part) => [part.organisationId, part.state]),
    );
  const before = await answers();
  const asked = [...plan.joins, ...plan.invited, ...plan.declines].map((key) => as(key).organisation.id);
  const fresh = asked.filter((organisationId) => !before.has(organisationId));
  if (fresh.length > 0) await invitations.invite(coordinator, id, fresh);
  const parts = await answers();
  const partOf = (key: string) => parts.get(as(key).organisation.id);
  for (const key of plan.joins) {
    if (partOf(key) !== 'invited') continue;
    await participation.join(as(key), id, { listings: [], sharesValue: plan.shares.includes(key) });
  }
  const prices = app.get(CampaignPrices, { strict: false });
  for (const key of plan.lowers) {
    const shown = await prices.of(as(key), id);
    const priced = shown.find(({ regular }) => regular !== null);
    if (!priced || shown.some(({ offer }) => offer)) continue;
    const terms = { kind: 'percent', basisPoints: 1_000, price: null, minQuantity: null } as const;
    await prices.give(as(key), id, priced.listingId, terms);
  }
  for (const key of plan.declines) {
    if (partOf(key) === 'invited') await participation.decline(as(key), id);
  }
  for (const key of plan.proposes) {
    if (!partOf(key)) await participation.propose(as(key), id, { listings: [], sharesValue: false });
  }
};

/** The services plan nothing in the past, so last year's campaign gets its days afterwards. */
const moveToPast = async (
  app: INestApplicationContext,
  id: string,
  days: { readonly startsOn: LocalDate; readonly endsOn: LocalDate },
): Promise<void> => {
  await app
    .get(Db)
    .tx('system', (tx) =>
      tx.query('update campaign set starts_on = $2, ends_on = $3 where id = $1', [
        id,
        days.startsOn,
        days.endsOn,
      ]),
    );
};
