import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/dates.js';
import { evidenceErrors, reminderDue, standingOn, type EvidenceFacts } from './evidence.js';

const today = '2026-11-26' as LocalDate;
const facts: EvidenceFacts = {
  kind: 'certificate',
  title: 'HACCP',
  number: null,
  issuer: null,
  issuedOn: null,
  validFrom: '2026-01-01' as LocalDate,
  validUntil: null,
  scope: null,
  share: null,
  disclosure: 'all',
};
const pointersOf = (change: Partial<EvidenceFacts>) =>
  evidenceErrors({ ...facts, ...change }, today).map(({ pointer }) => pointer);

describe('evidence', () => {
  it('is complete with a name and a first day; a status names itself', () => {
    expect(pointersOf({})).toEqual([]);
    expect(pointersOf({ title: null })).toEqual(['/title']);
    expect(pointersOf({ kind: 'sheltered-workshop', title: null })).toEqual([]);
  });

  it('names the decision, the share and the day that each kind needs', () => {
    expect(pointersOf({ kind: 'social-enterprise', title: null })).toEqual(['/number']);
    expect(pointersOf({ kind: 'social-enterprise', number: 'PS-1/2026' })).toEqual([]);
    expect(pointersOf({ kind: 'reserved-share' })).toEqual(['/share']);
    expect(pointersOf({ kind: 'reserved-share', share: 54 })).toEqual([]);
    expect(pointersOf({ kind: 'reserved-share', share: 54, validFrom: addDays(today, 1) })).toEqual([
      '/validFrom',
    ]);
  });

  it('cannot be issued tomorrow nor end before it begins', () => {
    expect(pointersOf({ issuedOn: addDays(today, 1) })).toEqual(['/issuedOn']);
    expect(pointersOf({ issuedOn: today })).toEqual([]);
    expect(pointersOf({ validUntil: addDays(facts.validFrom, -1) })).toEqual(['/validUntil']);
    expect(pointersOf({ validUntil: facts.validFrom })).toEqual([]);
  });

  it('holds from its first day to the end of its last', () => {
    const dates = { validFrom: today, validUntil: addDays(today, 2) };
    expect([-1, 0, 2, 3].map((days) => standingOn(dates, addDays(today, days)))).toEqual([
      'future',
      'valid',
      'valid',
      'expired',
    ]);
    expect(standingOn({ validFrom: today, validUntil: null }, addDays(today, 9000))).toBe('valid');
  });

  it('reminds 60, 30 and 7 days before the end, and of the latest when some were missed', () => {
    const declaredOn = addDays(today, -400);
    const due = [61, 60, 31, 30, 8, 7, 0, -1].map((left) =>
      reminderDue({ validUntil: addDays(today, left), declaredOn }, today),
    );
    expect(due).toEqual([null, 60, 60, 30, 30, 7, 7, null]);
  });

  it('does not remind at once of what was just written in', () => {
    const validUntil = addDays(today, 20);
    expect(reminderDue({ validUntil, declaredOn: today }, today)).toBeNull();
    expect(reminderDue({ validUntil, declaredOn: today }, addDays(today, 13))).toBe(7);
  });
});
