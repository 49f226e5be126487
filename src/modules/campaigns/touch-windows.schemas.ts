import { z } from 'zod';
import { localDate, whole } from '../../platform/validation/fields.js';

export const MOST_WINDOW_DAYS = 365;

export const touchWindowBody = z.strictObject({ validFrom: localDate(), days: whole(1, MOST_WINDOW_DAYS) });

const window = {
  validFrom: z.iso.date().meta({ description: 'The first day on which it holds, until the next one does' }),
  days: z.int().meta({ description: 'For how many days before an inquiry a touch counts' }),
};
export const touchWindowSet = z.object(window).meta({ id: 'TouchWindow' });
export const touchWindowsAnswer = z
  .object({ items: z.array(z.object({ ...window, when: z.enum(['past', 'now', 'ahead']) })) })
  .meta({ id: 'TouchWindows' });
