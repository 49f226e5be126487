import type { Lang } from '../../../shared/lang.js';
import { StatusTag, type Tone } from '../../../ui/index.js';
import { deliveryLabels } from '../contracts.labels.js';
import type { DeliveryState } from '../domain/delivery-states.js';

const tones: Record<DeliveryState, Tone> = {
  recorded: 'waiting',
  accepted: 'success',
  'accepted-with-remarks': 'success',
  'changes-requested': 'warning',
  replaced: 'neutral',
  withdrawn: 'neutral',
};

export const DeliveryTag = ({ lang, state }: { lang: Lang; state: DeliveryState }) => (
  <StatusTag tone={tones[state]}>{deliveryLabels[lang].states[state]}</StatusTag>
);
