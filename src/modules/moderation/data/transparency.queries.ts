import type { Reader } from '../../../platform/database/db.js';
import type { ReportGround } from '../domain/report-state.js';

/** What a year brought; reports and appeals count in the year in which they were filed. */
export type YearCounts = {
  year: number;
  reports: number;
  /** Of the reports: what came of them. */
  acted: number;
  dismissed: number;
  /** Decisions to hide, and of these without any report. */
  hidden: number;
  hiddenUnasked: number;
  /** Decisions to restore; those of the council are among them. */
  restored: number;
  appeals: number;
  overturned: number;
};

export type GroundCounts = { year: number; ground: ReportGround; reports: number; acted: number };

const yearOf = (column: string) => `extract(year from ${column} at time zone 'Europe/Warsaw')::int`;

/** Numbers by year, the latest first. Reads reports, so it needs the system's sight; tells nothing but counts. */
export const countsByYear = (reader: Reader): Promise<YearCounts[]> =>
  reader.query<YearCounts>(
    `with counted as (
       select ${yearOf('filed_at')} as year, count(*) as reports,
         count(*) filter (where state = 'acted') as acted, count(*) filter (where state = 'dismissed') as dismissed,
         0 as hidden, 0 as unasked, 0 as restored, 0 as appeals, 0 as overturned
       from report group by 1
       union all
       select ${yearOf('at')}, 0, 0, 0, count(*) filter (where decision = 'hide'),
         count(*) filter (where decision = 'hide' and reports = 0), count(*) filter (where decision = 'restore'), 0, 0
       from moderation_decision group by 1
       union all
       select ${yearOf('filed_at')}, 0, 0, 0, 0, 0, 0, count(*), count(*) filter (where state = 'overturned')
       from appeal where subject_kind = 'decision' group by 1)
     select year, sum(reports)::int as reports, sum(acted)::int as acted, sum(dismissed)::int as dismissed,
       sum(hidden)::int as hidden, sum(unasked)::int as "hiddenUnasked", sum(restored)::int as restored,
       sum(appeals)::int as appeals, sum(overturned)::int as overturned
     from counted group by year order by year desc`,
  );

/** Reports by ground and year; grounds that nobody gave are left out. */
export const countsByGround = (reader: Reader): Promise<GroundCounts[]> =>
  reader.query<GroundCounts>(
    `select ${yearOf('filed_at')} as year, ground, count(*)::int as reports,
       count(*) filter (where state = 'acted')::int as acted
     from report group by 1, 2 order by 1 desc, 3 desc, 2`,
  );
