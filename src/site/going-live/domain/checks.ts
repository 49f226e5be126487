import type { GoingLiveFacts } from './facts.js';

/** `must`: the site may not be opened like this. `should`: it may, and will regret it. */
export type CheckLevel = 'must' | 'should';

export type Check = {
  readonly level: CheckLevel;
  /** Quiet when true, a warning when false. */
  readonly holds: (facts: GoingLiveFacts) => boolean;
};

/** The site's own machine needs none of what others on the network make needful. */
const open = ({ publicUrl }: GoingLiveFacts): boolean => !publicUrl.loopback;

const WORKER_SILENT_SECONDS = 60;
const JOB_LATE_SECONDS = 15 * 60;
const CLOCKS_APART_SECONDS = 5;
/** How long a tried restore counts. */
export const RESTORE_DAYS = 92;

const must = (holds: Check['holds']): Check => ({ level: 'must', holds });
const should = (holds: Check['holds']): Check => ({ level: 'should', holds });

/**
 * Everything that has to hold before the site is opened, in the order in which one mends it. The page of the
 * coordinator and `npm run check:deploy` judge by this one list.
 */
export const checks = {
  operator: must((facts) => facts.operatorSet),
  'legal-pages': must((facts) => facts.legalPagesNameOperator),
  'public-url': must(({ publicUrl }) => publicUrl.https && !publicUrl.loopback),
  demonstration: must((facts) => !facts.demonstration),
  'key-file': must(({ masterKey }) => masterKey.readable && masterKey.private),
  'key-place': must(({ masterKey }) => !masterKey.withinData),
  'key-backup': must(({ masterKey }) => masterKey.backupConfirmed),
  'data-backup': must(
    ({ daysSinceRestore }) => daysSinceRestore !== null && daysSinceRestore <= RESTORE_DAYS,
  ),
  mail: must((facts) => facts.mailServer),
  'stripe-live': must((facts) => facts.stripe !== 'test'),
  'stripe-prices': should((facts) => facts.stripe === 'off' || facts.uncomparedPrices === 0),
  coordinator: must(({ coordinator }) => coordinator.assigned && coordinator.people > 0),
  'second-factor': must(({ coordinator }) => coordinator.withoutSecondFactor === 0),
  'rate-limits': must((facts) => facts.rateLimits),
  proxies: must((facts) => !open(facts) || facts.proxies.count > 0),
  'proxies-narrow': should(({ proxies }) => proxies.wide.length === 0),
  'database-role': must(({ database }) => database.roleHarmless),
  'row-security': must(({ database }) => database.unforced.length === 0),
  clocks: must(({ database }) => !database.clockShifted && database.clockApart <= CLOCKS_APART_SECONDS),
  'data-folder': should((facts) => facts.dataDirPrivate),
  files: must((facts) => facts.filesWork),
  search: must((facts) => facts.searchAnswers),
  worker: must(
    ({ worker }) => worker.silentSeconds !== null && worker.silentSeconds <= WORKER_SILENT_SECONDS,
  ),
  'jobs-late': should(({ worker }) => worker.waitingSeconds <= JOB_LATE_SECONDS),
  'jobs-failed': should(({ worker }) => worker.failed === 0),
} as const satisfies Readonly<Record<string, Check>>;

export type CheckId = keyof typeof checks;

export type Judgement = { readonly id: CheckId; readonly level: CheckLevel; readonly holds: boolean };

/** Every check judged by the facts, in order. */
export const judge = (facts: GoingLiveFacts): Judgement[] =>
  (Object.keys(checks) as CheckId[]).map((id) => {
    const { level, holds } = checks[id];
    return { id, level, holds: holds(facts) };
  });

/** Whether the site may be opened: nothing of what must hold fails. */
export const mayOpen = (judgements: readonly Judgement[]): boolean =>
  judgements.every(({ level, holds }) => holds || level === 'should');
