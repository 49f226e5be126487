import { type Transitions } from '../../../shared/transitions.js';

export type ReportState = 'open' | 'acted' | 'dismissed';
export type ReportAction = 'act' | 'dismiss';

/**
 * A report of a public text. `act`: the text was hidden, which closes all open reports of it; `dismiss`: it stays
 * as it is, with a reason. A closed report is never opened again; whoever disagrees reports anew.
 */
export const reportTransitions: Transitions<ReportState, ReportAction> = {
  open: { act: 'acted', dismiss: 'dismissed' },
  acted: {},
  dismissed: {},
};

export const reportStates = Object.keys(reportTransitions) as [ReportState, ...ReportState[]];

/** Why somebody reports, in the order of the form. */
export const reportGrounds = [
  'untrue',
  'illegal',
  'rights',
  'personal-data',
  'offensive',
  'outdated',
  'other',
] as const;
export type ReportGround = (typeof reportGrounds)[number];
