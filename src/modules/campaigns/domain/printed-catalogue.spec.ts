import { describe, expect, it } from 'vitest';
import { catalogueState } from './printed-catalogue.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 27, hour));
const nothing = { readyAt: null, expiresAt: null, cancelledAt: null, failedAt: null };

describe('catalogueState', () => {
  it.each([
    [nothing, 'under-way'],
    [{ ...nothing, readyAt: at(1), expiresAt: at(9) }, 'ready'],
    [{ ...nothing, readyAt: at(1), expiresAt: at(5) }, 'expired'],
    [{ ...nothing, cancelledAt: at(1) }, 'cancelled'],
    [{ ...nothing, failedAt: at(1) }, 'failed'],
  ])('%j is %s', (ends, state) => expect(catalogueState(ends, at(5))).toBe(state));
});
