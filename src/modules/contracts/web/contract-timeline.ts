import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import type { Activity, IconName, Tone } from '../../../ui/index.js';
import type { ContractCase } from '../contracts.service.js';
import { contractTexts } from './contracts.texts.js';

type Step = Exclude<keyof (typeof contractTexts)['pl']['steps'], 'awarded'>;

const looks: Record<Step, { icon: IconName; tone: Tone }> = {
  concluded: { icon: 'handshake', tone: 'success' },
  completed: { icon: 'circle-check', tone: 'success' },
  'accepted-by-person': { icon: 'badge-check', tone: 'info' },
  'copy-offered': { icon: 'upload', tone: 'info' },
  'copy-confirmed': { icon: 'file-check', tone: 'success' },
  'copy-refused': { icon: 'undo-2', tone: 'neutral' },
  'in-force': { icon: 'handshake', tone: 'success' },
  declined: { icon: 'ban', tone: 'neutral' },
  reviewed: { icon: 'message-square', tone: 'info' },
  'review-changed': { icon: 'pencil', tone: 'neutral' },
  'review-replied': { icon: 'message-square', tone: 'info' },
  'reply-changed': { icon: 'pencil', tone: 'neutral' },
  'amendment-proposed': { icon: 'pencil', tone: 'info' },
  'amendment-accepted-by-person': { icon: 'badge-check', tone: 'info' },
  'amendment-accepted': { icon: 'handshake', tone: 'success' },
  'amendment-refused': { icon: 'ban', tone: 'neutral' },
  'amendment-withdrawn': { icon: 'undo-2', tone: 'neutral' },
  'delivery-recorded': { icon: 'truck', tone: 'info' },
  'delivery-accepted': { icon: 'circle-check', tone: 'success' },
  'delivery-accepted-with-remarks': { icon: 'circle-check', tone: 'success' },
  'delivery-changes-requested': { icon: 'triangle-alert', tone: 'warning' },
  'delivery-withdrawn': { icon: 'undo-2', tone: 'neutral' },
  ended: { icon: 'ban', tone: 'neutral' },
};

/** The log of a contract, oldest first; organisations act, and of persons only the one who accepted is named. */
export const contractTimeline = ({ contract, activity }: ContractCase, lang: Lang): Activity[] => {
  const madeByAward = 'awardId' in contract.origin;
  return activity.map(({ at, action, organisationId, details }) => {
    const step = action as Step;
    const accepting = `${contract.acceptedByName}, ${contract.buyer.name}`;
    const acting = organisationId === contract.supplierId ? contract.supplier.name : contract.buyer.name;
    return {
      when: formatInstant(at, lang),
      dateTime: at.toISOString(),
      what: contractTexts[lang].steps[madeByAward && step === 'concluded' ? 'awarded' : step](
        Number(details['number']),
      ),
      who: step === 'concluded' ? accepting : acting,
      ...looks[step],
    };
  });
};
