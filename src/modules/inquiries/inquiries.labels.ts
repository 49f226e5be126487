import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Localised } from '../../shared/lang.js';
import type { InquiryState } from './domain/inquiry-states.js';
import type { QuoteState } from './domain/quote-states.js';

/** Names of states, as both sides read them. */
export const inquiryLabels = catalogue({
  pl: {
    inquiry: {
      draft: 'szkic',
      sent: 'czeka na odpowiedź dostawcy',
      quoted: 'jest wycena',
      awarded: 'wycena przyjęta',
      refused: 'wycena odrzucona',
      declined: 'dostawca odmówił',
      cancelled: 'anulowane',
      expired: 'bez odpowiedzi w terminie',
    },
    quote: {
      draft: 'w przygotowaniu',
      submitted: 'czeka na decyzję',
      withdrawn: 'wycofana',
      accepted: 'przyjęta',
      refused: 'odrzucona',
      expired: 'po terminie ważności',
    },
  },
  en: {
    inquiry: {
      draft: 'draft',
      sent: 'waiting for the supplier',
      quoted: 'quoted',
      awarded: 'quote accepted',
      refused: 'quote refused',
      declined: 'declined by the supplier',
      cancelled: 'cancelled',
      expired: 'not answered in time',
    },
    quote: {
      draft: 'in preparation',
      submitted: 'waiting for a decision',
      withdrawn: 'withdrawn',
      accepted: 'accepted',
      refused: 'refused',
      expired: 'no longer valid',
    },
  },
});

export const inquiryStateLabel = (state: InquiryState): Localised => ({
  pl: inquiryLabels.pl.inquiry[state],
  en: inquiryLabels.en.inquiry[state],
});

export const quoteStateLabel = (state: QuoteState): Localised => ({
  pl: inquiryLabels.pl.quote[state],
  en: inquiryLabels.en.quote[state],
});

/** What the desk says of waiting inquiries. */
export const inquiryDeskTexts = catalogue({
  pl: {
    answer: (subject: string) => `Odpowiedz na zapytanie: ${subject}`,
    decide: (subject: string) => `Zdecyduj o wycenie: ${subject}`,
  },
  en: {
    answer: (subject) => `Answer the inquiry: ${subject}`,
    decide: (subject) => `Decide about the quote: ${subject}`,
  },
});

/** Why deals did not come about. */
export const causeLabels = catalogue({
  pl: {
    price: 'cena',
    date: 'termin',
    place: 'miejsce',
    scope: 'zakres',
    terms: 'warunki',
    capacity: 'brak wolnych mocy',
    'other-supplier': 'wybrano innego dostawcę',
    'not-needed': 'już niepotrzebne',
    other: 'inny powód',
  },
  en: {
    price: 'price',
    date: 'time',
    place: 'place',
    scope: 'scope',
    terms: 'terms',
    capacity: 'no free capacity',
    'other-supplier': 'another supplier was chosen',
    'not-needed': 'no longer needed',
    other: 'another reason',
  },
});

export const causeTexts = catalogue({
  pl: { cause: 'Główna przyczyna' },
  en: { cause: 'Main cause' },
});
