import { beforeAll, describe, expect, it } from 'vitest';
import { councilScene, type CouncilScene } from '../../support/council-scene.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { applied } from '../../support/members-scene.js';

let scene: CouncilScene;

beforeAll(async () => {
  scene = await councilScene(3);
}, 60_000);

const applications = '/api/v1/membership-applications';
const standing = async ({ token }: { token: string }) =>
  (await scene.app.api(token).get('/api/v1/membership').expect(200)).body as {
    member: boolean;
    application: { state: string } | null;
    appeal: { state: string; resolution: string | null } | null;
    appealUntil: string | null;
  };
const refuse = (id: string, reason = 'Brak statutu.') =>
  scene.app.api(scene.coordinator.token).post(`${applications}/${id}/refuse`).send({ reason }).expect(204);

describe('an appeal against a refusal (agreement §4.1)', () => {
  const refusedApplicant = async (): Promise<CastMember & { applicationId: string }> => {
    const applicant = await someOrganisation(scene.app);
    const applicationId = await applied(scene.app, applicant);
    await refuse(applicationId);
    return { ...applicant, applicationId };
  };
  const motionOn = async (applicant: CastMember) => {
    const { rows } = await scene.app.ownerPool.query<{ id: string; state: string }>(
      'select id, state from motion where organisation_id = $1 order by opened_at desc',
      [applicant.organisationId],
    );
    return rows[0]!;
  };

  it('comes before the council by itself; carried, it makes the applicant a member in that instant', async () => {
    const applicant = await refusedApplicant();
    const owner = await signedIn(scene.app, applicant);
    expect((await owner.get('/panel/czlonkostwo').expect(200)).text).toContain(
      'Odwołanie można wnieść raz, do',
    );
    await owner.post('/panel/czlonkostwo/odwolanie', { text: 'Statut był w załączniku.' }).expect(303);
    await scene.app.runJobs();
    const { id } = await motionOn(applicant);
    const council = await signedIn(scene.app, scene.members[0]!);
    const motion = (await council.get(`/panel/rada/glosowania/${id}`).expect(200)).text;
    expect(motion).toContain('Statut był w załączniku.');
    expect(motion).toContain('Brak statutu.');
    await council.post(`/panel/rada/glosowania/${id}/glos`, {}).expect(422);
    await council.post(`/panel/rada/glosowania/${id}/glos`, { choice: 'for' }).expect(303);
    await scene.vote(scene.members[1]!, id, 'for');
    expect(await standing(applicant)).toMatchObject({ member: false, appeal: { state: 'open' } });
    await scene.vote(scene.members[2]!, id, 'against');
    // No job has run since the last vote.
    const after = await standing(applicant);
    expect(after).toMatchObject({ member: true, application: { state: 'admitted' } });
    expect(after.appeal).toMatchObject({
      state: 'overturned',
      resolution: expect.stringMatching(/^\d+\/\d+$/),
    });
    await scene.app.runJobs();
    const subjects = (await scene.app.mail.sentTo(applicant.email)).map(({ subject }) => subject);
    expect(subjects).toContain('Rada uwzględniła odwołanie');
    expect(subjects).toContain('Witamy w klastrze');
  });

  it('lost, leaves the refusal standing', async () => {
    const applicant = await refusedApplicant();
    await scene.app
      .api(applicant.token)
      .post('/api/v1/membership/application/appeal')
      .send({ text: 'Nie.' })
      .expect(201);
    await scene.app.runJobs();
    const { id } = await motionOn(applicant);
    for (const member of scene.members) await scene.vote(member, id, 'against');
    expect(await standing(applicant)).toMatchObject({
      member: false,
      application: { state: 'refused' },
      appeal: { state: 'upheld', resolution: null },
      appealUntil: null,
    });
  });

  it('without a quorum stays open, and any representative puts it again', async () => {
    const applicant = await refusedApplicant();
    const filed = await scene.app
      .api(applicant.token)
      .post('/api/v1/membership/application/appeal')
      .send({ text: 'Tak.' })
      .expect(201);
    await scene.app.runJobs();
    const first = await motionOn(applicant);
    await scene.app.clock.advance({ days: 8 });
    await scene.closeDue();
    expect(await scene.state(first.id)).toBe('lapsed');
    const council = await signedIn(scene.app, scene.members[1]!);
    expect((await council.get('/panel/rada/glosowania').expect(200)).text).toContain(
      'Odwołania bez głosowania',
    );
    const { id: appealId } = filed.body as { id: string };
    await council.post(`/panel/rada/odwolanie/${appealId}/glosowanie`).expect(303);
    await council.post(`/panel/rada/odwolanie/${appealId}/glosowanie`).expect(409);
    const second = await motionOn(applicant);
    expect(second.id).not.toBe(first.id);
    for (const member of scene.members) await scene.vote(member, second.id, 'for');
    expect((await standing(applicant)).member).toBe(true);
  });

  it('is heard within its days only, and of a refusal only', async () => {
    const applicant = await refusedApplicant();
    const appeal = (of: CastMember) =>
      scene.app.api(of.token).post('/api/v1/membership/application/appeal').send({ text: 'Nie.' });
    await scene.app.ownerPool.query(`update session set expires_at = expires_at + interval '1 year'`);
    await scene.app.clock.advance({ days: 31 });
    expect((await standing(applicant)).appealUntil).toBeNull();
    const late = await appeal(applicant).expect(409);
    expect((late.body as { code: string }).code).toBe('moderation/appeal-too-late');
    const pending = await someOrganisation(scene.app);
    await applied(scene.app, pending);
    await appeal(pending).expect(409);
    await appeal(await someOrganisation(scene.app)).expect(404);
  });
});
