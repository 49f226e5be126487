import type { ActivityEntry } from '../../../platform/events/activity.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import type { Activity, IconName, Tone } from '../../../ui/index.js';
import type { Inquiry } from '../data/inquiry.queries.js';
import type { Step } from '../inquiry-steps.js';
import { inquiryTexts } from './inquiries.texts.js';

const looks: Record<Step, { icon: IconName; tone?: Tone }> = {
  sent: { icon: 'send' },
  seen: { icon: 'eye' },
  acknowledged: { icon: 'check' },
  'message-posted': { icon: 'message-square' },
  declined: { icon: 'circle-x', tone: 'danger' },
  cancelled: { icon: 'ban' },
  'quote-submitted': { icon: 'receipt', tone: 'info' },
  'quote-revised': { icon: 'refresh-cw', tone: 'info' },
  'quote-withdrawn': { icon: 'ban', tone: 'warning' },
  'quote-accepted': { icon: 'handshake', tone: 'success' },
  'quote-refused': { icon: 'circle-x', tone: 'danger' },
  'capacity-short': { icon: 'triangle-alert', tone: 'warning' },
  expired: { icon: 'hourglass', tone: 'warning' },
  'quote-expired': { icon: 'hourglass', tone: 'warning' },
};

/** The log of an inquiry as a timeline, oldest first; organisations act, persons of the other side stay unnamed. */
export const timelineOf = (activity: readonly ActivityEntry[], inquiry: Inquiry, lang: Lang): Activity[] => {
  const m = inquiryTexts[lang];
  const names = new Map<string, string>([
    [inquiry.buyerId, inquiry.buyerName],
    [inquiry.supplierId, inquiry.supplierName],
  ]);
  return activity.map(({ at, action, organisationId, details }) => {
    const step = action as Step;
    const version = details['version'];
    return {
      when: formatInstant(at, lang),
      dateTime: at.toISOString(),
      what: m.steps[step],
      who: organisationId ? (names.get(organisationId) ?? '') : m.clock,
      ...(typeof version === 'number' && { detail: m.version(version) }),
      ...looks[step],
    };
  });
};
