import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { missingForApproval, whyDaysAreWrong } from './campaign-rules.js';
import { campaignTemplates, seasonFrom, templateIds } from './campaign-templates.js';

describe.each(templateIds)('the template %s', (id) => {
  it('lacks nothing, and its season is a possible one whatever the day', () => {
    expect(missingForApproval(campaignTemplates[id])).toBeNull();
    for (const today of ['2027-01-01', '2027-06-30', '2027-12-31', '2028-02-29'] as LocalDate[]) {
      expect(whyDaysAreWrong(seasonFrom(id, today), null, today)).toEqual([]);
    }
  });
});

describe('a season', () => {
  it('is this year’s until its last day, then next year’s', () => {
    expect(seasonFrom('spring-greenery', '2027-05-15' as LocalDate).startsOn).toBe('2027-03-01');
    expect(seasonFrom('spring-greenery', '2027-05-16' as LocalDate).startsOn).toBe('2028-03-01');
  });
});
