import { describe, expect, it } from 'vitest';
import { actionsFrom } from '../../../shared/transitions.js';
import { afterMail, deliveryTransitions, turnOf } from './delivery-states.js';
import { newsletterTransitions } from './newsletter-states.js';

describe('a newsletter', () => {
  it('is edited before it begins only, and ends once', () => {
    expect(actionsFrom(newsletterTransitions, 'sending')).toEqual(['pause', 'finish', 'cancel']);
    expect(actionsFrom(newsletterTransitions, 'paused')).toEqual(['resume', 'cancel']);
    expect(actionsFrom(newsletterTransitions, 'sent')).toEqual([]);
    expect(actionsFrom(newsletterTransitions, 'cancelled')).toEqual([]);
  });
});

describe('a job', () => {
  it.each([
    [1, 1, 60_000],
    [14, 1, 60_000 / 14],
    [60, 4, 1_000],
    [100_000, 6_666, 0.6],
  ])('of %i mails a minute sends its share and lets the next one wait', (perMinute, mails, everyMs) => {
    expect(turnOf(perMinute)).toEqual({ mails, everyMs });
  });
});

describe('a delivery', () => {
  it('that the server took is done; one given up stays so', () => {
    expect(actionsFrom(deliveryTransitions, 'sent')).toEqual(['bounce']);
    for (const state of ['failed', 'bounced', 'skipped', 'cancelled'] as const)
      expect(actionsFrom(deliveryTransitions, state)).toEqual([]);
  });

  it('to a mailbox that does not exist bounces; a mail that is refused fails and is no fault of the mailbox', () => {
    expect(afterMail({ kind: 'refused', ofRecipient: true }, 0).action).toBe('bounce');
    expect(afterMail({ kind: 'refused', ofRecipient: false }, 0).action).toBe('fail');
  });

  it('waits for a mailbox that asks to come back, five times', () => {
    const asked = { kind: 'refused-for-now', ofRecipient: true } as const;
    expect(afterMail(asked, 0)).toEqual({ action: 'wait', waitMinutes: 15, counts: true, stop: false });
    expect(afterMail(asked, 3).action).toBe('wait');
    expect(afterMail(asked, 4)).toEqual({ action: 'fail', waitMinutes: null, counts: false, stop: false });
  });

  it('steps back for a server that is away, however often; all others wait too', () => {
    const away = { kind: 'refused-for-now', ofRecipient: false } as const;
    expect(afterMail(away, 100)).toEqual({ action: 'wait', waitMinutes: 5, counts: false, stop: true });
  });
});
