/**
 * Where everything but deadlines takes the time from. Deadlines are decided by the database
 * (`databaseNow`), so that two servers with different clocks cannot disagree about them.
 */
export abstract class Clock {
  abstract now(): Date;
}

/** The machine's clock; the only place in the product that may ask it. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
