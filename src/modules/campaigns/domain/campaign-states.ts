import { statesOf, type Transitions } from '../../../shared/transitions.js';
import type { LocalDate } from '../../../shared/dates.js';

export type CampaignState =
  | 'idea'
  | 'requested'
  | 'approved'
  | 'scheduled'
  | 'running'
  | 'paused'
  | 'ended'
  | 'reported'
  | 'refused'
  | 'withdrawn';
export const campaignActions = [
  'submit',
  'approve',
  'refuse',
  'withdraw',
  'schedule',
  'start',
  'pause',
  'resume',
  'end',
  'report',
] as const;
export type CampaignAction = (typeof campaignActions)[number];

/**
 * A campaign's life. A member's begins as a request, the coordinator's as an idea; `start` is the clock's alone,
 * `end` the clock's or the coordinator's. What visitors see asks the days besides (view `running_campaign`).
 */
export const campaignTransitions: Transitions<CampaignState, CampaignAction> = {
  idea: { submit: 'requested', approve: 'approved', withdraw: 'withdrawn' },
  requested: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: { schedule: 'scheduled', withdraw: 'withdrawn' },
  scheduled: { start: 'running', end: 'ended', withdraw: 'withdrawn' },
  running: { pause: 'paused', end: 'ended' },
  paused: { resume: 'running', end: 'ended' },
  ended: { report: 'reported' },
  reported: {},
  refused: {},
  withdrawn: {},
};

export const campaignStates = statesOf(campaignTransitions) as [CampaignState, ...CampaignState[]];

/** What the clock has done to it by `today`, whether a job has stamped it yet or not. */
export const stateOn = (
  campaign: { readonly state: CampaignState; readonly startsOn: LocalDate; readonly endsOn: LocalDate },
  today: LocalDate,
): CampaignState => {
  const { state, startsOn, endsOn } = campaign;
  if (state !== 'scheduled' && state !== 'running' && state !== 'paused') return state;
  if (endsOn < today) return 'ended';
  return state === 'scheduled' && startsOn <= today ? 'running' : state;
};

export type ParticipantState = 'invited' | 'proposed' | 'joined' | 'declined' | 'refused' | 'left';
export type ParticipantAction =
  'invite' | 'propose' | 'join' | 'decline' | 'accept' | 'refuse' | 'withdraw' | 'leave';

/**
 * A member's part in one campaign. `join`, `propose`, `decline`, `withdraw` and `leave` are the member's own;
 * the coordinator invites and answers proposals. Who was invited or took part once may come back by itself.
 */
export const participantTransitions: Transitions<ParticipantState, ParticipantAction> = {
  invited: { join: 'joined', decline: 'declined' },
  proposed: { accept: 'joined', refuse: 'refused', withdraw: 'declined' },
  joined: { leave: 'left' },
  declined: { join: 'joined', propose: 'proposed', invite: 'invited' },
  refused: { invite: 'invited' },
  left: { join: 'joined', invite: 'invited' },
};

export const participantStates = statesOf(participantTransitions) as [
  ParticipantState,
  ...ParticipantState[],
];
