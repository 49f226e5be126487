import { grounds, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const goingLiveProcessing: readonly Processing[] = [
  {
    purpose: {
      pl: 'Potwierdzenia przed uruchomieniem serwisu',
      en: 'Confirmations before the site goes live',
    },
    basis: grounds.safety,
    people: whose.users,
    data: { pl: 'kto i co potwierdził', en: 'who confirmed what' },
    recipients: recipients.hosting,
    kept: { pl: 'dopóki serwis działa', en: 'as long as the site runs' },
    tables: ['going_live_confirmation'],
  },
];
