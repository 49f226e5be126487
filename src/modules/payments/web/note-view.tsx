import { formatDate } from '../../../shared/dates.js';
import { formatMoney } from '../../../shared/money.js';
import {
  Button,
  Checkbox,
  DateInput,
  DefinitionList,
  FormPage,
  MoneyInput,
  RadioGroup,
  TextArea,
  TextInput,
  valueOf,
  type FormState,
} from '../../../ui/index.js';
import type { LedgerEntry } from '../data/ledger.queries.js';
import type { OpenedReceivable } from '../data/receivable.queries.js';
import { mostOf, notedKinds } from '../domain/ledger.js';
import { paymentLabels } from '../payments.labels.js';
import { paymentTexts } from './payments.texts.js';

type NoteProps = {
  readonly form: FormState;
  readonly receivable: OpenedReceivable;
  readonly action: string;
  readonly backHref: string;
  readonly formKey: string;
};

/** The supplier writes down what came, what it gave back, or that it asks for less. */
export const NoteView = ({ form, receivable, action, backHref, formKey }: NoteProps) => {
  const { lang } = form;
  const m = paymentTexts[lang];
  return (
    <FormPage
      form={form}
      title={m.note}
      lead={m.noteLead(receivable.reference, receivable.subject, formatMoney(receivable.balance, lang))}
      action={action}
      idempotencyKey={formKey}
      button={
        <Button tone="primary" icon="receipt">
          {m.save}
        </Button>
      }
      back={{ href: backHref, label: m.back }}
    >
      <RadioGroup
        form={form}
        name="kind"
        label={m.kind}
        choices={possibleKinds(form, receivable.balance).map((kind) => ({
          value: kind,
          label: m.kinds[kind],
          hint: m.kindHints[kind],
        }))}
      />
      <MoneyInput form={form} name="amount" label={m.amount} />
      <DateInput form={form} name="day" label={m.day} hint={m.dayHint} />
      <TextInput form={form} name="reason" label={m.reason} hint={m.reasonHint} maxlength={300} optional />
      <Checkbox form={form} name="again" label={m.again} />
    </FormPage>
  );
};

/** Nothing is given back of what was not paid too much, and nothing taken off what is paid; what was typed stays. */
const possibleKinds = (form: FormState, balance: number) =>
  notedKinds.filter((kind) => mostOf(kind, balance) !== 0 || valueOf(form, 'kind') === kind);

type ReverseProps = Omit<NoteProps, 'receivable'> & { readonly entry: LedgerEntry };

/** An entry that is to be taken back, and why. */
export const ReverseView = ({ form, entry, action, backHref, formKey }: ReverseProps) => {
  const { lang } = form;
  const m = paymentTexts[lang];
  return (
    <FormPage
      form={form}
      title={m.reverse}
      lead={m.reverseLead}
      before={
        <DefinitionList
          items={[
            { term: m.what, value: paymentLabels[lang].kinds[entry.kind] },
            { term: m.day, value: formatDate(entry.day, lang) },
            { term: m.change, value: formatMoney(entry.change, lang) },
            { term: m.who, value: entry.recordedByName },
            { term: m.reason, value: entry.reason },
          ]}
        />
      }
      action={action}
      idempotencyKey={formKey}
      button={
        <Button tone="danger" icon="undo-2">
          {m.reverseButton}
        </Button>
      }
      back={{ href: backHref, label: m.back }}
    >
      <TextArea form={form} name="reason" label={m.reverseReason} rows={3} />
    </FormPage>
  );
};
