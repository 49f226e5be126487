import type { PersonsAction } from '../domain/campaign-policy.js';

/** The last segment of each step's address. */
export const stepPaths: Readonly<Record<PersonsAction, string>> = {
  approve: 'zatwierdz',
  refuse: 'odmow',
  withdraw: 'anuluj',
  schedule: 'zaplanuj',
  pause: 'wstrzymaj',
  resume: 'wznow',
  end: 'zakoncz',
  report: 'zamknij',
};
