import { areaName, powiatCodes } from '../../../shared/territory.js';
import {
  ActionLink,
  Button,
  CheckboxGroup,
  DateInput,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  MoneyInput,
  PageHeader,
  SubmitRow,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { CategoryLine } from '../../catalog/index.js';
import { organisationKinds, organisationLabels } from '../../organisations/index.js';
import { CRITERIA_MAX, MESSAGE_MAX, STORY_MAX } from '../plans.schemas.js';
import { planTexts } from './plan.texts.js';

type AudienceProps = { form: FormState; categories: readonly CategoryLine[] };

/** Kinds of buyers, powiats and categories; the member's request asks for the same. */
export const AudienceFields = ({ form, categories }: AudienceProps) => {
  const { lang } = form;
  const m = planTexts[lang];
  return (
    <>
      <CheckboxGroup
        form={form}
        name="categories"
        label={m.categories}
        hint={m.everything}
        optional
        flow="columns"
        choices={categories.map(({ slug, namePl, nameEn }) => ({
          value: slug,
          label: lang === 'pl' ? namePl : nameEn,
        }))}
      />
      <CheckboxGroup
        form={form}
        name="buyerKinds"
        label={m.buyerKinds}
        hint={m.all}
        optional
        flow="columns"
        choices={organisationKinds.map((kind) => ({
          value: kind,
          label: organisationLabels[lang].kinds[kind],
        }))}
      />
      <CheckboxGroup
        form={form}
        name="powiats"
        label={m.powiats}
        hint={m.everywhere}
        optional
        flow="columns"
        choices={powiatCodes.map((code) => ({ value: code, label: areaName(code, lang) }))}
      />
    </>
  );
};

/** First and last day. */
export const DaysFields = ({ form, min }: { form: FormState; min?: string }) => (
  <FieldRow>
    <DateInput form={form} name="startsOn" label={planTexts[form.lang].startsOn} />
    <DateInput form={form} name="endsOn" label={planTexts[form.lang].endsOn} min={min} />
  </FieldRow>
);

const Words = ({ form }: { form: FormState }) => {
  const m = planTexts[form.lang];
  return (
    <Fieldset legend={m.words}>
      <TextInput
        form={form}
        name="messagePl"
        label={m.messagePl}
        hint={m.messageHint}
        optional={m.forApproval}
        width="full"
        maxlength={MESSAGE_MAX}
      />
      <TextInput
        form={form}
        name="messageEn"
        label={m.messageEn}
        optional
        width="full"
        maxlength={MESSAGE_MAX}
      />
      <TextArea
        form={form}
        name="storyPl"
        label={m.storyPl}
        hint={m.storyHint}
        optional={m.forApproval}
        rows={8}
        maxlength={STORY_MAX}
      />
      <TextArea form={form} name="storyEn" label={m.storyEn} optional rows={8} maxlength={STORY_MAX} />
      <TextArea
        form={form}
        name="criteriaPl"
        label={m.criteriaPl}
        hint={m.criteriaHint}
        optional={m.forApproval}
        rows={3}
        maxlength={CRITERIA_MAX}
      />
      <TextArea
        form={form}
        name="criteriaEn"
        label={m.criteriaEn}
        optional
        rows={3}
        maxlength={CRITERIA_MAX}
      />
    </Fieldset>
  );
};

const Money = ({ form }: { form: FormState }) => {
  const m = planTexts[form.lang];
  return (
    <Fieldset legend={m.money} hint={m.moneyHint}>
      <FieldRow>
        <MoneyInput form={form} name="budget" label={m.budget} optional />
        <TextInput form={form} name="fundingSource" label={m.fundingSource} optional />
      </FieldRow>
      <FieldRow>
        <TextInput form={form} name="projectName" label={m.projectName} optional />
        <TextInput form={form} name="projectUrl" label={m.projectUrl} type="url" optional />
      </FieldRow>
    </Fieldset>
  );
};

/** The whole plan of a campaign. `fields`: what goes along hidden. */
export const PlanForm = (props: {
  form: FormState;
  formKey: string;
  title: string;
  categories: readonly CategoryLine[];
  action: string;
  backHref: string;
  fields?: Readonly<Record<string, string>>;
}) => {
  const { form, fields = {} } = props;
  const m = planTexts[form.lang];
  return (
    <>
      <PageHeader title={props.title} />
      <Form action={props.action} idempotencyKey={props.formKey} fields={fields} guard>
        <ErrorSummary form={form} />
        <Fieldset legend={m.basics}>
          <FieldRow>
            <TextInput form={form} name="namePl" label={m.namePl} maxlength={100} />
            <TextInput form={form} name="nameEn" label={m.nameEn} optional maxlength={100} />
          </FieldRow>
          <TextArea form={form} name="goal" label={m.goal} hint={m.goalHint} rows={3} maxlength={1000} />
          <DaysFields form={form} />
        </Fieldset>
        <Words form={form} />
        <Fieldset legend={m.audience}>
          <AudienceFields form={form} categories={props.categories} />
          <CheckboxGroup
            form={form}
            name="languages"
            label={m.languages}
            hint={m.languagesHint}
            flow="inline"
            choices={[
              { value: 'pl', label: m.pl },
              { value: 'en', label: m.en },
            ]}
          />
        </Fieldset>
        <Money form={form} />
        <SubmitRow>
          <Button tone="primary">{m.save}</Button>
          <ActionLink href={props.backHref} tone="quiet">
            {m.back}
          </ActionLink>
        </SubmitRow>
      </Form>
    </>
  );
};
