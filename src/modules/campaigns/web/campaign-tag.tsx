import type { Lang } from '../../../shared/lang.js';
import { StatusTag, type Tone } from '../../../ui/index.js';
import { campaignLabels } from '../campaigns.labels.js';
import type { CampaignState, ParticipantState } from '../domain/campaign-states.js';

const tones: Readonly<Record<CampaignState, Tone>> = {
  idea: 'neutral',
  requested: 'waiting',
  approved: 'info',
  scheduled: 'info',
  running: 'success',
  paused: 'warning',
  ended: 'waiting',
  reported: 'neutral',
  refused: 'danger',
  withdrawn: 'neutral',
};
const partTones: Readonly<Record<ParticipantState, Tone>> = {
  invited: 'waiting',
  proposed: 'waiting',
  joined: 'success',
  declined: 'neutral',
  refused: 'danger',
  left: 'neutral',
};

/** Where a campaign stands. */
export const CampaignTag = ({ lang, state }: { lang: Lang; state: CampaignState }) => (
  <StatusTag tone={tones[state]}>{campaignLabels[lang].states[state]}</StatusTag>
);

/** Where a member stands in it. */
export const PartTag = ({ lang, state }: { lang: Lang; state: ParticipantState }) => (
  <StatusTag tone={partTones[state]}>{campaignLabels[lang].parts[state]}</StatusTag>
);
