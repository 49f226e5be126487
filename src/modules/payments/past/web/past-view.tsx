import { formatDate } from '../../../../shared/dates.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  ActionLink,
  Button,
  CheckboxGroup,
  ConfirmBox,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  SubmitRow,
  type FormState,
} from '../../../../ui/index.js';
import { PAST, RECEIVABLES } from '../../payment-news.js';
import type { PastReceivable } from '../data/past.queries.js';
import { pastTexts } from '../past.texts.js';

type Props = {
  readonly form: FormState;
  readonly items: readonly PastReceivable[];
  readonly total: number;
  readonly formKey: string;
  readonly href: (path: string) => string;
};

/** All at once by one click, or those that are ticked. */
export const PastView = ({ form, items, total, formKey, href }: Props) => {
  const { lang } = form;
  const m = pastTexts[lang];
  if (total === 0) {
    return (
      <>
        <PageHeader title={m.title} />
        <EmptyState
          icon="receipt"
          title={m.none}
          actions={<ActionLink href={href(RECEIVABLES)}>{m.back}</ActionLink>}
        >
          <p>{m.noneText}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      <ErrorSummary form={form} />
      <ConfirmBox
        summary={m.all}
        tone="primary"
        leading
        question={m.allQuestion(total)}
        action={href(PAST)}
        button={m.allButton}
        fields={{ which: 'all', reason: m.reason }}
        idempotencyKey={formKey}
      />
      <Section title={m.choose}>
        <Form action={href(PAST)} idempotencyKey={formKey} fields={{ which: 'chosen', reason: m.reason }}>
          <CheckboxGroup
            form={form}
            name="ids"
            label={m.which}
            choices={items.map(({ id, reference, subject, buyerName, aroseOn, balance }) => ({
              value: id,
              label: m.line(reference, buyerName, formatDate(aroseOn, lang), formatMoney(balance, lang)),
              hint: subject,
            }))}
          />
          {total > items.length ? <p class="hint">{m.more(items.length)}</p> : null}
          <SubmitRow>
            <Button>{m.chosenButton}</Button>
            <a href={href(RECEIVABLES)}>{m.back}</a>
          </SubmitRow>
        </Form>
      </Section>
    </>
  );
};
