import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { PageHeader, Section, StatusTag, Table } from '../../../ui/index.js';
import { PLANS, YEAR } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import type { CampaignLine } from '../data/campaign-row.js';
import type { YearCalendar } from '../domain/year-calendar.js';
import { CampaignTag } from './campaign-tag.js';
import { YearLinks } from './plan-list-view.js';
import { planTexts } from './plan.texts.js';
import { daysOf } from './plan-words.js';

const STEP = 4;
const HEIGHT = 20;

/** The year as a strip of weeks; the days stand in words beside it. */
const WeekStrip = ({ inWeek, clash }: { inWeek: readonly boolean[]; clash: boolean }) => (
  <svg class="week-strip" viewBox={`0 0 ${inWeek.length * STEP} ${HEIGHT}`} aria-hidden="true">
    {inWeek.map((taken, week) => (
      <rect
        key={week}
        class={taken ? (clash ? 'week-strip__week--clash' : 'week-strip__week--taken') : 'week-strip__week'}
        x={week * STEP + 0.25}
        y={taken ? 0 : HEIGHT / 2 - 2}
        width={STEP - 0.5}
        height={taken ? HEIGHT : 4}
      />
    ))}
  </svg>
);

/** A year's weeks against its campaigns: what runs when, what clashes, where nothing is planned. */
export const YearView = (props: {
  lang: Lang;
  year: number;
  calendar: YearCalendar<CampaignLine>;
  href: (path: string) => string;
}) => {
  const { lang, year, calendar, href } = props;
  const m = planTexts[lang];
  return (
    <>
      <PageHeader title={m.yearTitle(year)} lead={m.yearLead} />
      {calendar.rows.length > 0 && (
        <Table
          lang={lang}
          caption={m.yearTitle(year)}
          captionHidden
          columns={[{ head: m.name }, { head: m.days }, { head: m.strip }, { head: m.clashes }]}
          rows={calendar.rows.map(({ campaign, inWeek, clashes }) => ({
            key: campaign.id,
            cells: [
              <>
                <a href={href(`${PLANS}/${campaign.id}`)}>{nameOf(campaign, lang)}</a>
                <br />
                <CampaignTag lang={lang} state={campaign.state} />
              </>,
              daysOf(campaign, lang),
              <WeekStrip inWeek={inWeek} clash={clashes.length > 0} />,
              clashes.length === 0 ? (
                m.noClash
              ) : (
                <>
                  <StatusTag tone="warning">{m.clashMark}</StatusTag>{' '}
                  {m.clashWith(clashes.map((other) => nameOf(other, lang)).join(', '))}
                </>
              ),
            ],
          }))}
        />
      )}
      <Section title={m.gaps}>
        {calendar.gaps.length === 0 ? (
          <p>{m.noGaps}</p>
        ) : (
          <ul>
            {calendar.gaps.map(({ from, to }) => (
              <li key={from.number}>
                {m.gap(
                  from.number,
                  to.number,
                  `${formatDate(from.monday, lang)}–${formatDate(to.sunday, lang)}`,
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <YearLinks lang={lang} year={year} path={YEAR} href={href} />
    </>
  );
};
