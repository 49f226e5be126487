import { planListTexts } from './plan-list.texts.js';
import { planPageTexts } from './plan-page.texts.js';

/** Words of the coordinator's pages of campaigns. */
export const planTexts = {
  pl: { ...planListTexts.pl, ...planPageTexts.pl },
  en: { ...planListTexts.en, ...planPageTexts.en },
} as const;
