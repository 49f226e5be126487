import type { Lang } from '../../../shared/lang.js';
import { StatusTag, type Tone } from '../../../ui/index.js';
import { contractLabels } from '../contracts.labels.js';
import type { ContractState } from '../domain/contract-states.js';

const tones: Record<ContractState, Tone> = {
  'awaiting-acceptance': 'waiting',
  active: 'info',
  completed: 'success',
  ended: 'neutral',
};

export const ContractTag = ({ lang, state }: { lang: Lang; state: ContractState }) => (
  <StatusTag tone={tones[state]}>{contractLabels[lang].states[state]}</StatusTag>
);
