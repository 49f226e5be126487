import { actionsFrom, next, type Transitions } from '../../../shared/transitions.js';

export type ListingState = 'draft' | 'published' | 'paused' | 'archived';
export type ListingAction = 'publish' | 'pause' | 'resume' | 'archive' | 'restore';

/**
 * The life of a listing. `publish` and `resume` are guarded by `missingForPublishing`; `restore` brings an
 * archived listing back as a draft, so that its owner looks at it again before it is public.
 */
export const listingTransitions: Transitions<ListingState, ListingAction> = {
  draft: { publish: 'published', archive: 'archived' },
  published: { pause: 'paused', archive: 'archived' },
  paused: { resume: 'published', archive: 'archived' },
  archived: { restore: 'draft' },
};

/** In the order of the panel's tabs. */
export const listingStates = Object.keys(listingTransitions) as [ListingState, ...ListingState[]];
export const listingActions = ['publish', 'pause', 'resume', 'archive', 'restore'] as const;

/** The action that takes back the one just done, from the state it led to; null when there is none. */
export const undoOf = (done: ListingAction): ListingAction | null =>
  (({ publish: 'pause', pause: 'resume', resume: 'pause', archive: 'restore', restore: 'archive' }) as const)[
    done
  ] ?? null;

export const stateAfter = (from: ListingState, action: ListingAction): ListingState | null =>
  next(listingTransitions, from, action);

export const listingActionsFrom = (state: ListingState): ListingAction[] =>
  actionsFrom(listingTransitions, state);

/** Whether an edit must leave the listing fit for publication: buyers may see it now or at one click. */
export const mustStayComplete = (state: ListingState): boolean => state === 'published' || state === 'paused';
