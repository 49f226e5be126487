import type { SubscriberLine } from '../../src/modules/news/data/subscriber.queries.js';
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
