import type { ComponentChildren } from 'preact';
import { PageHeader } from '../components/heading.js';
import type { FormState } from './form-state.js';
import { ErrorSummary, Form, SubmitRow } from './form.js';

/** A page that is one form: what it is for, its fields, one button and the way out. */
export const FormPage = (props: {
  readonly form: FormState;
  readonly title: string;
  readonly lead?: string;
  /** What one has to know first. */
  readonly before?: ComponentChildren;
  readonly action: string;
  /** Idempotency key, for a form that creates something. */
  readonly idempotencyKey?: string;
  readonly button: ComponentChildren;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: ComponentChildren;
}) => (
  <>
    <PageHeader title={props.title} lead={props.lead} />
    {props.before}
    <Form action={props.action} idempotencyKey={props.idempotencyKey}>
      <ErrorSummary form={props.form} />
      {props.children}
      <SubmitRow>
        {props.button}
        <a href={props.back.href}>{props.back.label}</a>
      </SubmitRow>
    </Form>
  </>
);
