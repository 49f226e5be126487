import type { Reader, Tx } from '../../platform/database/db.js';
import type { LocalDate } from '../../shared/dates.js';
import type { FieldError } from '../../shared/problems.js';
import { slugify } from '../../shared/text.js';
import { lockSlugs, slugsLike, type CampaignRow } from './data/campaign-row.js';
import { unknownCategories } from './data/categories.queries.js';
import { whyDaysAreWrong, type CampaignFields } from './domain/campaign-rules.js';
import { campaignProblems } from './domain/problems.js';

/** @throws Problem `campaigns/plan-invalid` with everything that is wrong */
export const checkPlan = async (
  reader: Reader,
  fields: CampaignFields,
  before: CampaignRow | null,
  today: LocalDate,
): Promise<void> => {
  const errors: FieldError[] = whyDaysAreWrong(fields, before, today);
  if ((await unknownCategories(reader, fields.categories)).length > 0) errors.push(unknownCategory);
  if (errors.length > 0) throw campaignProblems.planInvalid(undefined, errors);
};

const LONGEST = 60;

/**
 * The address of a new campaign: its Polish name, with the year when that is taken, then with a number. Others
 * that are made at the same time wait.
 */
export const freeCampaignSlug = async (tx: Tx, { namePl, startsOn }: CampaignFields): Promise<string> => {
  await lockSlugs(tx);
  const base = slugify(namePl).slice(0, LONGEST).replace(/-$/, '') || 'kampania';
  const taken = await slugsLike(tx, base);
  const dated = `${base}-${startsOn.slice(0, 4)}`;
  for (const wanted of [base, dated]) if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.has(`${dated}-${n}`)) return `${dated}-${n}`;
};

const unknownCategory: FieldError = {
  pointer: '/categories',
  text: { pl: 'Wybierz kategorie z listy.', en: 'Choose categories from the list.' },
};
