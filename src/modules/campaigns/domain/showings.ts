import type { Choice } from './rotation.js';
import type { Slot } from './touch.js';

export type ExposureLine = Choice & { readonly slot: Slot; readonly hour: Date; readonly shown: number };
export type SlotPages = { readonly slot: Slot; readonly hour: Date; readonly pages: number };

/** Kinds of showings kept between two writings; of more the numbers are lost, so that memory has an end. */
const MOST_LINES = 50_000;
const HOUR = 3_600_000;

/** What one process has shown and not written yet. */
export class Showings {
  private readonly lines = new Map<string, ExposureLine>();
  private readonly pages = new Map<string, SlotPages>();

  get isEmpty(): boolean {
    return this.lines.size === 0 && this.pages.size === 0;
  }

  /** One page with the slot was opened, and this was shown there. */
  add(slot: Slot, choices: readonly Choice[], at: Date): void {
    const hour = new Date(Math.floor(at.getTime() / HOUR) * HOUR);
    this.addPages({ slot, hour, pages: 1 });
    for (const choice of choices) this.addLine({ ...choice, slot, hour, shown: 1 });
  }

  /** Takes back one showing of the present hour, when it came to nothing. */
  remove(slot: Slot, choice: Choice, at: Date): void {
    const hour = new Date(Math.floor(at.getTime() / HOUR) * HOUR);
    const key = keyOf({ ...choice, slot, hour });
    const line = this.lines.get(key);
    if (!line) return;
    if (line.shown > 1) this.lines.set(key, { ...line, shown: line.shown - 1 });
    else this.lines.delete(key);
  }

  /** Adds what another one holds, such as a batch that could not be written. */
  join(other: Showings): void {
    for (const line of other.lines.values()) this.addLine(line);
    for (const pages of other.pages.values()) this.addPages(pages);
  }

  exposures(): ExposureLine[] {
    return [...this.lines.values()];
  }

  slotPages(): SlotPages[] {
    return [...this.pages.values()];
  }

  private addLine(line: ExposureLine): void {
    const key = keyOf(line);
    const before = this.lines.get(key);
    if (!before && this.lines.size >= MOST_LINES) return;
    this.lines.set(key, before ? { ...before, shown: before.shown + line.shown } : line);
  }

  private addPages({ slot, hour, pages }: SlotPages): void {
    const key = `${slot} ${hour.getTime()}`;
    this.pages.set(key, { slot, hour, pages: (this.pages.get(key)?.pages ?? 0) + pages });
  }
}

const keyOf = ({ campaignId, slot, organisationId, listingId, hour }: Omit<ExposureLine, 'shown'>): string =>
  `${campaignId} ${slot} ${organisationId} ${listingId} ${hour.getTime()}`;
