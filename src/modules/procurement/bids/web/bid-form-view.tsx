import { formatDate, formatInstant } from '../../../../shared/dates.js';
import { quantityWords } from '../../../../shared/units.js';
import { vatLabel, vatRates } from '../../../../shared/vat.js';
import {
  Alert,
  Button,
  DateInput,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  MoneyInput,
  NumberInput,
  PageHeader,
  RadioGroup,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
  openedVersion,
  type FormState,
} from '../../../../ui/index.js';
import { linesOf, type NumberedLine } from '../../procedures/procedure-content.js';
import { MOST_ALTERNATIVES } from '../bid-content.js';
import type { BidPlace } from '../bid-place.js';
import type { AskedProcedure } from '../data/asked.queries.js';
import { leastValidity } from '../domain/bid-rules.js';
import { alternativeRows, hiddenIds } from './bid-form-values.js';
import { sealedNote } from './bid-view.js';
import { bidTexts } from './bid.texts.js';

type BidFormProps = {
  readonly form: FormState;
  readonly procedure: AskedProcedure;
  readonly place: BidPlace;
  /** The bid's, as it stands now. */
  readonly revision: number;
  readonly formKey: string;
  readonly href: (path: string) => string;
};

/** Writes a bid or its next version, whole or in part; works without JavaScript. */
export const BidFormView = (props: BidFormProps) => {
  const { form, procedure, place, href } = props;
  const m = bidTexts[form.lang];
  return (
    <>
      <PageHeader
        kicker={procedure.number}
        title={m.bid}
        lead={`${m.lead(procedure.buyerName)} ${m.formLead(procedure.subject)}`}
      />
      <Alert lang={form.lang} tone="info">
        <p>{sealedNote(place, formatInstant(procedure.opensAt, form.lang), form.lang)}</p>
      </Alert>
      <Form
        action={href(place.action('/popraw'))}
        fields={{
          ...place.fields,
          ...hiddenIds(procedure),
          revision: openedVersion(form, 'revision', props.revision),
        }}
        idempotencyKey={props.formKey}
        guard
      >
        <ErrorSummary form={form} />
        <Lots form={form} procedure={procedure} />
        {procedure.content.alternativesAllowed ? <Alternatives form={form} procedure={procedure} /> : null}
        <Questions form={form} procedure={procedure} />
        <Terms form={form} procedure={procedure} />
        <SubmitRow>
          <Button tone="primary" icon="eye">
            {m.preview}
          </Button>
          <a href={href(place.at(''))}>{m.backToBid}</a>
        </SubmitRow>
      </Form>
    </>
  );
};

type Part = Pick<BidFormProps, 'form' | 'procedure'>;

const rates = (form: FormState) =>
  vatRates.map((rate) => ({ value: rate, label: vatLabel(rate, form.lang) }));

const Lots = ({ form, procedure }: Part) => {
  const m = bidTexts[form.lang];
  const lines = linesOf(procedure.content).map((line, row) => ({ line, row }));
  return (
    <>
      <Select form={form} name="vatForAll" label={m.vatForAll} options={rates(form)} width="short" optional />
      {procedure.content.lots.map((lot, at) => (
        <Fieldset
          key={at}
          legend={m.lot(at + 1, lot.title)}
          hint={m.lotHint}
          {...(at === 0 && { name: 'lines' })}
        >
          {lines
            .filter(({ line }) => line.lotNumber === at + 1)
            .map(({ line, row }) => (
              <Line key={line.id} form={form} procedure={procedure} line={line} row={row} />
            ))}
          <Delivery form={form} at={at} />
        </Fieldset>
      ))}
    </>
  );
};

/** By when the lot is delivered; the lots' fields sound alike, so an error names the lot. */
const Delivery = ({ form, at }: Pick<Part, 'form'> & { at: number }) => {
  const m = bidTexts[form.lang];
  const lot = m.deliveryLot(at + 1);
  const field = (name: string, label: string) => ({
    ...{ form, label, name: `delivery.${at}.${name}` },
    ...{ calledInErrors: `${lot}, ${label}`, optional: '' },
  });
  return (
    <Fieldset legend={lot} row>
      <NumberInput {...field('days', m.deliveryDays)} suffix={m.days} />
      <DateInput {...field('from', m.deliveryFrom)} />
      <DateInput {...field('to', m.deliveryTo)} />
    </Fieldset>
  );
};

const Line = ({ form, procedure, line, row }: Part & { line: NumberedLine; row: number }) => {
  const m = bidTexts[form.lang];
  const asked = `${line.name}: ${quantityWords(line.quantity, line.unit, form.lang)}`;
  const field = (name: string, label: string) => ({
    ...{ form, name: `lines.${row}.${name}`, label },
    calledInErrors: `${line.name}, ${label}`,
  });
  const choices = [
    { value: 'priced', label: m.priced },
    {
      value: 'replacement',
      label: m.replacement,
      reveal: (
        <FieldRow>
          <TextInput {...field('name', m.name)} maxlength={200} autocomplete="off" optional />
          <NumberInput {...field('quantity', m.quantity)} hint={m.asAsked} optional />
          <TextInput {...field('unit', m.unit)} maxlength={30} width="short" autocomplete="off" optional />
        </FieldRow>
      ),
    },
    ...(procedure.content.partialLines ? [{ value: 'unavailable', label: m.unavailable }] : []),
  ];
  return (
    <Fieldset legend={asked} {...(line.description && { hint: line.description })}>
      <FieldRow>
        <NumberInput {...field('unitPrice', m.unitPrice)} suffix={m.perUnit(line.unit)} optional="" />
        <Select {...field('vat', m.vat)} options={rates(form)} width="short" optional="" />
      </FieldRow>
      <RadioGroup {...field('offer', m.offer)} choices={choices} />
    </Fieldset>
  );
};

const Alternatives = ({ form, procedure }: Part) => {
  const m = bidTexts[form.lang];
  const rows = Math.min(MOST_ALTERNATIVES, alternativeRows(form.values) + 1);
  const options = linesOf(procedure.content).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Fieldset legend={m.alternatives} hint={m.alternativesHint} name="alternatives">
      {Array.from({ length: rows }, (_, row) => {
        const field = (name: string, label: string) => ({
          ...{ form, name: `alternatives.${row}.${name}`, label, optional: '' },
          calledInErrors: `${m.alternativeNumber(row + 1)}, ${label}`,
        });
        return (
          <Fieldset key={row} legend={m.alternativeNumber(row + 1)} row>
            <Select {...field('lineId', m.toLine)} options={options} />
            <TextInput {...field('name', m.name)} maxlength={200} autocomplete="off" />
            <NumberInput {...field('quantity', m.quantity)} hint={m.asAsked} />
            <TextInput {...field('unit', m.unit)} maxlength={30} width="short" autocomplete="off" />
            <MoneyInput {...field('unitPrice', m.unitPrice)} />
            <Select {...field('vat', m.vat)} options={rates(form)} width="short" />
          </Fieldset>
        );
      })}
    </Fieldset>
  );
};

const Questions = ({ form, procedure }: Part) => {
  const m = bidTexts[form.lang];
  const { questions } = procedure.content;
  if (questions.length === 0) return null;
  const yesNo = [
    { value: 'yes', label: m.yes },
    { value: 'no', label: m.no },
  ];
  return (
    <Fieldset legend={m.questions} name="answers">
      {questions.map(({ id, text, kind, required }, row) => {
        const field = { form, name: `answers.${row}.text`, label: text, optional: !required };
        if (kind === 'yes-no') return <RadioGroup key={id} {...field} choices={yesNo} flow="inline" />;
        return kind === 'number' ? (
          <NumberInput key={id} {...field} />
        ) : (
          <TextArea key={id} {...field} rows={3} maxlength={5_000} />
        );
      })}
    </Fieldset>
  );
};

const Terms = ({ form, procedure }: Part) => {
  const m = bidTexts[form.lang];
  const least = formatDate(leastValidity(procedure.content), form.lang);
  return (
    <Fieldset legend={m.terms}>
      <FieldRow>
        <DateInput form={form} name="validUntil" label={m.validUntil} hint={m.validUntilHint(least)} />
        <NumberInput
          form={form}
          name="paymentDays"
          label={m.paymentDays}
          hint={m.paymentDaysHint}
          suffix={m.days}
        />
      </FieldRow>
      <TextArea form={form} name="conditions" label={m.conditions} rows={4} maxlength={5_000} optional />
    </Fieldset>
  );
};
