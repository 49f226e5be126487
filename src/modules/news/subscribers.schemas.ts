import { z } from 'zod';
import { email, flag, listOf } from '../../platform/validation/fields.js';
import { powiatCodes } from '../../shared/territory.js';
import { newsTopics, readerKinds } from './domain/interests.js';
import { subscriberStates } from './domain/subscriber-states.js';

/** By which mails are chosen; nothing chosen leaves nothing out. */
const interests = {
  topics: listOf(z.enum(newsTopics), { max: newsTopics.length }).default([]),
  buyerKinds: listOf(z.enum(readerKinds), { max: readerKinds.length }).default([]),
  powiats: listOf(z.enum(powiatCodes), { max: powiatCodes.length }).default([]),
  categories: listOf(z.string().regex(/^[a-z0-9-]{1,60}$/), { max: 60 }).default([]),
};

/** A tick that nobody set beforehand. */
const consent = flag().refine((given) => given, {
  params: {
    text: {
      pl: 'Zaznacz zgodę: bez niej nie możemy pisać.',
      en: 'Tick the consent: without it we may not write.',
    },
  },
});

export const subscribeBody = z.strictObject({ email: email(), ...interests, consent });
export type SubscribeInput = z.output<typeof subscribeBody>;

export const settingsBody = z.strictObject({ lang: z.enum(['pl', 'en']), ...interests });
export type SettingsInput = z.output<typeof settingsBody>;

export const tokenQuery = z.object({ token: z.string().max(200).catch('').default('') });
export const tokenBody = z.strictObject({ token: z.string().min(1).max(200) });
export const settingsOfToken = settingsBody.extend({ token: z.string().min(1).max(200) });

export const askedAnswer = z.object({ accepted: z.literal(true) }).meta({ id: 'SubscriptionAsked' });
export const settingsAnswer = z
  .object({
    state: z.enum(subscriberStates),
    lang: z.enum(['pl', 'en']),
    topics: z.array(z.string()),
    buyerKinds: z.array(z.string()),
    powiats: z.array(z.string()),
    categories: z.array(z.string()),
  })
  .meta({ id: 'NewsletterSettings' });

export const audienceAnswer = z
  .object(Object.fromEntries(subscriberStates.map((state) => [state, z.int()])))
  .meta({ id: 'NewsletterAudience' });
