import {
  Button,
  Checkbox,
  DateInput,
  ErrorSummary,
  FieldRow,
  Form,
  NumberInput,
  RadioGroup,
  Section,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { bindingParts } from '../domain/binding.js';
import { bindingTexts } from './binding.texts.js';

type Props = { form: FormState; action: string; backHref: string };

const Submit = ({ form, backHref, label }: Pick<Props, 'form' | 'backHref'> & { label: string }) => (
  <SubmitRow>
    <Button tone="primary">{label}</Button>
    <a href={backHref}>{bindingTexts[form.lang].back}</a>
  </SubmitRow>
);

/** How many sign together, from a day on. */
export const RuleForm = ({ treasurer, ...props }: Props & { treasurer: boolean }) => {
  const { form } = props;
  const m = bindingTexts[form.lang];
  return (
    <Section title={m.rule} lead={m.ruleLead}>
      <Form action={props.action} guard>
        <ErrorSummary form={form} />
        <NumberInput form={form} name="together" label={m.together} hint={m.togetherHint} width="short" />
        {treasurer && <Checkbox form={form} name="countersigned" label={m.countersigned} value="on" />}
        <TextInput form={form} name="words" label={m.words} hint={m.wordsHint} optional />
        <DateInput form={form} name="validFrom" label={m.validFrom} hint={m.validFromHint} />
        <Submit {...props} label={m.saveRule} />
      </Form>
    </Section>
  );
};

/** Somebody who binds or countersigns. */
export const PersonForm = ({ treasurer, ...props }: Props & { treasurer: boolean }) => {
  const { form } = props;
  const m = bindingTexts[form.lang];
  return (
    <Section title={m.addPerson} lead={m.peopleLead}>
      <Form action={props.action} fields={treasurer ? {} : { part: 'binds' }} guard>
        <ErrorSummary form={form} />
        <FieldRow>
          <TextInput form={form} name="name" label={m.name} autocomplete="off" width="medium" />
          <TextInput form={form} name="office" label={m.office} hint={m.officeHint} width="medium" />
        </FieldRow>
        {treasurer && (
          <RadioGroup
            form={form}
            name="part"
            label={m.part}
            choices={bindingParts.map((part) => ({ value: part, label: m.parts[part] }))}
          />
        )}
        <DateInput form={form} name="validFrom" label={m.from} />
        <Submit {...props} label={m.addPerson} />
      </Form>
    </Section>
  );
};

/** The last day of somebody's office. */
export const EndForm = ({ name, ...props }: Props & { name: string }) => {
  const { form } = props;
  const m = bindingTexts[form.lang];
  return (
    <Section title={name} lead={m.endQuestion(name)}>
      <Form action={props.action}>
        <ErrorSummary form={form} />
        <DateInput form={form} name="validTo" label={m.lastDay} />
        <Submit {...props} label={m.end} />
      </Form>
    </Section>
  );
};
