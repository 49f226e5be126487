import { formatQuantity } from '../../../shared/money.js';
import {
  Alert,
  Button,
  DateInput,
  ErrorSummary,
  Fieldset,
  FileInput,
  Form,
  NumberInput,
  PageHeader,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import type { ContractDeliveries } from '../deliveries.service.js';
import { deliveryTexts } from './deliveries.texts.js';

type FormProps = {
  readonly form: FormState;
  readonly known: ContractDeliveries;
  readonly action: string;
  readonly backHref: string;
  readonly formKey: string;
};

/** The supplier writes down what it delivered. */
export const DeliveryFormView = ({ form, known, action, backHref, formKey }: FormProps) => {
  const { contract, deliveries, progress } = known;
  const m = deliveryTexts[form.lang];
  const replaced = deliveries.filter(({ state }) => state === 'changes-requested');
  return (
    <>
      <PageHeader
        title={m.record}
        kicker={m.toContract(contract.number)}
        lead={m.recordLead(contract.subject)}
      />
      {replaced.length > 0 ? (
        <Alert lang={form.lang} tone="info">
          <p>{m.replaces(replaced.map(({ number }) => number).join(', '))}</p>
        </Alert>
      ) : null}
      <Form action={action} idempotencyKey={formKey} files guard>
        <ErrorSummary form={form} />
        <DateInput form={form} name="deliveredOn" label={m.deliveredOn} />
        <Fieldset legend={m.lines} hint={m.linesHint} name="lines">
          {progress.map(({ position, name, unit, left }) => (
            <div key={position}>
              <input type="hidden" name={`lines.${position}.position`} value={String(position)} />
              <NumberInput
                form={form}
                name={`lines.${position}.quantity`}
                label={m.quantityOf(name)}
                hint={m.leftOf(formatQuantity(left, form.lang), unit)}
                suffix={unit}
                optional
              />
            </div>
          ))}
        </Fieldset>
        <TextArea form={form} name="remarks" label={m.remarks} rows={3} optional />
        <FileInput form={form} name="files" label={m.files} hint={m.filesHint} optional multiple />
        <SubmitRow>
          <Button tone="primary" icon="truck">
            {m.send}
          </Button>
          <a href={backHref}>{m.back}</a>
        </SubmitRow>
      </Form>
    </>
  );
};
