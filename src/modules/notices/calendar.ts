import { Injectable, Logger } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import type { LocalDate } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';

/** A dated duty of the actor's organisation. A day where it is a day, an instant where an hour counts. */
export type CalendarEntry = {
  /** The same for the same duty always, such as `inquiry-answer:<id>`. */
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  /** Polish path of the page where it can be dealt with. */
  readonly path: string;
} & ({ readonly on: LocalDate } | { readonly at: Date });

/** Tells the dates of an actor, in a language. Reads as that actor, no more than they may see now. No prices. */
export type CalendarSource = (actor: Representative, lang: Lang) => Promise<readonly CalendarEntry[]>;

/** Modules register here what has a date; people see it together in their own calendar. */
@Injectable()
export class Calendar {
  private readonly logger = new Logger('Calendar');
  private readonly sources: CalendarSource[] = [];

  register(source: CalendarSource): void {
    this.sources.push(source);
  }

  /** All dates of an actor. A source that fails is left out and logged. */
  async of(actor: Representative, lang: Lang): Promise<CalendarEntry[]> {
    const found = await Promise.all(
      this.sources.map((source) =>
        source(actor, lang).catch((error: Error) => {
          this.logger.error(`A source of the calendar failed: ${error.name}`);
          return [];
        }),
      ),
    );
    return found.flat();
  }
}
