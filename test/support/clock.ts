import type pg from 'pg';
import { Clock } from '../../src/platform/clock/clock.js';
import { newId } from '../../src/shared/ids.js';

/** A clock that tests move; the database's clock moves with it. */
export class TestClock extends Clock {
  private shiftMs = 0;

  constructor(private readonly owner: pg.Pool) {
    super();
  }

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }

  async advance(amount: { days?: number; hours?: number; minutes?: number }): Promise<void> {
    const { days = 0, hours = 0, minutes = 0 } = amount;
    this.shiftMs += ((days * 24 + hours) * 60 + minutes) * 60_000;
    await this.owner.query('delete from clock_shift');
    await this.owner.query('insert into clock_shift (id, shift) values ($1, make_interval(secs => $2))', [
      newId(),
      this.shiftMs / 1000,
    ]);
  }
}
