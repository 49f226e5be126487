import type { Lang } from '../../../../shared/lang.js';
import { OPEN_PROCEDURES } from '../procedure-news.js';
import type { GuestWork } from '../guest-procedures.service.js';
import { guestWizardTexts } from './guest-wizard.texts.js';
import { procedureTexts } from './procedures.texts.js';
import type { StepNumber } from './wizard-frame.js';
import { wizardTexts } from './wizard.texts.js';

export const GUEST_DRAFT = `${OPEN_PROCEDURES}/szkic`;

/** The Polish address of a step behind the draft's private link. */
export const guestStepPath = (token: string, step: StepNumber): string =>
  `${GUEST_DRAFT}/krok/${step}?token=${encodeURIComponent(token)}`;

export const guestHead = (lang: Lang, { draft }: GuestWork, step: StepNumber) => {
  const subject = draft.subject || wizardTexts[lang].untitled;
  return {
    title: `${step === 4 ? guestWizardTexts[lang].last : wizardTexts[lang].step(step)}: ${subject}`,
    breadcrumbs: [
      { path: OPEN_PROCEDURES, label: procedureTexts[lang].openList },
      { path: `${OPEN_PROCEDURES}/nowe`, label: guestWizardTexts[lang].begin },
      { label: subject },
    ],
  };
};
