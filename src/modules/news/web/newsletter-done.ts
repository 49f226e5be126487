import type { PageContext } from '../../../ui/page/page-context.js';
import { newsletterTexts } from './newsletter.texts.js';

export const NEWSLETTERS = '/koordynator/newsletter';

/** What a page says once something was done to a newsletter. */
export const newsletterDone = (page: PageContext, did: keyof (typeof newsletterTexts)['pl']['done']) => ({
  tone: 'success' as const,
  text: newsletterTexts[page.lang].done[did],
});
