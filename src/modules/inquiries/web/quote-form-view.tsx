import type { VNode } from 'preact';
import { vatLabel, vatRates } from '../../../shared/vat.js';
import {
  ActionRow,
  Alert,
  Button,
  DateInput,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  NumberInput,
  PageHeader,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
  openedVersion,
  type FormState,
} from '../../../ui/index.js';
import { quoteTexts } from './quotes.texts.js';

type QuoteFormProps = {
  readonly form: FormState;
  readonly action: string;
  readonly backHref: string;
  readonly buyer: string;
  readonly subject: string;
  /** How many rows for lines. */
  readonly rows: number;
  /** Number of the version that will be sent. */
  readonly version: number;
  /** The one that stands now. */
  readonly revision: number;
  readonly formKey: string;
  /** Why a price stands in the form; null without an offer. */
  readonly offer: VNode | null;
  /** What the supplier has left of what was asked about. */
  readonly capacity: VNode;
};

/** Prepares a quote or its next version; works without JavaScript. */
export const QuoteFormView = (props: QuoteFormProps) => {
  const { form, version } = props;
  const m = quoteTexts[form.lang];
  return (
    <>
      <PageHeader
        title={version > 1 ? m.revise(version) : m.prepare}
        lead={m.prepareLead(props.buyer, props.subject)}
      />
      {version > 1 ? (
        <Alert lang={form.lang} tone="info">
          <p>{m.reviseNote}</p>
        </Alert>
      ) : null}
      {props.offer}
      {props.capacity}
      <Form
        action={props.action}
        fields={{ revision: openedVersion(form, 'revision', props.revision), _rows: String(props.rows) }}
        idempotencyKey={props.formKey}
        guard
      >
        <ErrorSummary form={form} />
        <Fieldset legend={m.lines} hint={m.linesHint} name="lines">
          <ol class="line-rows">
            {Array.from({ length: props.rows }, (_, row) => (
              <LineRow key={row} form={form} row={row} />
            ))}
          </ol>
          <ActionRow>
            <Button name="_more" value="1" tone="secondary" icon="plus">
              {m.addLines}
            </Button>
          </ActionRow>
        </Fieldset>
        <Terms form={form} />
        <SubmitRow>
          <Button tone="primary" icon="eye">
            {m.preview}
          </Button>
          <a href={props.backHref}>{m.backToInquiry}</a>
        </SubmitRow>
      </Form>
    </>
  );
};

const LineRow = ({ form, row }: { form: FormState; row: number }) => {
  const m = quoteTexts[form.lang];
  const field = (name: string, label: string) => ({
    form,
    name: `lines.${row}.${name}`,
    label,
    calledInErrors: `${m.lineNumber(row + 1)}, ${label}`,
  });
  return (
    <li class="line-rows__row">
      <fieldset class="line-rows__cells">
        <legend class="line-rows__number">{m.lineNumber(row + 1)}</legend>
        <TextInput {...field('name', m.name)} maxlength={200} autocomplete="off" />
        <NumberInput {...field('quantity', m.quantity)} />
        <TextInput {...field('unit', m.unit)} maxlength={30} autocomplete="off" />
        <NumberInput {...field('unitPrice', m.unitPrice)} />
        <Select
          {...field('vat', m.vat)}
          width="full"
          options={vatRates.map((rate) => ({ value: rate, label: vatLabel(rate, form.lang) }))}
        />
      </fieldset>
    </li>
  );
};

const Terms = ({ form }: { form: FormState }) => {
  const m = quoteTexts[form.lang];
  return (
    <Fieldset legend={m.terms}>
      <FieldRow>
        <DateInput form={form} name="validUntil" label={m.validUntil} hint={m.validUntilHint} />
        <NumberInput
          form={form}
          name="paymentDays"
          label={m.paymentDays}
          hint={m.paymentDaysHint}
          suffix={m.paymentDaysSuffix}
        />
      </FieldRow>
      <TextInput form={form} name="place" label={m.place} maxlength={200} />
      <FieldRow>
        <DateInput form={form} name="deliveryFrom" label={m.deliveryFrom} optional />
        <DateInput form={form} name="deliveryTo" label={m.deliveryTo} optional />
      </FieldRow>
      <TextArea form={form} name="remarks" label={m.remarks} hint={m.remarksHint} rows={4} optional />
    </Fieldset>
  );
};
