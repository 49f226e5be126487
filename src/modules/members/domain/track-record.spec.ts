import { describe, expect, it } from 'vitest';
import { FEWEST_SHOWN, shownRecord, type TrackFigures } from './track-record.js';

const figures: TrackFigures = { answers: 5, medianMinutes: 90, completed: 4, buyers: 3 };

describe('a track record', () => {
  it('says how fast and how many', () => {
    expect(shownRecord(figures)).toEqual({
      response: { medianMinutes: 90, answers: 5 },
      references: { completed: 4, buyers: 3 },
    });
  });

  it('says nothing of so few that one could be told apart', () => {
    const few = FEWEST_SHOWN - 1;
    expect(shownRecord({ ...figures, answers: few }).response).toBeNull();
    expect(shownRecord({ ...figures, completed: few, buyers: few }).references).toBeNull();
    expect(shownRecord({ ...figures, buyers: few }).references).toBeNull();
    expect(shownRecord({ answers: 0, medianMinutes: null, completed: 0, buyers: 0 })).toEqual({
      response: null,
      references: null,
    });
  });
});
