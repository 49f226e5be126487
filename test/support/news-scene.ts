import type { SubscriberLine } from '../../src/modules/news/data/subscriber.queries.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';
import { visitor } from './browser-form.js';

type Known = Pick<SubscriberLine, 'id' | 'state' | 'lang' | 'topics' | 'powiats' | 'categories'>;

/** What is known of an address; null when nothing is. */
export const subscriberOf = async (app: TestApp, email: string): Promise<Known | null> => {
  const rows = await app.db.read('system', (reader) =>
    reader.query<Known>(
      'select id, state, lang, topics, powiats, categories from subscriber where email = $1',
      [email],
    ),
  );
  return rows[0] ?? null;
};

/** Subscribes the way people do: form, mail, link, button. */
export const confirmSubscription = async (app: TestApp, email: string): Promise<void> => {
  const person = visitor(app.origin);
  await person.post('/newsletter', { email, consent: 'true' }).expect(200);
  await app.runJobs();
  const token = new URL(await app.mail.lastLink(email), app.origin).searchParams.get('token')!;
  await person.post('/newsletter/potwierdz', { token }).expect(303);
};

/** So many confirmed readers, `prefix0@news.example` and on; made at once, since what is tested comes after. */
export const makeReaders = async (
  app: Pick<TestApp, 'db'>,
  count: number,
  prefix = 'reader',
  over: { lang?: 'pl' | 'en'; state?: SubscriberLine['state']; topics?: string[]; powiats?: string[] } = {},
): Promise<string[]> => {
  const { lang = 'pl', state = 'confirmed', topics = [], powiats = [] } = over;
  await app.db.tx('system', (tx) =>
    tx.query(
      `insert into subscriber (id, email, lang, topics, buyer_kinds, powiats, categories, state, consent_version,
         asked_at, confirmed_at, ended_at)
       select gen_random_uuid(), $1 || n || '@news.example', $3, $5, '{}', $6, '{}', $4, 1, now(), now(),
         case when $4 in ('unsubscribed', 'bounced') then now() end
       from generate_series(0, $2::int - 1) n`,
      [prefix, count, lang, state, topics, powiats],
    ),
  );
  return Array.from({ length: count }, (_, at) => `${prefix}${at}@news.example`);
};

export const someNewsletter = {
  topic: 'announcements',
  subjectPl: 'Wiosna na Wspólnym Rynku',
  introPl: 'Dzień dobry,\n\nzbliża się wiosna i nasze spółdzielnie mają wolne terminy.',
  perMinute: 100_000,
} as const;

/** A draft of the coordinator; returns its id. */
export const draftNewsletter = async (
  app: TestApp,
  coordinator: { token: string },
  over: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const made = await app
    .api(coordinator.token)
    .post('/api/v1/newsletters')
    .send({ ...someNewsletter, ...over });
  if (made.status !== 201) throw new Error(`No newsletter: ${made.status} ${made.text}`);
  return (made.body as { id: string }).id;
};

/** A newsletter on which the route's step can be taken. */
export const newsletterFor = async (
  app: TestApp,
  coordinator: { token: string },
  route: string,
): Promise<string> => {
  const id = await draftNewsletter(app, coordinator);
  const step = async (name: string, body: object = {}) => {
    const answer = await app.api(coordinator.token).post(`/api/v1/newsletters/${id}/${name}`).send(body);
    if (answer.status !== 204) throw new Error(`Not ${name}: ${answer.status} ${answer.text}`);
  };
  if (!(await subscriberOf(app, 'step0@news.example'))) await makeReaders(app, 1, 'step');
  if (/unschedule|odloz/.test(route))
    await step('schedule', { sendOn: addDays(localDateOf(app.clock.now()), 3), sendTime: '10:00' });
  if (/pause|wstrzymaj|resume|wznow/.test(route)) await step('start');
  if (/resume|wznow/.test(route)) await step('pause');
  return id;
};

export const someAnnouncement = (app: TestApp, over: object = {}) => {
  const today = localDateOf(app.clock.now());
  return {
    titlePl: 'Ogłoszenie',
    textPl: 'Zapraszamy do współpracy.',
    showsFrom: today,
    showsUntil: addDays(today, 7),
    ...over,
  };
};

/** An announcement of the coordinator; returns its id. */
export const announcement = async (
  app: TestApp,
  coordinator: { token: string },
  over: object = {},
): Promise<string> => {
  const made = await app
    .api(coordinator.token)
    .post('/api/v1/announcements')
    .send(someAnnouncement(app, over));
  if (made.status !== 201) throw new Error(`Nothing announced: ${made.status} ${made.text}`);
  return (made.body as { id: string }).id;
};

export const someGathering = (app: TestApp, over: object = {}) => {
  const day = addDays(localDateOf(app.clock.now()), 5);
  return {
    titlePl: 'Wydarzenie',
    textPl: 'Spotykamy się i rozmawiamy.',
    place: 'Olsztyn, ul. Prosta 1',
    ...{ startsOn: day, startsTime: '10:00', endsOn: day, endsTime: '12:30' },
    registers: true,
    ...over,
  };
};

/** An event of the coordinator; returns its id. */
export const announced = async (
  app: TestApp,
  coordinator: { token: string },
  over: object = {},
): Promise<string> => {
  const made = await app.api(coordinator.token).post('/api/v1/gatherings').send(someGathering(app, over));
  if (made.status !== 201) throw new Error(`Nothing announced: ${made.status} ${made.text}`);
  return (made.body as { id: string }).id;
};

export const askedFor = (app: TestApp, gatheringId: string, email: string, name = 'Gość') =>
  app.api().post(`/api/v1/gatherings/${gatheringId}/registrations`).send({ email, name });

/** Id of the last registration of an address. */
export const registrationOf = async (app: TestApp, email: string): Promise<string> => {
  const rows = await app.db.read('system', (reader) =>
    reader.query<{ id: string }>(
      'select id from gathering_registration where email = $1 order by asked_at desc limit 1',
      [email],
    ),
  );
  return rows[0]!.id;
};
