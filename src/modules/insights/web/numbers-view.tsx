import { count } from '../../../shared/plural.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { formatMonth } from '../../../shared/months.js';
import {
  ActionLink,
  DefinitionList,
  EmptyState,
  PageHeader,
  Panel,
  Section,
  Table,
  TodoList,
} from '../../../ui/index.js';
import { ENOUGH, isEmpty, lostIn, percentOf, type MonthFigures, type Totals } from '../domain/figures.js';
import { lossWords, stepReason, stepTitle } from '../insights.labels.js';
import type { Numbers } from '../insights.service.js';
import { PaymentsSection } from './payments-section.js';
import { MonthlyCharts } from './monthly-charts.js';
import { numbersTexts } from './numbers.texts.js';

/** The Polish path of the page. */
export const NUMBERS = '/panel/liczby';

type Props = { readonly lang: Lang; readonly numbers: Numbers; readonly href: (path: string) => string };

/** What to do next, the year in a line, the months, and why deals are lost. */
export const NumbersView = (props: Props) => {
  const { lang, numbers, href } = props;
  const m = numbersTexts[lang];
  const empty = isEmpty(numbers.totals);
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.lead}
        actions={
          empty ? undefined : (
            <ActionLink icon="download" href={href(`${NUMBERS}/liczby.csv`)} download>
              {m.download}
            </ActionLink>
          )
        }
      />
      <Section title={m.next}>
        <NextSteps {...props} />
      </Section>
      <PaymentsSection lang={lang} payments={numbers.payments} href={href} />
      {empty ? (
        <EmptyState title={m.empty} icon="inbox">
          <p>{m.emptyWords}</p>
        </EmptyState>
      ) : (
        <>
          <Section title={m.year}>
            <Year lang={lang} totals={numbers.totals} />
          </Section>
          <Section title={m.monthly} lead={m.monthlyLead}>
            <MonthlyCharts lang={lang} months={numbers.months} />
            <MonthlyTable lang={lang} months={numbers.months} />
          </Section>
          <Section title={m.losses} lead={m.lossesLead}>
            <Losses lang={lang} totals={numbers.totals} />
          </Section>
        </>
      )}
    </>
  );
};

const NextSteps = ({ lang, numbers, href }: Props) => {
  const m = numbersTexts[lang];
  if (numbers.steps.length === 0) return <p>{m.allWell}</p>;
  return (
    <TodoList
      label={m.next}
      items={numbers.steps.map((step) => ({
        href: href(step.path),
        title: stepTitle(step, lang),
        detail: stepReason(step, lang),
        urgent: step.kind === 'answer' || step.kind === 'remind',
      }))}
    />
  );
};

/** '40 min', '5 godz.', '3 dni': hours to two days, then days; never less than a minute. */
const durationWords = (minutes: number, lang: Lang): string => {
  const m = numbersTexts[lang];
  if (minutes < 60) return m.minutes(Math.max(1, minutes));
  if (minutes < 48 * 60) return m.hours(Math.round(minutes / 60));
  return m.days(Math.round(minutes / (24 * 60)));
};

const Year = ({ lang, totals }: { lang: Lang; totals: Totals }) => {
  const m = numbersTexts[lang];
  const share = (part: number) => {
    const percent = percentOf(part, totals.received);
    return percent === null ? null : <small> · {m.ofReceived(percent)}</small>;
  };
  const { responses, medianMinutes } = totals;
  return (
    <Panel>
      <DefinitionList
        layout="stack"
        items={[
          { term: m.received, value: <strong>{count(lang, totals.received)}</strong> },
          {
            term: m.answered,
            value: (
              <>
                <strong>{count(lang, totals.answered)}</strong>
                {share(totals.answered)}
              </>
            ),
          },
          {
            term: m.won,
            value: (
              <>
                <strong>{count(lang, totals.won)}</strong>
                {share(totals.won)}
              </>
            ),
          },
          { term: m.wonNet, value: <strong>{formatMoney(totals.wonNet, lang)}</strong> },
          {
            term: m.wonOutside,
            value:
              totals.wonOutside > 0
                ? `${count(lang, totals.wonOutside)}, ${formatMoney(totals.wonOutsideNet, lang)}`
                : null,
          },
          {
            term: m.responseFull,
            value:
              medianMinutes === null ? (
                m.noAnswers
              ) : (
                <>
                  <strong>{durationWords(medianMinutes, lang)}</strong>
                  {responses < ENOUGH ? <small> · {m.tooFew}</small> : null}
                </>
              ),
          },
        ]}
      />
    </Panel>
  );
};

/** The newest month first, back to the first in which anything happened. */
const MonthlyTable = ({ lang, months }: { lang: Lang; months: readonly MonthFigures[] }) => {
  const m = numbersTexts[lang];
  const begun = months.findIndex((month) => !isEmpty(month));
  return (
    <>
      <Table
        lang={lang}
        caption={m.monthly}
        captionHidden
        columns={[
          { head: m.month },
          { head: m.received, numeric: true },
          { head: m.answered, numeric: true },
          { head: m.won, numeric: true },
          { head: m.wonNet, numeric: true },
          { head: m.response, numeric: true },
          { head: m.lost },
        ]}
        rows={months
          .slice(begun)
          .reverse()
          .map((month) => ({
            key: month.month,
            cells: [
              formatMonth(month.month, lang),
              count(lang, month.received),
              count(lang, month.answered),
              count(lang, month.won),
              formatMoney(month.wonNet, lang),
              month.medianMinutes === null ? '–' : durationWords(month.medianMinutes, lang),
              <Lost lang={lang} month={month} />,
            ],
          }))}
      />
      {begun > 0 ? <p class="field__hint">{m.earlier}</p> : null}
    </>
  );
};

const Lost = ({ lang, month }: { lang: Lang; month: MonthFigures }) => {
  if (month.losses.length === 0) return <>0</>;
  return (
    <>
      {lostIn(month)}
      <small class="losses">
        {month.losses.map((loss) => `${lossWords(loss, lang)} (${loss.count})`).join('; ')}
      </small>
    </>
  );
};

const Losses = ({ lang, totals }: { lang: Lang; totals: Totals }) => {
  const m = numbersTexts[lang];
  if (totals.losses.length === 0) return <p>{m.noLosses}</p>;
  return (
    <Table
      lang={lang}
      caption={m.losses}
      captionHidden
      columns={[{ head: m.how }, { head: m.howMany, numeric: true }]}
      rows={totals.losses.map((loss) => ({
        key: `${loss.way} ${loss.cause}`,
        cells: [lossWords(loss, lang), count(lang, loss.count)],
      }))}
    />
  );
};
