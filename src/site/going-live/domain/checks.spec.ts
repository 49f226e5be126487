import { describe, expect, it } from 'vitest';
import { checks, judge, mayOpen, type CheckId } from './checks.js';
import type { GoingLiveFacts } from './facts.js';

/** A site that may be opened. */
const good: GoingLiveFacts = {
  operatorSet: true,
  legalPagesNameOperator: true,
  publicUrl: { https: true, loopback: false },
  demonstration: false,
  rateLimits: true,
  proxies: { count: 1, wide: [] },
  mailServer: true,
  stripe: 'live',
  uncomparedPrices: 0,
  masterKey: { readable: true, withinData: false, private: true, backupConfirmed: true },
  dataDirPrivate: true,
  daysSinceRestore: 92,
  coordinator: { assigned: true, people: 2, withoutSecondFactor: 0 },
  database: { roleHarmless: true, unforced: [], clockShifted: false, clockApart: 5 },
  filesWork: true,
  searchAnswers: true,
  worker: { silentSeconds: 60, waitingSeconds: 900, failed: 0 },
};

const { masterKey, coordinator, database, worker } = good;

/** For each check what makes it fire, and it alone. */
const faults: Readonly<Record<CheckId, readonly Partial<GoingLiveFacts>[]>> = {
  operator: [{ operatorSet: false }],
  'legal-pages': [{ legalPagesNameOperator: false }],
  'public-url': [
    { publicUrl: { https: false, loopback: false } },
    { publicUrl: { https: false, loopback: true } },
  ],
  demonstration: [{ demonstration: true }],
  'key-file': [
    { masterKey: { ...masterKey, readable: false } },
    { masterKey: { ...masterKey, private: false } },
  ],
  'key-place': [{ masterKey: { ...masterKey, withinData: true } }],
  'key-backup': [{ masterKey: { ...masterKey, backupConfirmed: false } }],
  'data-backup': [{ daysSinceRestore: null }, { daysSinceRestore: 93 }],
  mail: [{ mailServer: false }],
  'stripe-live': [{ stripe: 'test' }],
  'stripe-prices': [{ uncomparedPrices: 1 }],
  coordinator: [
    { coordinator: { ...coordinator, assigned: false } },
    { coordinator: { ...coordinator, people: 0 } },
  ],
  'second-factor': [{ coordinator: { ...coordinator, withoutSecondFactor: 1 } }],
  'rate-limits': [{ rateLimits: false }],
  proxies: [{ proxies: { count: 0, wide: [] } }],
  'proxies-narrow': [{ proxies: { count: 2, wide: ['80.0.0.0/4'] } }],
  'database-role': [{ database: { ...database, roleHarmless: false } }],
  'row-security': [{ database: { ...database, unforced: ['quote'] } }],
  clocks: [{ database: { ...database, clockShifted: true } }, { database: { ...database, clockApart: 6 } }],
  'data-folder': [{ dataDirPrivate: false }],
  files: [{ filesWork: false }],
  search: [{ searchAnswers: false }],
  worker: [{ worker: { ...worker, silentSeconds: null } }, { worker: { ...worker, silentSeconds: 61 } }],
  'jobs-late': [{ worker: { ...worker, waitingSeconds: 901 } }],
  'jobs-failed': [{ worker: { ...worker, failed: 1 } }],
};

const firing = (facts: GoingLiveFacts): CheckId[] =>
  judge(facts)
    .filter(({ holds }) => !holds)
    .map(({ id }) => id);

describe('the checks before opening', () => {
  it('are all quiet where all is well', () => {
    expect(firing(good)).toEqual([]);
    expect(mayOpen(judge(good))).toBe(true);
  });

  it.each(Object.entries(faults).flatMap(([id, changes]) => changes.map((change) => [id, change] as const)))(
    '%s fires, and it alone, on %o',
    (id, change) => {
      expect(firing({ ...good, ...change })).toEqual([id]);
    },
  );

  it('let the site open with what only should hold, and not with what must', () => {
    for (const [id, [change]] of Object.entries(faults)) {
      const open = mayOpen(judge({ ...good, ...change }));
      expect(open, id).toBe(checks[id as CheckId].level === 'should');
    }
  });

  it('ask for no prices of Stripe where it is off', () => {
    expect(firing({ ...good, stripe: 'off', uncomparedPrices: 6 })).toEqual([]);
  });

  it('ask for no proxy on this machine alone', () => {
    const local = { ...good, publicUrl: { https: false, loopback: true }, proxies: { count: 0, wide: [] } };
    expect(firing(local)).toEqual(['public-url']);
  });
});
