import { randomUUID } from 'node:crypto';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';

export type RunningCampaign = { readonly id: string; readonly slug: string };

/** A campaign that runs today, as the tables hold it. */
export const runningCampaign = async (
  app: TestApp,
  coordinator: CastMember,
  fields: { slug?: string; namePl?: string; messagePl?: string; storyPl?: string } = {},
): Promise<RunningCampaign> => {
  const id = randomUUID();
  const slug = fields.slug ?? `kampania-${id.slice(0, 8)}`;
  const today = localDateOf(app.clock.now());
  await app.ownerPool.query(
    `insert into campaign (id, slug, state, name_pl, name_en, goal, message_pl, message_en, story_pl, story_en,
       criteria_pl, categories, starts_on, ends_on, created_by, created_at, updated_at, approved_by, approved_at)
     select $1, $2, 'running', $3, 'Spring greenery', 'Więcej zleceń', $4, 'Gardens made by people who need work.',
       $5, 'From March on we plant.', 'Członkowie, którzy sadzą.', '{zielen,catering}', $6, $7, a.id, $9, $9, a.id, $9
     from account a where a.email = $8`,
    [
      id,
      slug,
      fields.namePl ?? 'Wiosenna zieleń',
      fields.messagePl ?? 'Ogrody i skwery od spółdzielni socjalnych.',
      fields.storyPl ?? 'Od marca sadzimy.\n\nZapraszamy gminy i firmy.',
      addDays(today, -3),
      addDays(today, 10),
      coordinator.email,
      app.clock.now(),
    ],
  );
  return { id, slug };
};

/** The member joins by its own person and shows its listings. */
export const joinCampaign = async (
  app: TestApp,
  campaign: RunningCampaign,
  member: CastMember,
  listings: readonly string[],
): Promise<void> => {
  const client = await app.ownerPool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.scope', 'person', true), set_config('app.organisation', $1, true),
         set_config('app.grant', '', true)`,
      [member.organisationId],
    );
    await client.query(
      `insert into campaign_participant (campaign_id, organisation_id, state, joined_at, changed_by)
       select $1, $2, 'joined', $4, id from account where email = $3`,
      [campaign.id, member.organisationId, member.email, app.clock.now()],
    );
    for (const listing of listings)
      await client.query('insert into campaign_listing values ($1, $2, $3, $4)', [
        ...[campaign.id, member.organisationId, listing, app.clock.now()],
      ]);
    await client.query('commit');
  } finally {
    client.release();
  }
};
