import { formatDate } from '../../../../shared/dates.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  Button,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  SubmitRow,
  type FormState,
} from '../../../../ui/index.js';
import type { Receivable } from '../../data/receivable.queries.js';
import { onlineTexts } from './online.texts.js';

type TogetherProps = {
  readonly form: FormState;
  /** What is owed, by supplier. */
  readonly owed: readonly (readonly Receivable[])[];
  readonly action: string;
  readonly formKey: string;
};

/** What a buyer owes, a form for each supplier: a month's deliveries are paid in one go. */
export const TogetherView = ({ form, owed, action, formKey }: TogetherProps) => {
  const { lang } = form;
  const m = onlineTexts[lang];
  return (
    <>
      <PageHeader title={m.togetherTitle} lead={m.togetherLead} />
      <ErrorSummary form={form} />
      {owed.length === 0 ? <EmptyState title={m.togetherNone}>{m.togetherNoneText}</EmptyState> : null}
      {owed.map((receivables) => (
        <Section key={receivables[0]?.supplierId} title={m.togetherSupplier(receivables[0]?.payeeName ?? '')}>
          <Form action={action} idempotencyKey={formKey}>
            <CheckboxGroup
              form={form}
              name="receivableIds"
              label={m.togetherSupplier(receivables[0]?.payeeName ?? '')}
              choices={receivables.map(({ id, reference, balance, subject, dueOn }) => ({
                value: id,
                label: m.togetherChoice(reference, formatMoney(balance, lang)),
                hint: m.togetherHint(subject, formatDate(dueOn, lang)),
              }))}
            />
            <SubmitRow>
              <Button>{m.togetherButton}</Button>
            </SubmitRow>
          </Form>
        </Section>
      ))}
    </>
  );
};
