import { vatLabel, vatRates } from '../../../shared/vat.js';
import {
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
  type FormState,
} from '../../../ui/index.js';
import type { Contract } from '../data/contract.queries.js';
import { amendmentTexts } from './amendment.texts.js';

const NEW_LINES = 2;
const MORE_PARTS = 3;

type FormProps = {
  readonly form: FormState;
  readonly contract: Contract;
  readonly action: string;
  readonly backHref: string;
  readonly formKey: string;
};

/** The fields as the contract stands now, for a form that nobody has filled in yet. */
export const amendmentFields = ({ lines, terms, parts }: Contract): Record<string, string> => ({
  place: terms.place,
  deliveryFrom: terms.from ?? '',
  deliveryTo: terms.to ?? '',
  paymentDays: String(terms.paymentDays),
  remarks: terms.remarks ?? '',
  ...Object.fromEntries(
    lines.flatMap(({ quantity, unitPrice, vat }, at) => [
      [`lines.${at}.quantity`, quantity],
      [`lines.${at}.unitPrice`, unitPrice],
      [`lines.${at}.vat`, vat],
    ]),
  ),
  ...Object.fromEntries(
    parts.flatMap(({ on, lines: planned }, at) => [
      [`parts.${at}.on`, on],
      ...planned.map(({ position, quantity }) => [`parts.${at}.lines.${position}.quantity`, quantity]),
    ]),
  ),
});

/** One side writes down how the contract should be from now on. */
export const AmendmentFormView = (props: FormProps) => {
  const { form, contract, action, backHref, formKey } = props;
  const m = amendmentTexts[form.lang];
  return (
    <>
      <PageHeader title={m.propose} kicker={contract.subject} lead={m.proposeLead(contract.number)} />
      <Form action={action} idempotencyKey={formKey} guard>
        <ErrorSummary form={form} />
        <TextArea form={form} name="reason" label={m.why} hint={m.whyHint} rows={3} />
        <Fieldset legend={m.lines} hint={m.linesHint} name="lines">
          <ol class="line-rows">
            {contract.lines.map((line, at) => (
              <KeptLine key={at} form={form} at={at} name={line.name} unit={line.unit} />
            ))}
            {Array.from({ length: NEW_LINES }, (_, n) => (
              <NewLine key={`new-${n}`} form={form} at={contract.lines.length + n} n={n + 1} />
            ))}
          </ol>
        </Fieldset>
        <Terms form={form} />
        <Plan form={form} contract={contract} />
        <SubmitRow>
          <Button tone="primary" icon="send">
            {m.send}
          </Button>
          <a href={backHref}>{m.back}</a>
        </SubmitRow>
      </Form>
    </>
  );
};

type LineProps = { readonly form: FormState; readonly at: number };

const vatOptions = (form: FormState) =>
  vatRates.map((rate) => ({ value: rate, label: vatLabel(rate, form.lang) }));

/** Name and unit of what was agreed stay. */
const KeptLine = ({ form, at, name, unit }: LineProps & { name: string; unit: string }) => {
  const m = amendmentTexts[form.lang];
  return (
    <li class="line-rows__row">
      <fieldset class="line-rows__cells">
        <legend class="line-rows__number">{name}</legend>
        <input type="hidden" name={`lines.${at}.name`} value={name} />
        <input type="hidden" name={`lines.${at}.unit`} value={unit} />
        <NumberInput
          form={form}
          name={`lines.${at}.quantity`}
          label={m.quantity}
          calledInErrors={m.quantityOf(name)}
          suffix={unit}
        />
        <NumberInput
          form={form}
          name={`lines.${at}.unitPrice`}
          label={m.unitPrice}
          calledInErrors={m.priceOf(name)}
        />
        <Select
          form={form}
          name={`lines.${at}.vat`}
          label={m.vat}
          calledInErrors={m.vatOf(name)}
          width="full"
          options={vatOptions(form)}
        />
      </fieldset>
    </li>
  );
};

const NewLine = ({ form, at, n }: LineProps & { n: number }) => {
  const m = amendmentTexts[form.lang];
  const field = (name: string, label: string) => ({
    ...{ form, name: `lines.${at}.${name}`, label, optional: true },
    calledInErrors: `${m.newLine(n)}, ${label}`,
  });
  return (
    <li class="line-rows__row">
      <fieldset class="line-rows__cells">
        <legend class="line-rows__number">{m.newLine(n)}</legend>
        <TextInput {...field('name', m.name)} maxlength={200} autocomplete="off" />
        <NumberInput {...field('quantity', m.quantity)} />
        <TextInput {...field('unit', m.unit)} maxlength={30} autocomplete="off" />
        <NumberInput {...field('unitPrice', m.unitPrice)} />
        <Select {...field('vat', m.vat)} width="full" options={vatOptions(form)} />
      </fieldset>
    </li>
  );
};

const Terms = ({ form }: { form: FormState }) => {
  const m = amendmentTexts[form.lang];
  return (
    <Fieldset legend={m.terms}>
      <TextInput form={form} name="place" label={m.place} maxlength={200} />
      <FieldRow>
        <DateInput form={form} name="deliveryFrom" label={m.deliveryFrom} optional />
        <DateInput form={form} name="deliveryTo" label={m.deliveryTo} optional />
      </FieldRow>
      <NumberInput form={form} name="paymentDays" label={m.paymentDays} />
      <TextArea form={form} name="remarks" label={m.remarks} rows={3} optional />
    </Fieldset>
  );
};

const Plan = ({ form, contract }: { form: FormState; contract: Contract }) => {
  const m = amendmentTexts[form.lang];
  return (
    <Fieldset legend={m.plan} hint={m.planHint} name="parts">
      {Array.from({ length: contract.parts.length + MORE_PARTS }, (_, part) => (
        <Fieldset key={part} legend={m.part(part + 1)}>
          <FieldRow>
            <DateInput
              form={form}
              name={`parts.${part}.on`}
              label={m.on}
              calledInErrors={`${m.part(part + 1)}, ${m.on}`}
              optional
            />
            {contract.lines.map(({ name, unit }, position) => (
              <div key={position}>
                <input
                  type="hidden"
                  name={`parts.${part}.lines.${position}.position`}
                  value={String(position)}
                />
                <NumberInput
                  form={form}
                  name={`parts.${part}.lines.${position}.quantity`}
                  label={m.partQuantity(name)}
                  calledInErrors={`${m.part(part + 1)}, ${name}`}
                  suffix={unit}
                  optional
                />
              </div>
            ))}
          </FieldRow>
        </Fieldset>
      ))}
    </Fieldset>
  );
};
