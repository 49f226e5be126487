import { z } from 'zod';
import { line, listOf, localDate, prose, timeOfDay, whole } from '../../platform/validation/fields.js';
import { powiatCodes } from '../../shared/territory.js';
import { deliveryStates } from './domain/delivery-states.js';
import { newsTopics, readerKinds } from './domain/interests.js';
import { newsletterStates } from './domain/newsletter-states.js';
import { bothInEnglish } from './english.js';

/** So many things of a kind are told in one newsletter. */
const MOST_TOLD = 20;
const told = () => listOf(z.uuid(), { max: MOST_TOLD }).default([]);

const newsletterFields = z.strictObject({
  topic: z.enum(newsTopics),
  subjectPl: line(120),
  subjectEn: line(120).optional(),
  introPl: prose(4000),
  introEn: prose(4000).optional(),
  campaigns: told(),
  gatherings: told(),
  announcements: told(),
  listings: told(),
  langs: listOf(z.enum(['pl', 'en']), { max: 2 }).default([]),
  buyerKinds: listOf(z.enum(readerKinds), { max: readerKinds.length }).default([]),
  powiats: listOf(z.enum(powiatCodes), { max: powiatCodes.length }).default([]),
  categories: listOf(z.string().regex(/^[a-z0-9-]{1,60}$/), { max: 60 }).default([]),
  perMinute: whole(1, 100_000).default(60),
});

const subjectAndIntro = bothInEnglish('subjectEn', 'introEn', {
  pl: 'Podaj po angielsku i temat, i wstęp, albo żadnego z nich.',
  en: 'Give both subject and introduction in English, or neither.',
});

export const newsletterBody = newsletterFields.superRefine(subjectAndIntro);
export type NewsletterFields = z.output<typeof newsletterBody>;

export const newsletterChange = newsletterFields
  .extend({ version: whole(1, 1_000_000) })
  .superRefine(subjectAndIntro);
export type NewsletterChange = z.output<typeof newsletterChange>;

export const scheduleBody = z.strictObject({
  sendOn: localDate(),
  sendTime: timeOfDay(),
});
export type ScheduleInput = z.output<typeof scheduleBody>;

export const bounceBody = z.strictObject({ message: prose(200_000) });

export const newslettersQuery = z.object({
  page: whole(1, 10_000).default(1),
  perPage: whole(1, 100).default(20),
});

const progress = z.object(Object.fromEntries(deliveryStates.map((state) => [state, z.int()])));
const newsletterLine = {
  id: z.uuid(),
  subjectPl: z.string(),
  state: z.enum(newsletterStates),
  sendAt: z.iso.datetime().nullable(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
};

export const newsletterMade = z.object({ id: z.uuid() }).meta({ id: 'NewsletterMade' });
export const newslettersAnswer = z
  .object({
    items: z.array(z.object(newsletterLine)),
    total: z.int(),
    page: z.int(),
    perPage: z.int(),
  })
  .meta({ id: 'Newsletters' });
export const newsletterAnswer = z
  .object({
    ...newsletterLine,
    ...newsletterFields.shape,
    subjectEn: z.string().nullable(),
    introEn: z.string().nullable(),
    version: z.int(),
    readers: z.int(),
    progress,
  })
  .meta({ id: 'Newsletter' });
export const bounceAnswer = z
  .object({ outcome: z.enum(['hard', 'soft', 'known']) })
  .meta({ id: 'BounceTaken' });
