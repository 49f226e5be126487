import { z } from 'zod';
import { mailChoices, topicGroups } from './domain/mail-choice.js';
import { flag, whole } from '../../platform/validation/fields.js';

export const noticesQuery = z.object({
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(20),
  unread: flag(),
});
export type NoticesQuery = z.output<typeof noticesQuery>;

/** The page's address may hold anything; what cannot be read is as if absent. */
export const noticesPageQuery = z.object({
  strona: whole(1, 10_000).catch(1).default(1),
  nowe: z.enum(['1']).optional().catch(undefined),
});

export const noticeAnswer = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    text: z.string(),
    path: z.string().meta({ description: 'Path of the page that it is about' }),
    at: z.iso.datetime(),
    read: z.boolean(),
  })
  .meta({ id: 'Notice' });

export const noticesAnswer = z
  .object({
    items: z.array(noticeAnswer),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'NoticePage' });

export const preferencesQuery = z.object({ organisationId: z.uuid() });

/** The page's address may hold anything; what cannot be read is as if absent. */
export const preferencesPageQuery = z.object({ organizacja: z.uuid().optional().catch(undefined) });

export const preferencesBody = z.strictObject({
  organisationId: z.uuid(),
  mail: z
    .record(z.string().regex(/^[a-z-]{1,40}$/), z.enum(mailChoices))
    .meta({ description: 'By topic; topics left out stay as they are' }),
  everywhere: flag().meta({ description: 'For all organisations that the person acts for' }),
});

export const preferencesAnswer = z
  .object({
    organisationId: z.uuid(),
    topics: z.array(
      z.object({
        id: z.string(),
        group: z.enum(topicGroups),
        label: z.string(),
        mail: z.enum(mailChoices),
        always: z
          .string()
          .nullable()
          .meta({ description: 'Why it cannot be switched off; null where it can' }),
      }),
    ),
  })
  .meta({ id: 'NoticePreferences' });
