import {
  ActionLink,
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import { planTexts } from './plan.texts.js';

/** The reason for not accepting a member's proposal. */
export const RefusePartView = ({
  form,
  who,
  action,
  backHref,
}: {
  form: FormState;
  who: string;
  action: string;
  backHref: string;
}) => {
  const m = planTexts[form.lang];
  return (
    <>
      <PageHeader title={m.refusePart} lead={m.refusePartQuestion(who)} />
      <Form action={action}>
        <ErrorSummary form={form} />
        <TextArea form={form} name="reason" label={m.reason} hint={m.reasonHint} rows={3} />
        <SubmitRow>
          <Button tone="danger">{m.refusePart}</Button>
          <ActionLink href={backHref} tone="quiet">
            {m.back}
          </ActionLink>
        </SubmitRow>
      </Form>
    </>
  );
};
