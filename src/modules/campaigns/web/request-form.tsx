import {
  ActionLink,
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  PageHeader,
  SubmitRow,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { CategoryLine } from '../../catalog/index.js';
import { MESSAGE_MAX } from '../plans.schemas.js';
import { ownTexts } from './own.texts.js';
import { AudienceFields, DaysFields } from './plan-form.js';
import { planTexts } from './plan.texts.js';

/** What a member asks the coordinator for. */
export const RequestForm = (props: {
  form: FormState;
  formKey: string;
  categories: readonly CategoryLine[];
  action: string;
  backHref: string;
}) => {
  const { form } = props;
  const m = ownTexts[form.lang];
  const plan = planTexts[form.lang];
  return (
    <>
      <PageHeader title={m.askTitle} lead={m.askLead} />
      <Form action={props.action} idempotencyKey={props.formKey} guard>
        <ErrorSummary form={form} />
        <Fieldset legend={plan.basics}>
          <TextInput form={form} name="namePl" label={plan.namePl} maxlength={100} />
          <TextArea form={form} name="goal" label={plan.goal} rows={4} maxlength={1000} />
          <TextInput
            form={form}
            name="messagePl"
            label={plan.messagePl}
            hint={plan.messageHint}
            optional
            width="full"
            maxlength={MESSAGE_MAX}
          />
          <DaysFields form={form} />
        </Fieldset>
        <Fieldset legend={plan.audience}>
          <AudienceFields form={form} categories={props.categories} />
        </Fieldset>
        <SubmitRow>
          <Button tone="primary">{m.askSend}</Button>
          <ActionLink href={props.backHref} tone="quiet">
            {plan.back}
          </ActionLink>
        </SubmitRow>
      </Form>
    </>
  );
};
