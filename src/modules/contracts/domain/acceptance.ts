import type { LocalDate } from '../../../shared/dates.js';
import { fold } from '../../../shared/text.js';

/** Somebody on record as binding an organisation or countersigning for it. */
export type BindingPerson = {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly part: 'binds' | 'countersigns';
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
};

/** What one side's acceptance takes. */
export type Needed = { readonly together: number; readonly countersigned: boolean };

/** Who of a side is still missing. */
export type Missing = { readonly binds: number; readonly countersigns: boolean };

export const missingOf = (
  { together, countersigned }: Needed,
  accepted: readonly Pick<BindingPerson, 'part'>[],
): Missing => ({
  binds: Math.max(0, together - accepted.filter(({ part }) => part === 'binds').length),
  countersigns: countersigned && !accepted.some(({ part }) => part === 'countersigns'),
});

export const isComplete = ({ binds, countersigns }: Missing): boolean => binds === 0 && !countersigns;

/**
 * As whom a person accepts: the one of the same name who is in office that day. Null when there is none: then a
 * signed copy is the way.
 */
export const actingAs = (
  people: readonly BindingPerson[],
  name: string,
  day: LocalDate,
): BindingPerson | null =>
  people.find(
    (person) =>
      fold(person.name) === fold(name) &&
      person.validFrom <= day &&
      (person.validTo === null || day <= person.validTo),
  ) ?? null;
