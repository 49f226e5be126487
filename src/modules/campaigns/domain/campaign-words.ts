import type { Lang } from '../../../shared/lang.js';

type Texts = {
  readonly namePl: string;
  readonly nameEn: string | null;
  readonly messagePl: string;
  readonly messageEn: string | null;
};

/** A campaign's own words in the reader's language, in Polish where none were given. */
export const wordsOf = (
  campaign: Texts,
  lang: Lang,
): { readonly name: string; readonly message: string } => ({
  name: (lang === 'en' && campaign.nameEn) || campaign.namePl,
  message: (lang === 'en' && campaign.messageEn) || campaign.messagePl,
});

type LongTexts = {
  readonly storyPl: string;
  readonly storyEn: string | null;
  readonly criteriaPl: string;
  readonly criteriaEn: string | null;
};

export const longWordsOf = (
  campaign: LongTexts,
  lang: Lang,
): { readonly story: string; readonly criteria: string } => ({
  story: (lang === 'en' && campaign.storyEn) || campaign.storyPl,
  criteria: (lang === 'en' && campaign.criteriaEn) || campaign.criteriaPl,
});
