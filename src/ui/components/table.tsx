import type { ComponentChildren } from 'preact';
import type { Lang } from '../../shared/lang.js';
import { safeHref } from '../safe-href.js';
import { uiTexts } from '../ui.texts.js';
import { Icon } from './icon.js';

export type Column = {
  readonly head: string;
  /** Figures: set flush right and tabular. */
  readonly numeric?: boolean;
  /** Kept on one line where the table is a table: dates, rows of buttons. */
  readonly whole?: boolean;
  /** Where a click on the heading leads: the page sorted by this column. */
  readonly sortHref?: string;
  readonly sorted?: 'ascending' | 'descending';
  /** The heading is heard but not seen, e.g. over buttons. */
  readonly headHidden?: boolean;
};

export type Row = {
  readonly key?: string;
  readonly cells: readonly ComponentChildren[];
  readonly tone?: 'waiting' | 'chosen';
};

type TableProps = {
  readonly lang: Lang;
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows of totals. */
  readonly foot?: readonly Row[];
  /** On a phone: rows as blocks (`stack`), or the whole table sideways with its first column in place (`scroll`). */
  readonly narrow?: 'stack' | 'scroll';
};

const lookOf = ({ numeric, whole }: Column): string | undefined =>
  numeric ? 'numeric' : whole ? 'whole' : undefined;

const Head = ({ column, lang }: { readonly column: Column; readonly lang: Lang }) => {
  const words = column.headHidden ? <span class="visually-hidden">{column.head}</span> : column.head;
  const order = column.sorted
    ? uiTexts[lang][column.sorted === 'ascending' ? 'sortedAscending' : 'sortedDescending']
    : null;
  return (
    <th scope="col" class={lookOf(column)} aria-sort={column.sorted}>
      {column.sortHref ? (
        <a class="table__sort" href={safeHref(column.sortHref) ?? undefined}>
          {words}
          {order ? <span class="visually-hidden">, {order}</span> : null}
          <Icon
            name={
              column.sorted === 'ascending'
                ? 'arrow-up'
                : column.sorted === 'descending'
                  ? 'arrow-down'
                  : 'arrow-up-down'
            }
          />
        </a>
      ) : (
        words
      )}
    </th>
  );
};

const Cells = ({ columns, row }: { readonly columns: readonly Column[]; readonly row: Row }) => (
  <>
    {columns.map((column, index) => {
      const cell = row.cells[index];
      const look = lookOf(column);
      return index === 0 ? (
        <th key={column.head} scope="row" class={look}>
          {cell}
        </th>
      ) : (
        <td key={column.head} class={look} data-label={column.headHidden ? undefined : column.head}>
          {cell}
        </td>
      );
    })}
  </>
);

const BodyRow = ({ columns, row }: { readonly columns: readonly Column[]; readonly row: Row }) => (
  <tr class={row.tone ? `row--${row.tone}` : undefined}>
    <Cells columns={columns} row={row} />
  </tr>
);

/** A table to compare in. The first cell of a row names it. */
export const Table = (props: TableProps) => {
  const { narrow = 'stack', columns } = props;
  const table = (
    <table class={`table table--${narrow}`}>
      <caption class={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</caption>
      {narrow === 'scroll' ? (
        <colgroup>
          {columns.map((column) => (
            <col key={column.head} class="table__column" />
          ))}
        </colgroup>
      ) : null}
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.head} column={column} lang={props.lang} />
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, index) => (
          <BodyRow key={row.key ?? index} columns={columns} row={row} />
        ))}
      </tbody>
      {props.foot ? (
        <tfoot>
          {props.foot.map((row, index) => (
            <BodyRow key={row.key ?? index} columns={columns} row={row} />
          ))}
        </tfoot>
      ) : null}
    </table>
  );
  if (narrow === 'stack') return <div class="table-box">{table}</div>;
  // A region that scrolls has to be reachable by the keyboard and to have a name.
  return (
    <div class="table-scroll" role="region" aria-label={props.caption} tabIndex={0}>
      {table}
    </div>
  );
};

type Amounts = { readonly net: string; readonly vat: string; readonly gross: string };

/** Totals by VAT rate and together; the amounts are ready to show. */
export const MoneyTotals = (props: {
  readonly lang: Lang;
  readonly rates: readonly (Amounts & { readonly rate: string })[];
  readonly total: Amounts;
  readonly caption?: string;
}) => {
  const texts = uiTexts[props.lang];
  return (
    <Table
      lang={props.lang}
      caption={props.caption ?? texts.moneyTotals}
      captionHidden
      columns={[
        { head: texts.rate },
        { head: texts.net, numeric: true },
        { head: texts.vat, numeric: true },
        { head: texts.gross, numeric: true },
      ]}
      rows={props.rates.map(({ rate, net, vat, gross }) => ({ key: rate, cells: [rate, net, vat, gross] }))}
      foot={[
        {
          cells: [
            texts.total,
            props.total.net,
            props.total.vat,
            <strong key="gross">{props.total.gross}</strong>,
          ],
        },
      ]}
    />
  );
};
