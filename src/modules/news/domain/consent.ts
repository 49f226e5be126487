import type { Localised } from '../../../shared/lang.js';

export type ConsentAct = 'asked' | 'confirmed' | 'changed' | 'unsubscribed' | 'bounced';
/** `program`: by the JSON API; `one-click`: by the mail program at its reader's wish (RFC 8058). */
export type ConsentSource = 'form' | 'program' | 'link' | 'one-click' | 'coordinator' | 'mail-server';

/** The words by the tick, by version. A version that somebody agreed to is never edited: a change is a new one. */
export const consentTexts = {
  1: {
    pl: 'Chcę dostawać e-mailem newsletter Wspólnego Rynku: kampanie, ogłoszenia, wydarzenia i oferty członków klastra. Mogę zrezygnować w każdej chwili, jednym kliknięciem.',
    en: 'I want to get the newsletter of Wspólny Rynek by e-mail: campaigns, announcements, events and listings of the members of the cluster. I can stop at any time, with one click.',
  },
} as const satisfies Record<number, Localised>;

export const consentVersion = 1 satisfies keyof typeof consentTexts;
