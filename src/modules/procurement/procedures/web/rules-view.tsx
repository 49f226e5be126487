import { formatDate, type LocalDate } from '../../../../shared/dates.js';
import {
  ActionRow,
  Alert,
  Button,
  Checkbox,
  DateInput,
  FieldRow,
  Fieldset,
  HiddenFields,
  NumberInput,
  RadioGroup,
  Select,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import { formulaOf, judgedOf } from '../../award/domain/points.js';
import { criterionKinds, type Criterion } from '../domain/criteria.js';
import type { ProcedureDraft } from '../procedure-content.js';
import { procedureLabels } from '../procedures.labels.js';
import type { Extra } from './what-view.js';
import { countOf } from './wizard-rows.js';
import { StepForm, type FrameProps } from './wizard-frame.js';
import { wizardTexts } from './wizard.texts.js';

type RulesProps = FrameProps & {
  readonly action: string;
  readonly revision: number | null;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly draft: ProcedureDraft;
  readonly earliest: string;
  /** Once published, who may bid stays as it is. */
  readonly fixed: boolean;
  readonly extra: Extra;
};

/** Step 3: how bids are judged, and when what happens. */
export const RulesView = (props: RulesProps) => {
  const { form, draft } = props;
  const m = wizardTexts[form.lang];
  return (
    <StepForm {...props}>
      <Criteria {...props} />
      {draft.criteria.length > 0 ? <Formulas lang={form.lang} {...draft} /> : null}
      <Fieldset legend={m.times} hint={m.timesHint(formatDate(props.earliest as LocalDate, form.lang))}>
        <DateInput form={form} name="questionsUntilDate" label={m.questionsUntil} optional />
        <FieldRow>
          <DateInput form={form} name="deadlineDate" label={m.deadlineDate} />
          <TextInput
            form={form}
            name="deadlineTime"
            label={m.deadlineTime}
            calledInErrors={`${m.deadlineDate}, ${m.deadlineTime}`}
            width="short"
            inputmode="numeric"
          />
        </FieldRow>
        <FieldRow>
          <DateInput form={form} name="opensDate" label={m.opensDate} optional />
          <TextInput
            form={form}
            name="opensTime"
            label={m.opensTime}
            calledInErrors={`${m.opensDate}, ${m.opensTime}`}
            width="short"
            inputmode="numeric"
            optional
          />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={m.who}>
        {props.fixed ? <HiddenFields fields={{ openness: draft.openness }} /> : null}
        {props.fixed ? (
          <p>
            {draft.openness === 'members' ? m.members : m.invited}. {m.fixedOpenness}
          </p>
        ) : (
          <RadioGroup
            form={form}
            name="openness"
            label={m.openness}
            choices={[
              { value: 'invited', label: m.invited },
              { value: 'members', label: m.members },
            ]}
          />
        )}
        <NumberInput form={form} name="toInvite" label={m.toInvite} optional />
        <Checkbox form={form} name="showsRank" value="on" label={m.showsRank} />
      </Fieldset>
    </StepForm>
  );
};

const Criteria = ({ form, draft, extra }: RulesProps) => {
  const m = wizardTexts[form.lang];
  const filled = countOf(form.values, 'criteria');
  const rows = Math.max(1, filled + (extra['criteria'] ?? 1));
  return (
    <Fieldset legend={m.criteria} hint={m.criteriaHint} name="criteria">
      <ol class="asked-rows">
        {Array.from({ length: rows }, (_, at) => (
          <CriterionRow key={at} form={form} draft={draft} at={at} filled={at < filled} />
        ))}
      </ol>
      <ActionRow>
        <Button name="_act" value="more:criteria" tone="secondary" icon="plus">
          {m.moreCriteria}
        </Button>
      </ActionRow>
    </Fieldset>
  );
};

const CriterionRow = (props: { form: FormState; draft: ProcedureDraft; at: number; filled: boolean }) => {
  const { form, draft, at } = props;
  const m = wizardTexts[form.lang];
  const prefix = `criteria.${at}`;
  const field = (name: string, label: string) => ({
    ...{ form, name: `${prefix}.${name}`, label, calledInErrors: `${m.criterion(at + 1)}, ${label}` },
  });
  const id = form.values[`${prefix}.id`];
  const counted = draft.questions.filter(({ kind }) => kind !== 'text');
  return (
    <li class="asked-rows__row">
      {typeof id === 'string' && id !== '' ? <HiddenFields fields={{ [`${prefix}.id`]: id }} /> : null}
      <fieldset class="asked-rows__cells">
        <legend class="asked-rows__number">{m.criterion(at + 1)}</legend>
        <TextInput {...field('name', m.criterionName)} maxlength={150} autocomplete="off" />
        <Select
          {...field('kind', m.criterionKind)}
          width="full"
          emptyLabel={null}
          options={criterionKinds
            .filter((kind) => kind !== 'answer' || counted.length > 0)
            .map((kind) => ({ value: kind, label: procedureLabels[form.lang].criteria[kind] }))}
        />
        <NumberInput {...field('weight', m.weight)} suffix="%" />
      </fieldset>
      {counted.length > 0 ? (
        <Select
          {...field('questionId', m.criterionQuestion)}
          optional
          emptyLabel={m.noQuestion}
          options={counted.map((question) => ({ value: question.id, label: question.text }))}
        />
      ) : null}
      {props.filled ? (
        <Button
          name="_act"
          value={`drop:${prefix}`}
          tone="quiet"
          icon="trash-2"
          label={`${m.dropCriterion} ${at + 1}`}
        >
          {m.dropCriterion}
        </Button>
      ) : null}
    </li>
  );
};

/** How the points come about, in words, as everybody asked reads it. */
export const Formulas = (props: {
  readonly lang: 'pl' | 'en';
  readonly criteria: readonly Criterion[];
  readonly questions: ProcedureDraft['questions'];
}) => {
  const m = wizardTexts[props.lang];
  return (
    <Alert lang={props.lang} tone="info" title={m.formula}>
      <ul>
        {judgedOf(props.criteria, props.questions).map((judged) => (
          <li key={judged.id}>
            {judged.name} ({judged.weight}%): {formulaOf(judged)[props.lang]}
          </li>
        ))}
      </ul>
    </Alert>
  );
};
