import type { Lang } from '../../../shared/lang.js';
import { StatusTag, type Tone } from '../../../ui/index.js';
import type { InquiryState } from '../domain/inquiry-states.js';
import type { QuoteState } from '../domain/quote-states.js';
import { inquiryLabels } from '../inquiries.labels.js';

const inquiryTones: Record<InquiryState, Tone> = {
  draft: 'neutral',
  sent: 'waiting',
  quoted: 'info',
  awarded: 'success',
  refused: 'danger',
  declined: 'danger',
  cancelled: 'neutral',
  expired: 'warning',
};

const quoteTones: Record<QuoteState, Tone> = {
  draft: 'neutral',
  submitted: 'waiting',
  withdrawn: 'neutral',
  accepted: 'success',
  refused: 'danger',
  expired: 'warning',
};

export const InquiryTag = ({ lang, state }: { lang: Lang; state: InquiryState }) => (
  <StatusTag tone={inquiryTones[state]}>{inquiryLabels[lang].inquiry[state]}</StatusTag>
);

export const QuoteTag = ({ lang, state }: { lang: Lang; state: QuoteState }) => (
  <StatusTag tone={quoteTones[state]}>{inquiryLabels[lang].quote[state]}</StatusTag>
);
