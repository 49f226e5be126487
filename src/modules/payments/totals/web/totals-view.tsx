import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import { count } from '../../../../shared/plural.js';
import {
  ActionLink,
  DefinitionList,
  EmptyState,
  PageHeader,
  Panel,
  Section,
  Table,
} from '../../../../ui/index.js';
import type { PaymentTotals } from '../domain/totals.js';
import { divisions, rowsOf, type Division } from '../totals-rows.js';
import { totalsTexts } from '../totals.texts.js';

type Props = { readonly lang: Lang; readonly totals: PaymentTotals; readonly csvHref: string };

/** Payments of all members: the whole, by state, by month, and what is overdue. */
export const TotalsView = ({ lang, totals, csvHref }: Props) => {
  const m = totalsTexts[lang];
  const { members, total, day } = totals;
  const empty = total.count === 0;
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.lead(formatDate(day, lang))}
        actions={
          empty ? undefined : (
            <ActionLink icon="download" href={csvHref} download>
              {m.download}
            </ActionLink>
          )
        }
      />
      {empty ? (
        <EmptyState icon="receipt" title={m.empty}>
          <p>{m.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <p class="hint">{m.rule(members.all, members.sharing)}</p>
          <Panel>
            <DefinitionList
              layout="stack"
              items={[
                { term: m.count, value: <strong>{count(lang, total.count)}</strong> },
                { term: m.gross, value: total.gross === null ? null : formatMoney(total.gross, lang) },
                { term: m.left, value: total.left === null ? null : formatMoney(total.left, lang) },
              ]}
            />
          </Panel>
          {divisions
            .filter((division) => totals[division].some((row) => row.count > 0))
            .map((division) => (
              <Section key={division} title={m.divisions[division]}>
                <DivisionTable lang={lang} totals={totals} division={division} />
              </Section>
            ))}
        </>
      )}
    </>
  );
};

/** Columns of sums are left out where none is told; a row of members alone that agreed to no summing has a dash. */
const DivisionTable = (props: { lang: Lang; totals: PaymentTotals; division: Division }) => {
  const { lang, totals, division } = props;
  const m = totalsTexts[lang];
  const rows = rowsOf(totals, division, lang).filter(({ count: some }) => some > 0);
  const told = (['gross', 'left'] as const).filter((sum) => rows.some((row) => row[sum] !== null));
  return (
    <Table
      lang={lang}
      caption={m.divisions[division]}
      captionHidden
      columns={[
        { head: m.heads[division] },
        { head: m.count, numeric: true },
        ...told.map((sum) => ({ head: m[sum], numeric: true })),
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          row.label,
          count(lang, row.count),
          ...told.map((sum) => (row[sum] === null ? '–' : formatMoney(row[sum], lang))),
        ],
      }))}
    />
  );
};
