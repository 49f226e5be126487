import type { FieldError } from '../../../shared/problems.js';
import { fieldErrorsOf } from '../../../platform/validation/issues.js';
import {
  procedureContent,
  type BuyersFigures,
  type ProcedureContent,
  type ProcedureDraft,
} from './procedure-content.js';

export type AttachedFile = { readonly id: string; readonly name: string; readonly sha256: string };

export type Completed =
  | { readonly ok: true; readonly content: ProcedureContent }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What a draft would be published as, with its files and the budget where it is shown; or what is missing. */
export const completed = (
  draft: ProcedureDraft,
  figures: BuyersFigures,
  files: readonly AttachedFile[],
): Completed => {
  const lots = draft.lots.map((lot) => ({
    ...lot,
    // A single lot need not be named: it is the whole.
    title: lot.title ?? (draft.lots.length === 1 ? draft.subject : null),
  }));
  const result = procedureContent.safeParse(
    {
      ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null)),
      lots: lots.map(({ title, lines }) => ({ lines, ...(title !== null && { title }) })),
      ...(figures.budget?.shown && { budget: figures.budget.gross }),
      files,
    },
    { reportInput: true },
  );
  return result.success
    ? { ok: true, content: result.data }
    : { ok: false, errors: fieldErrorsOf(result.error.issues) };
};

/** What was published as what one goes on working on. */
export const draftFrom = ({ budget: _budget, files: _files, ...draft }: ProcedureContent): ProcedureDraft =>
  draft;

/** The buyer's figures once changes are dropped: a budget is shown where the published content shows it. */
export const figuresBeside = (
  { budget: shownBudget }: Pick<ProcedureContent, 'budget'>,
  { estimate, budget }: BuyersFigures,
): BuyersFigures => {
  if (shownBudget !== null) return { estimate, budget: { gross: shownBudget, shown: true } };
  return { estimate, budget: budget && { ...budget, shown: false } };
};

/** The step of the wizard on which an error is mended. */
export const stepOf = ({ pointer }: Pick<FieldError, 'pointer'>): 1 | 2 | 3 | 4 => {
  const [, field = ''] = pointer.split('/');
  if (['subject', 'description', 'lots', 'cpv', 'categories', 'caseNumber', ''].includes(field)) return 1;
  if (['criteria', 'deadline', 'opensAt', 'questionsUntil', 'openness', 'toInvite'].includes(field)) return 3;
  return field === 'invitations' ? 4 : 2;
};
