import type { ComponentChildren } from 'preact';
import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { count } from '../../../shared/plural.js';
import { ActionLink, PageHeader, Section } from '../../../ui/index.js';
import type { CampaignReport, WholeReport } from '../domain/report.js';
import { valueNote, windowNote } from '../report-words.js';
import { reportTexts } from '../report.texts.js';
import { ByDimension, FunnelTable, Nothing } from './funnel-tables.js';
import { ReportCharts } from './report-charts.js';
import { BeforeAndDuring } from './report-weeks.js';

type Href = (path: string) => string;

/** What a campaign brought all its participants, for the coordinator, the council and who funds it. */
export const ReportView = ({
  lang,
  report,
  path,
  href,
}: {
  lang: Lang;
  report: WholeReport;
  /** Of the page, under which its files lie. */
  path: string;
  href: Href;
}) => {
  const m = reportTexts[lang];
  return (
    <>
      <PageHeader
        title={m.title(report.campaign.name[lang])}
        lead={leadOf(report, lang, m.lead)}
        actions={
          <>
            <ActionLink icon="file-text" href={href(`${path}/raport.pdf`)} download>
              {m.pdf}
            </ActionLink>
            <ActionLink icon="download" href={href(`${path}/raport.xlsx`)} download>
              {m.xlsx}
            </ActionLink>
            <ActionLink icon="download" href={href(`${path}/raport.csv`)} download>
              {m.csv}
            </ActionLink>
          </>
        }
      />
      <Funnel lang={lang} report={report}>
        <p class="field__hint">{valueNote(report, lang)}</p>
      </Funnel>
      <BeforeAndDuring lang={lang} report={report} />
      <ByDimension
        lang={lang}
        report={report}
        dimensions={['channel', 'slot', 'member', 'category', 'area', 'week']}
      />
      <Section title={m.begun} lead={m.begunLead}>
        {report.begun.length === 0 ? (
          <p>{m.empty}.</p>
        ) : (
          <ul>
            {report.begun.map(({ key, label, inquiries }) => (
              <li key={key}>
                {label[lang]}: {count(lang, inquiries)}
              </li>
            ))}
          </ul>
        )}
        {report.begunElsewhere > 0 ? <p>{m.begunElsewhere(report.begunElsewhere)}</p> : null}
      </Section>
      <p class="field__hint">{m.coordinatorNote}</p>
    </>
  );
};

/** What a campaign brought one member, for its own people. */
export const ResultsView = ({ lang, report }: { lang: Lang; report: CampaignReport }) => {
  const m = reportTexts[lang];
  return (
    <>
      <PageHeader title={m.results(report.campaign.name[lang])} lead={leadOf(report, lang, m.ownLead)} />
      <Funnel lang={lang} report={report} />
      <ByDimension
        lang={lang}
        report={report}
        dimensions={['channel', 'slot', 'category', 'area', 'week']}
        own
      />
    </>
  );
};

/** From the showing to the contract, with its charts; the further parts only once there is anything. */
const Funnel = ({
  lang,
  report,
  children,
}: {
  lang: Lang;
  report: CampaignReport;
  children?: ComponentChildren;
}) => {
  const m = reportTexts[lang];
  const { total } = report;
  return (
    <Section title={m.funnel}>
      {total.impressions === 0 && total.clicks === 0 && total.inquiries === 0 ? (
        <Nothing lang={lang} />
      ) : (
        <FunnelTable lang={lang} total={total} />
      )}
      {total.ended > 0 ? <p>{m.endedNote(total.ended)}</p> : null}
      {children}
      <p class="field__hint">{windowNote(report, lang)}</p>
      {total.inquiries > 0 ? <ReportCharts lang={lang} report={report} /> : null}
      <p class="field__hint">{m.fewNote}</p>
    </Section>
  );
};

const leadOf = (
  { campaign, day }: CampaignReport,
  lang: Lang,
  words: (from: string, to: string, day: string) => string,
): string =>
  words(formatDate(campaign.startsOn, lang), formatDate(campaign.endsOn, lang), formatDate(day, lang));
