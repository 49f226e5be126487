import { areaName, powiatCodes } from '../../../../shared/territory.js';
import {
  ActionRow,
  Button,
  Checkbox,
  CheckboxGroup,
  DateInput,
  FieldRow,
  Fieldset,
  HiddenFields,
  MoneyInput,
  NumberInput,
  Select,
  TextArea,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import { evidenceKinds, evidenceLabels } from '../../../members/index.js';
import type { Named } from '../data/reference.queries.js';
import { questionKinds } from '../domain/criteria.js';
import { reservedGroups } from '../domain/reserved-groups.js';
import { procedureLabels } from '../procedures.labels.js';
import type { Extra } from './what-view.js';
import { countOf } from './wizard-rows.js';
import { StepForm, type FrameProps } from './wizard-frame.js';
import { wizardTexts } from './wizard.texts.js';

type TermsProps = FrameProps & {
  readonly action: string;
  readonly revision: number | null;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly units: readonly Named[];
  readonly extra: Extra;
};

/** Step 2: on which terms. */
export const TermsView = (props: TermsProps) => {
  const { form, units } = props;
  const { lang } = form;
  const m = wizardTexts[lang];
  return (
    <StepForm {...props}>
      <Fieldset legend={m.where}>
        <TextArea
          form={form}
          name="deliveryPlaces"
          label={m.deliveryPlaces}
          hint={m.deliveryPlacesHint}
          rows={3}
          optional
        />
        <CheckboxGroup
          form={form}
          name="areas"
          label={m.areas}
          optional
          flow="columns"
          choices={powiatCodes.map((code) => ({ value: code, label: areaName(code, lang) }))}
        />
        {units.length > 0 ? (
          <Select
            form={form}
            name="recipient"
            label={m.recipient}
            optional
            emptyLabel={m.recipientNone}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <TextInput form={form} name="payer" label={m.payer} optional width="medium" maxlength={200} />
      </Fieldset>
      <Fieldset legend={m.money} hint={m.moneyHint}>
        <FieldRow>
          <MoneyInput form={form} name="estimateNet" label={m.estimateNet} optional />
          <DateInput form={form} name="estimateOn" label={m.estimateOn} optional />
        </FieldRow>
        <TextInput
          form={form}
          name="estimateHow"
          label={m.estimateHow}
          hint={m.estimateHowHint}
          optional
          maxlength={300}
        />
        <MoneyInput form={form} name="budgetGross" label={m.budgetGross} optional />
        <Checkbox form={form} name="budgetShown" value="on" label={m.budgetShown} />
        <FieldRow>
          <NumberInput form={form} name="paymentDays" label={m.paymentDays} suffix={m.days} />
          <NumberInput form={form} name="quoteValidDays" label={m.quoteValidDays} suffix={m.days} />
        </FieldRow>
      </Fieldset>
      <Questions {...props} />
      <Fieldset legend={m.demands}>
        <CheckboxGroup
          form={form}
          name="requiredEvidence"
          label={m.requiredEvidence}
          optional
          flow="columns"
          choices={evidenceKinds.map((kind) => ({ value: kind, label: evidenceLabels[lang].kinds[kind] }))}
        />
        <Checkbox form={form} name="alternativesAllowed" value="on" label={m.alternativesAllowed} />
        <Checkbox form={form} name="partialLines" value="on" label={m.partialLines} />
      </Fieldset>
      <Fieldset legend={m.reserved} hint={m.reservedHint}>
        <CheckboxGroup
          form={form}
          name="reservedGroups"
          label={m.reservedGroups}
          optional
          choices={reservedGroups.map((group) => ({
            value: group,
            label: procedureLabels[lang].groups[group],
          }))}
        />
        <NumberInput
          form={form}
          name="reservedPercent"
          label={m.reservedPercent}
          hint={m.reservedPercentHint}
          suffix="%"
          optional
        />
      </Fieldset>
      <TextArea form={form} name="remarks" label={m.remarks} rows={4} optional />
    </StepForm>
  );
};

const Questions = ({ form, extra }: { form: FormState; extra: Extra }) => {
  const m = wizardTexts[form.lang];
  const filled = countOf(form.values, 'questions');
  const rows = filled + (extra['questions'] ?? 1);
  return (
    <Fieldset legend={m.questions} hint={m.questionsHint} name="questions">
      <ol class="asked-rows">
        {Array.from({ length: rows }, (_, at) => (
          <Question key={at} form={form} at={at} filled={at < filled} />
        ))}
      </ol>
      <ActionRow>
        <Button name="_act" value="more:questions" tone="secondary" icon="plus">
          {m.moreQuestions}
        </Button>
      </ActionRow>
    </Fieldset>
  );
};

const Question = ({ form, at, filled }: { form: FormState; at: number; filled: boolean }) => {
  const m = wizardTexts[form.lang];
  const prefix = `questions.${at}`;
  const field = (name: string, label: string) => ({
    ...{ form, name: `${prefix}.${name}`, label, calledInErrors: `${m.question(at + 1)}, ${label}` },
  });
  const id = form.values[`${prefix}.id`];
  return (
    <li class="asked-rows__row">
      {typeof id === 'string' && id !== '' ? <HiddenFields fields={{ [`${prefix}.id`]: id }} /> : null}
      <fieldset class="asked-rows__cells">
        <legend class="asked-rows__number">{m.question(at + 1)}</legend>
        <TextInput {...field('text', m.questionText)} maxlength={500} autocomplete="off" />
        <Select
          {...field('kind', m.questionKind)}
          width="full"
          emptyLabel={null}
          options={questionKinds.map((kind) => ({
            value: kind,
            label: procedureLabels[form.lang].questions[kind],
          }))}
        />
        <Checkbox form={form} name={`${prefix}.required`} value="on" label={m.required} />
      </fieldset>
      {filled ? (
        <Button
          name="_act"
          value={`drop:${prefix}`}
          tone="quiet"
          icon="trash-2"
          label={`${m.dropQuestion} ${at + 1}`}
        >
          {m.dropQuestion}
        </Button>
      ) : null}
    </li>
  );
};
