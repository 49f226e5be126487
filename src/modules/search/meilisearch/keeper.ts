import type { Reader } from '../../../platform/database/db.js';
import { afterFailure, closed, trialDue, untried, type Breaker } from '../domain/breaker.js';
import { countAnswering } from '../postgres/rows.queries.js';
import { copyState, readDebt, type CopyState } from '../postgres/copy.commands.js';
import { SearchEngineError } from './engine-error.js';
import type { Engine } from './engine.js';
import type { Mirror } from './mirror.js';
import type { EngineReport } from './report.js';

const LOOK_EVERY_MS = 500;
/** How often an engine that seems well is asked whether it has all documents. */
const COUNT_EVERY_MS = 5_000;
/** For how long a process relies on what it read of the copy's state. */
const REMEMBERED_MS = 250;

/**
 * Says whether the engine may be asked: it answered last time, and its copy is whole and told everything. Looks
 * after one that may not, away from those who search, until it is well again.
 */
export class Keeper {
  private breaker: Breaker = closed;
  private remembered: { until: number; state: Promise<CopyState> } | null = null;
  private countedAt = -Infinity;
  /** Until this process has compared the copy once: it may have been written without being told of. */
  private compared = false;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  /** `mends`: whether this process brings the copy up to date, or waits until another has. */
  constructor(
    private readonly reader: Reader,
    private readonly engine: Engine,
    private readonly mirror: Mirror,
    private readonly uid: string,
    private readonly report: EngineReport,
    private readonly mends: boolean,
  ) {}

  /** Begins with a trial: until it has succeeded the engine is not asked. */
  start(): void {
    this.breaker = untried(performance.now());
    this.next(0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.looking;
  }

  async trusts(): Promise<boolean> {
    if (this.breaker.state === 'open') return false;
    const { whole, overdue } = await this.state();
    return whole && !overdue && this.reachable;
  }

  /** Whether it answered when it was last tried. */
  get reachable(): boolean {
    return this.breaker.state === 'closed';
  }

  /** To be told of every failure of the engine. */
  failed(error: SearchEngineError): void {
    if (this.breaker.state === 'closed') this.report.lost(error);
    this.breaker = afterFailure(this.breaker, performance.now());
  }

  /** It answered, but as if it had lost documents: they are counted soon. */
  doubts(): void {
    this.countedAt = -Infinity;
  }

  /** After a write of this process: the next search looks at the copy's state anew. */
  forget(): void {
    this.remembered = null;
  }

  private state(): Promise<CopyState> {
    const now = performance.now();
    if (!this.remembered || this.remembered.until < now) {
      this.remembered = { until: now + REMEMBERED_MS, state: copyState(this.reader) };
    }
    return this.remembered.state;
  }

  private next(pause: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look().finally(() => this.next(LOOK_EVERY_MS));
    }, pause).unref();
  }

  private async look(): Promise<void> {
    const now = performance.now();
    const { breaker } = this;
    if (breaker.state === 'open' && !trialDue(breaker, now)) return;
    try {
      const state = await copyState(this.reader);
      const quiet = this.reachable && state.whole && !state.overdue;
      if (quiet && now - this.countedAt < COUNT_EVERY_MS) return;
      await this.tryOut(state);
      this.countedAt = performance.now();
      this.forget();
      // Somebody who searched may have seen it fail since the trial began.
      if (this.breaker !== breaker) return;
      if (breaker.state === 'open') this.report.found();
      this.breaker = closed;
    } catch (error) {
      // Without its own database the process has greater worries, and others tell of them.
      if (error instanceof SearchEngineError) this.failed(error);
    }
  }

  /** Throws unless the engine is well and has everything in the end. */
  private async tryOut(state: CopyState): Promise<void> {
    await this.engine.insistOnVersion();
    const hasIndex = await this.engine.hasIndex(this.uid);
    if (!this.mends) {
      if (!hasIndex || (await this.lacksDocuments())) throw new SearchEngineError('Its copy is being mended');
    } else if (!hasIndex || !state.whole || !this.compared) await this.repair();
    else {
      if (!this.reachable) await this.mirror.tellSynonyms(true);
      const behind = state.overdue || !this.reachable;
      if (behind && !(await this.mirror.catchUp())) throw new SearchEngineError(TENDED_ELSEWHERE);
      if (await this.lacksDocuments()) await this.repair();
    }
    await this.engine.search([{ indexUid: this.uid, q: '', limit: 1, facets: ['category'] }]);
  }

  /** Compares the whole copy and mends it. Throws when it cannot, or another process is at it. */
  async repair(): Promise<void> {
    const mended = await this.mirror.repair();
    if (mended === null) throw new SearchEngineError(TENDED_ELSEWHERE);
    this.compared = true;
    this.report.mended(mended);
  }

  /** Whether the engine has fewer or more documents than rows answer, unless they were being written. */
  private async lacksDocuments(): Promise<boolean> {
    const before = await countAnswering(this.reader);
    const documents = await this.engine.documents(this.uid);
    if (documents === before) return false;
    const written = (await readDebt(this.reader)).size > 0 || (await countAnswering(this.reader)) !== before;
    return !written;
  }
}

const TENDED_ELSEWHERE = 'Another process tends its copy';
