import {
  Alert,
  Button,
  Checkbox,
  DateInput,
  ErrorSummary,
  FieldRow,
  FileInput,
  Form,
  NumberInput,
  RadioGroup,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { disclosures, evidenceKinds } from '../domain/evidence.js';
import { evidenceLabels } from '../evidence.labels.js';
import { evidenceTexts } from './evidence.texts.js';

/** Everything about one entry. */
export const EvidenceForm = (props: {
  form: FormState;
  action: string;
  button: string;
  formKey?: string;
  /** The version that is edited; absent for a new entry. */
  version?: string;
  hasFile: boolean;
}) => {
  const { form } = props;
  const { lang } = form;
  const m = evidenceTexts[lang];
  const labels = evidenceLabels[lang];
  return (
    <Form
      action={props.action}
      files
      guard
      {...(props.formKey !== undefined && { idempotencyKey: props.formKey })}
      {...(props.version !== undefined && { fields: { version: props.version } })}
    >
      <ErrorSummary form={form} />
      <Select
        form={form}
        name="kind"
        label={m.kind}
        width="full"
        options={evidenceKinds.map((kind) => ({ value: kind, label: labels.kinds[kind] }))}
      />
      <TextInput form={form} name="title" label={m.name} hint={m.nameHint} optional maxlength={120} />
      <FieldRow>
        <TextInput form={form} name="number" label={m.number} hint={m.numberHint} optional width="medium" />
        <NumberInput
          form={form}
          name="share"
          label={m.share}
          hint={m.shareHint}
          optional
          suffix={m.percent}
        />
      </FieldRow>
      <FieldRow>
        <TextInput form={form} name="issuer" label={m.issuer} optional width="medium" />
        <DateInput form={form} name="issuedOn" label={m.issuedOn} optional />
      </FieldRow>
      <FieldRow>
        <DateInput form={form} name="validFrom" label={m.validFrom} hint={m.validFromHint} />
        <DateInput form={form} name="validUntil" label={m.validUntil} hint={m.validUntilHint} optional />
      </FieldRow>
      <TextArea form={form} name="scope" label={m.scope} hint={m.scopeHint} optional rows={3} />
      <RadioGroup
        form={form}
        name="disclosure"
        label={m.disclosure}
        choices={disclosures.map((value) => ({
          value,
          label: labels.disclosures[value],
          hint: m.disclosureHints[value],
        }))}
      />
      <Alert lang={lang} tone="warning" title={m.warning}>
        <p>{m.warningMore}</p>
      </Alert>
      <FileInput
        form={form}
        name="scan"
        label={props.hasFile ? m.fileNew : m.file}
        hint={m.fileHint}
        accept=".pdf,.jpg,.jpeg,.png"
        optional
      />
      <Checkbox form={form} name="noPersonalData" label={m.confirm} />
      <SubmitRow>
        <Button tone="primary">{props.button}</Button>
      </SubmitRow>
    </Form>
  );
};
