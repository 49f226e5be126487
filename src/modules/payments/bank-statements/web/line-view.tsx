import { formatMoney } from '../../../../shared/money.js';
import {
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  Panel,
  Select,
  SubmitRow,
  type FormState,
} from '../../../../ui/index.js';
import { bankStatementPath } from '../bank-statement-paths.js';
import { lineValue } from '../bank-statements.schemas.js';
import type { MatchedLine } from '../bank-statements.service.js';
import type { Payable } from '../domain/matching.js';
import { bankStatementTexts } from './bank-statements.texts.js';
import { LineWords } from './lines-view.js';

type Props = {
  readonly form: FormState;
  readonly statementId: string;
  readonly line: MatchedLine;
  readonly owed: readonly Payable[];
  readonly formKey: string;
  readonly href: (path: string) => string;
};

/** More than this no list of choices holds; the oldest first. */
const MOST_CHOICES = 500;

/** One line that the supplier knows better: which payment it is. */
export const LineView = ({ form, statementId, line, owed, formKey, href }: Props) => {
  const { lang } = form;
  const m = bankStatementTexts[lang];
  return (
    <>
      <PageHeader title={m.choose} lead={m.chooseLead} />
      <Panel>
        <p>
          <LineWords lang={lang} line={line} />
        </p>
      </Panel>
      <Form action={href(`${bankStatementPath(statementId)}/przyjmij`)} idempotencyKey={formKey}>
        <ErrorSummary form={form} />
        <Select
          form={form}
          name="lines"
          label={m.receivable}
          width="full"
          options={owed.slice(0, MOST_CHOICES).map(({ id, reference, payerNames, balance }) => ({
            value: lineValue(line.id, [{ receivableId: id, amount: line.amount }], false),
            label: m.receivableOption(reference, payerNames[0] ?? '', formatMoney(balance, lang)),
          }))}
        />
        <SubmitRow>
          <Button tone="primary">{m.accepting}</Button>
          <a href={href(bankStatementPath(statementId))}>{m.back}</a>
        </SubmitRow>
      </Form>
    </>
  );
};
