import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { areaName } from '../../../shared/territory.js';
import type { CategoryLine } from '../../catalog/index.js';
import { organisationLabels } from '../../organisations/index.js';
import type { CampaignFields } from '../domain/campaign-rules.js';
import { planTexts } from './plan.texts.js';

export const daysOf = (
  { startsOn, endsOn }: Pick<CampaignFields, 'startsOn' | 'endsOn'>,
  lang: Lang,
): string => `${formatDate(startsOn, lang)}–${formatDate(endsOn, lang)}`;

/** The audience in words, ready for a list of facts. */
export const audienceOf = (
  fields: CampaignFields,
  categories: readonly CategoryLine[],
  lang: Lang,
): readonly { term: string; value: string }[] => {
  const m = planTexts[lang];
  const kinds = fields.buyerKinds.map((kind) => organisationLabels[lang].kinds[kind]);
  const areas = fields.powiats.map((powiat) => areaName(powiat, lang));
  const things = fields.categories.map((slug) => {
    const found = categories.find((each) => each.slug === slug);
    return (found && (lang === 'pl' ? found.namePl : found.nameEn)) ?? slug;
  });
  return [
    { term: m.buyerKinds, value: kinds.join(', ') || m.everyone },
    { term: m.powiats, value: areas.join(', ') || m.wholeCountry },
    { term: m.categories, value: things.join(', ') || m.allCategories },
  ];
};

/** A plan's values as its form shows them. */
export const formValuesOf = (fields: CampaignFields) => ({
  namePl: fields.namePl,
  nameEn: fields.nameEn ?? '',
  goal: fields.goal,
  messagePl: fields.messagePl,
  messageEn: fields.messageEn ?? '',
  storyPl: fields.storyPl,
  storyEn: fields.storyEn ?? '',
  criteriaPl: fields.criteriaPl,
  criteriaEn: fields.criteriaEn ?? '',
  buyerKinds: [...fields.buyerKinds],
  powiats: [...fields.powiats],
  categories: [...fields.categories],
  languages: [...fields.languages],
  startsOn: fields.startsOn,
  endsOn: fields.endsOn,
  budget: fields.budget === null ? '' : formatMoney(fields.budget, 'pl').replace(/\s*zł$/u, ''),
  fundingSource: fields.fundingSource ?? '',
  projectName: fields.projectName ?? '',
  projectUrl: fields.projectUrl ?? '',
});
