import type { PageContext } from '../../../ui/page/page-context.js';
import { planTexts } from './plan.texts.js';
import { PLANS } from '../campaign-paths.js';

/** The way from the coordinator's desk to a page of campaigns. */
export const crumbs = (page: PageContext, ...further: { path?: string; label: string }[]) => {
  const m = planTexts[page.lang];
  const list = further.length > 0 ? { path: PLANS, label: m.title } : { label: m.title };
  return [{ path: '/koordynator', label: m.desk }, list, ...further];
};
