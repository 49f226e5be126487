import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { actingAs, isComplete, missingOf, type BindingPerson } from './acceptance.js';

const day = (text: string) => text as LocalDate;
const person = (name: string, more: Partial<BindingPerson> = {}): BindingPerson => ({
  ...{ id: name, name, office: 'prezes', part: 'binds' },
  ...{ validFrom: day('2026-01-01'), validTo: null, ...more },
});

describe('the acceptance of a side', () => {
  it.each([
    [{ together: 1, countersigned: false }, ['binds'], true],
    [{ together: 2, countersigned: false }, ['binds'], false],
    [{ together: 2, countersigned: false }, ['binds', 'binds'], true],
    [{ together: 1, countersigned: true }, ['binds'], false],
    [{ together: 1, countersigned: true }, ['countersigns'], false],
    [{ together: 1, countersigned: true }, ['countersigns', 'binds'], true],
    [{ together: 2, countersigned: false }, ['binds', 'countersigns'], false],
  ] as const)('%j with %j is complete: %s', (needed, parts, complete) => {
    expect(
      isComplete(
        missingOf(
          needed,
          parts.map((part) => ({ part })),
        ),
      ),
    ).toBe(complete);
  });

  it('is by whom the organisation has on record under that name and on that day', () => {
    const people = [
      person('Żaneta Łąka'),
      person('Jan Dawny', { validTo: day('2026-05-31') }),
      person('Ewa Przyszła', { validFrom: day('2026-12-01') }),
    ];
    const on = (name: string) => actingAs(people, name, day('2026-06-01'))?.id ?? null;
    expect(on(' żaneta  łąka ')).toBe('Żaneta Łąka');
    expect(on('Jan Dawny')).toBeNull();
    expect(on('Ewa Przyszła')).toBeNull();
    expect(on('Ktoś Inny')).toBeNull();
  });
});
