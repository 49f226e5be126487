import type { Lang } from '../../../shared/lang.js';
import { StatusTag, type Tone } from '../../../ui/index.js';
import type { ReceivableState } from '../domain/receivable-state.js';
import { paymentLabels } from '../payments.labels.js';

const tones: Record<ReceivableState, Tone> = {
  due: 'info',
  part: 'info',
  overdue: 'warning',
  disputed: 'waiting',
  paid: 'success',
};

export const ReceivableTag = ({ lang, state }: { lang: Lang; state: ReceivableState }) => (
  <StatusTag tone={tones[state]}>{paymentLabels[lang].states[state]}</StatusTag>
);
