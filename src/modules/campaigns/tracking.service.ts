import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/vault.js';
import { tokenOf, touchOf, type MarkedTouch, type Touch } from './domain/touch.js';
import { refusalOf, type Visit } from './domain/visits.js';

/** Clicks kept between two writings; more are not counted, so that a flood cannot fill memory. */
const MOST_WAITING = 20_000;

/** A click that may count, as it waits to be written. */
type WaitingClick = MarkedTouch & { readonly organisationId: string | null; readonly at: Date };

/** How a campaign is recognised again: tokens of what was shown, and the clicks that came of it. */
@Injectable()
export class Tracking {
  private signer: Promise<(body: Buffer) => Buffer> | null = null;
  private readonly waiting: WaitingClick[] = [];

  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * A token of its own for one showing of what the touch says, 108 URL-safe characters for the parameter
   * `TOUCH_PARAM` of an address. `at` is now unless given.
   */
  async mint(touch: Omit<Touch, 'at'> & { readonly at?: Date }): Promise<string> {
    return tokenOf({ at: this.clock.now(), ...touch }, randomBytes(11), await this.sign());
  }

  /**
   * What a token says, whatever its age; null for a forged one and for any other text. Whoever counts by it
   * judges its `at` by a window of their own.
   */
  async verify(token: string): Promise<Touch | null> {
    return touchOf(token, await this.sign())?.touch ?? null;
  }

  /** Remembers that somebody followed a link with a token; returns at once, and never fails. */
  noteClick(token: string, visit: Visit): void {
    void this.take(token, visit).catch(() => undefined);
  }

  private async take(token: string, visit: Visit): Promise<void> {
    const now = this.clock.now();
    const marked = touchOf(token, await this.sign());
    if (!marked || refusalOf(marked.touch, visit, now) || this.waiting.length >= MOST_WAITING) return;
    this.waiting.push({ ...marked, organisationId: visit.organisationId, at: now });
  }

  private sign(): Promise<(body: Buffer) => Buffer> {
    return (this.signer ??= this.vault.signer('campaigns.touch'));
  }
}
