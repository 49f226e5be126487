import type { LocalDate } from '../../../shared/dates.js';
import type { Lang, Localised } from '../../../shared/lang.js';
import type { FieldError } from '../../../shared/problems.js';
import type { PowiatCode } from '../../../shared/territory.js';
import type { Grosze } from '../../../shared/money.js';
import type { OrganisationKind } from '../../organisations/index.js';
import type { CampaignState } from './campaign-states.js';
import { wrongDays, type Days } from './days.js';

/** What is planned. English texts and what is only information may be null. */
export type CampaignFields = {
  readonly namePl: string;
  readonly nameEn: string | null;
  readonly goal: string;
  /** '' = not written yet. */
  readonly messagePl: string;
  readonly messageEn: string | null;
  readonly storyPl: string;
  readonly storyEn: string | null;
  readonly criteriaPl: string;
  readonly criteriaEn: string | null;
  /** None = every buyer. */
  readonly buyerKinds: readonly OrganisationKind[];
  /** None = everywhere. */
  readonly powiats: readonly PowiatCode[];
  /** Slugs; none = everything. */
  readonly categories: readonly string[];
  readonly languages: readonly Lang[];
  readonly startsOn: LocalDate;
  /** The last day. */
  readonly endsOn: LocalDate;
  /** Information only: nobody pays through the site (§5.2). */
  readonly budget: Grosze | null;
  readonly fundingSource: string | null;
  readonly projectName: string | null;
  readonly projectUrl: string | null;
};

const most = { days: 366, text: { pl: 'Najdłużej rok.', en: 'At most a year.' } };

/** What is wrong with the days, or with the change of them from `before`; null for a new plan. */
export const whyDaysAreWrong = (
  plan: Days,
  before: { readonly state: CampaignState; readonly startsOn: LocalDate } | null,
  today: LocalDate,
): FieldError[] => {
  const errors = wrongDays(plan, today, most);
  const begun = before?.state === 'running' || before?.state === 'paused';
  if (errors.length > 0 || !begun || plan.startsOn === before.startsOn) return errors;
  const text = {
    pl: 'Kampania już się zaczęła, więc pierwszego dnia nie można zmienić.',
    en: 'The campaign has begun, so the first day cannot be changed.',
  };
  return [{ pointer: '/startsOn', text }];
};

/** What it lacks to be approved, in words for a sentence; null when nothing. */
export const missingForApproval = (
  plan: Pick<CampaignFields, 'messagePl' | 'storyPl' | 'criteriaPl'>,
): Localised | null => {
  const lacks: Localised[] = [
    ...(plan.messagePl === '' ? [{ pl: 'hasło', en: 'the message' }] : []),
    ...(plan.storyPl === '' ? [{ pl: 'tekst strony', en: 'the text of the page' }] : []),
    ...(plan.criteriaPl === '' ? [{ pl: 'kto może wziąć udział', en: 'who may take part' }] : []),
  ];
  if (lacks.length === 0) return null;
  return { pl: lacks.map(({ pl }) => pl).join(', '), en: lacks.map(({ en }) => en).join(', ') };
};

/** States in which members take part: the plan is approved and not over. */
export const openStates: readonly CampaignState[] = ['approved', 'scheduled', 'running', 'paused'];
/** States in which the plan may still be changed. */
export const editableStates: readonly CampaignState[] = ['idea', 'requested', ...openStates];
