import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  RadioGroup,
  Select,
  SubmitRow,
  Table,
  type FormState,
} from '../../../../ui/index.js';
import { delimiterNames } from '../bank-statements.schemas.js';
import type { OpenedStatement } from '../bank-statements.service.js';
import { decimalMarks, type CsvMapping } from '../domain/csv-mapping.js';
import { encodings } from '../domain/decode.js';
import { bankStatementTexts } from './bank-statements.texts.js';

type Props = {
  readonly form: FormState;
  readonly table: OpenedStatement['table'];
  readonly action: string;
  readonly formKey: string;
};

/** The form's values of a mapping. */
export const mappingValues = ({ delimiter, payer, ...mapping }: CsvMapping): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(mapping).map(([name, value]) => [name, String(value)])),
  delimiter: Object.entries(delimiterNames).find(([, sign]) => sign === delimiter)?.[0] ?? 'semicolon',
  payer: payer === null ? '' : String(payer),
});

/** Which column of the bank's table is which, beside the table's first rows. */
export const ColumnsView = ({ form, table, action, formKey }: Props) => {
  const { lang } = form;
  const m = bankStatementTexts[lang];
  if (!table) {
    return (
      <Alert lang={lang} tone="warning">
        <p>{m.fileGone}</p>
      </Alert>
    );
  }
  const width = Math.max(...table.sample.map((row) => row.length));
  const numbers = Array.from({ length: width }, (_, at) => at);
  const exampleOf = (at: number) =>
    table.sample.findLast((row) => row.length === width && row[at])?.[at]?.slice(0, 30) ?? '';
  const options = numbers.map((at) => ({ value: String(at), label: m.columnOf(at + 1, exampleOf(at)) }));
  const select = (name: string, label: string, hint?: string) => (
    <Select form={form} name={name} label={label} hint={hint} options={options} />
  );
  return (
    <>
      <p>{m.columnsLead}</p>
      <Table
        lang={lang}
        caption={m.sample}
        narrow="scroll"
        columns={numbers.map((at) => ({ head: m.column(at + 1) }))}
        rows={table.sample.map((row, at) => ({
          key: String(at),
          cells: numbers.map((column) => row[column] ?? ''),
        }))}
      />
      <Form action={action} label={m.needColumns} idempotencyKey={formKey}>
        <ErrorSummary form={form} />
        {select('day', m.day)}
        {select('amount', m.amount, m.amountHint)}
        {select('title', m.titleColumn)}
        <Select form={form} name="payer" label={m.payer} options={options} emptyLabel={m.noPayer} optional />
        <RadioGroup
          form={form}
          name="decimal"
          label={m.decimal}
          flow="inline"
          choices={decimalMarks.map((value) => ({ value, label: m.decimals[value] }))}
        />
        <RadioGroup
          form={form}
          name="delimiter"
          label={m.delimiter}
          flow="inline"
          choices={(Object.keys(delimiterNames) as (keyof typeof delimiterNames)[]).map((value) => ({
            value,
            label: m.delimiters[value],
          }))}
        />
        <RadioGroup
          form={form}
          name="encoding"
          label={m.encoding}
          hint={m.encodingHint}
          flow="inline"
          choices={encodings.map((value) => ({ value, label: m.encodings[value] }))}
        />
        <SubmitRow>
          <Button tone="primary">{m.readIt}</Button>
        </SubmitRow>
      </Form>
    </>
  );
};
