import { z } from 'zod';
import { line, localDate, prose, whole } from '../../platform/validation/fields.js';
import { titleAndText } from './english.js';

const fields = z.strictObject({
  titlePl: line(160),
  titleEn: line(160).optional(),
  textPl: prose(8000),
  textEn: prose(8000).optional(),
  showsFrom: localDate(),
  showsUntil: localDate(),
});

const inOrder = ({ showsFrom, showsUntil }: { showsFrom: string; showsUntil: string }) =>
  showsUntil >= showsFrom;
const order = {
  params: {
    text: {
      pl: 'Ostatni dzień nie może być przed pierwszym.',
      en: 'The last day cannot be before the first.',
    },
  },
  path: ['showsUntil'],
};

export const announcementBody = fields.superRefine(titleAndText).refine(inOrder, order);
export type AnnouncementFields = z.output<typeof announcementBody>;
export const announcementChange = fields
  .extend({ version: whole(1, 1_000_000) })
  .superRefine(titleAndText)
  .refine(inOrder, order);
export type AnnouncementChange = z.output<typeof announcementChange>;

const answer = z.object({
  id: z.uuid(),
  titlePl: z.string(),
  titleEn: z.string().nullable(),
  textPl: z.string(),
  textEn: z.string().nullable(),
  showsFrom: z.string(),
  showsUntil: z.string(),
});
export const announcementAnswer = answer.meta({ id: 'Announcement' });
export const announcementsAnswer = z.object({ items: z.array(answer) }).meta({ id: 'Announcements' });
export const announcementMade = z.object({ id: z.uuid() }).meta({ id: 'AnnouncementMade' });
