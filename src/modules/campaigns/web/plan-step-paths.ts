import type { CampaignAction } from '../domain/campaign-states.js';

/** The last segment of each step's address; the clock and members take the other steps. */
export const stepPaths: Readonly<Record<CampaignAction, string>> = {
  submit: 'wyslij',
  start: 'rozpocznij',
  approve: 'zatwierdz',
  refuse: 'odmow',
  withdraw: 'anuluj',
  schedule: 'zaplanuj',
  pause: 'wstrzymaj',
  resume: 'wznow',
  end: 'zakoncz',
  report: 'zamknij',
};
