import type { Lang } from '../../../../shared/lang.js';
import { shortMonth } from '../../../../shared/months.js';
import { count } from '../../../../shared/plural.js';
import {
  ActionLink,
  Button,
  EmptyState,
  FieldRow,
  Form,
  PageHeader,
  Section,
  Select,
  SubmitRow,
  Table,
  type FormState,
} from '../../../../ui/index.js';
import type { CategoryLine } from '../../../catalog/index.js';
import { CALL, DEMAND } from '../../demand-paths.js';
import { CategoryAndArea } from './category-and-area.js';
import type { DemandNames } from '../demand-names.js';
import type { DemandReport } from '../demand-report.service.js';
import type { DemandRow } from '../domain/report.js';
import { reportLengths } from '../report.schemas.js';
import { demandTexts } from './demand.texts.js';

type Props = {
  /** What was asked for. */
  readonly form: FormState;
  readonly report: DemandReport;
  readonly names: DemandNames;
  readonly categories: readonly CategoryLine[];
  readonly csvHref: string;
  readonly href: (path: string) => string;
};

/** What was looked for in vain by words, then by category, place and month. */
export const DemandView = (props: Props) => {
  const { form, report, href } = props;
  const m = demandTexts[form.lang];
  const empty = report.words.length === 0 && report.places.length === 0;
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.lead}
        actions={
          empty ? undefined : (
            <ActionLink icon="download" href={props.csvHref} download>
              {m.download}
            </ActionLink>
          )
        }
      />
      <p class="hint">{m.rule(report.rule)}</p>
      <Filters form={form} categories={props.categories} action={href(DEMAND)} />
      {empty ? (
        <EmptyState title={m.empty} icon="search">
          <p>{m.emptyWords}</p>
        </EmptyState>
      ) : (
        <>
          {report.words.length > 0 ? (
            <Section title={m.missing} lead={m.missingLead}>
              <WordsTable {...props} />
            </Section>
          ) : null}
          <Section title={m.places} lead={m.placesLead}>
            <PlacesTable {...props} />
          </Section>
        </>
      )}
    </>
  );
};

const Filters = (props: {
  readonly form: FormState;
  readonly categories: readonly CategoryLine[];
  readonly action: string;
}) => {
  const { form } = props;
  const { lang } = form;
  const m = demandTexts[lang];
  return (
    <Form action={props.action} method="get" label={m.filters}>
      <FieldRow>
        <Select
          form={form}
          name="months"
          label={m.period}
          emptyLabel={null}
          options={reportLengths.map((value) => ({ value, label: m.lastMonths(Number(value)) }))}
        />
        <CategoryAndArea form={form} categories={props.categories} anywhere={m.all} />
      </FieldRow>
      <SubmitRow>
        <Button>{m.show}</Button>
      </SubmitRow>
    </Form>
  );
};

const WordsTable = ({ form: { lang }, report, names, href }: Props) => {
  const m = demandTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.missing}
      captionHidden
      columns={[
        { head: m.words },
        { head: m.category },
        { head: m.area },
        { head: m.searches, numeric: true },
        { head: m.nothing, numeric: true },
        { head: m.nearest, numeric: true },
        { head: m.unopened, numeric: true },
        { head: m.trend },
        { head: m.actions },
      ]}
      rows={report.words.map((row) => ({
        key: `${row.words} ${row.category} ${row.area}`,
        cells: [
          <strong>{row.words}</strong>,
          names.category(row.category),
          names.area(row.area),
          count(lang, row.searches),
          count(lang, row.nothing),
          count(lang, row.nearest),
          count(lang, row.unopened),
          m.trends[row.trend],
          <Onward lang={lang} row={row} names={names} href={href} />,
        ],
      }))}
    />
  );
};

/** What a line can become; each opens a form with the line already in it. */
const Onward = (props: {
  readonly lang: Lang;
  readonly row: DemandRow;
  readonly names: DemandNames;
  readonly href: (path: string) => string;
}) => {
  const { lang, row, names, href } = props;
  const m = demandTexts[lang];
  const { words, category, area } = row;
  const filled = (path: string, fields: Readonly<Record<string, string | null>>) => {
    const given = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []));
    return href(`${path}?${new URLSearchParams(given).toString()}`);
  };
  const links: readonly (readonly [string, string])[] = [
    [
      m.synonym,
      filled('/koordynator/synonimy', { slowa: words, dziedzina: category && names.category(category) }),
    ],
    [m.call, filled(CALL, { words, category, area })],
    [
      m.campaign,
      filled('/koordynator/kampanie/nowa', {
        ...{ szablon: 'pusta', nazwa: words, cel: m.campaignGoal(words) },
        ...{ kategoria: category, powiat: area },
      }),
    ],
  ];
  return (
    <>
      {links.map(([label, to], at) => (
        <span key={label}>
          {at > 0 ? ' · ' : ''}
          <a href={to}>
            {label}
            <span class="visually-hidden">{m.about(words)}</span>
          </a>
        </span>
      ))}
    </>
  );
};

const PlacesTable = ({ form: { lang }, report, names }: Props) => {
  const m = demandTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.places}
      captionHidden
      narrow={report.months.length > 3 ? 'scroll' : 'stack'}
      columns={[
        { head: m.category },
        { head: m.area },
        { head: m.searches, numeric: true },
        { head: m.trend },
        // The present month first: what stands further right may have to be scrolled to.
        ...report.months.toReversed().map((month) => ({ head: shortMonth(month, lang), numeric: true })),
      ]}
      rows={report.places.map((row) => ({
        key: `${row.category} ${row.area}`,
        cells: [
          names.category(row.category),
          names.area(row.area),
          count(lang, row.searches),
          m.trends[row.trend],
          ...row.months.toReversed().map(({ missed }) => (missed === null ? m.tooFew : count(lang, missed))),
        ],
      }))}
    />
  );
};
