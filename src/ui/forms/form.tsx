import type { ComponentChildren } from 'preact';
import { Icon } from '../components/icon.js';
import { uiTexts } from '../ui.texts.js';
import { type FormState, idOfPointer, namedError } from './form-state.js';

/** The idempotency key of a form: the same key sent twice is done once. */
export const HiddenKey = ({ value }: { readonly value: string }) => (
  <input type="hidden" name="_key" value={value} />
);

/** What a form carries unseen, by name; one may have several values. */
export type Hidden = Readonly<Record<string, string | readonly string[]>>;

/** Several hidden fields by name. */
export const HiddenFields = ({ fields }: { readonly fields: Hidden }) => (
  <>
    {Object.entries(fields).flatMap(([name, values]) =>
      [values]
        .flat()
        .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
    )}
  </>
);

type FormProps = {
  readonly action: string;
  readonly method?: 'post' | 'get';
  /** Idempotency key, for a form that creates something. */
  readonly idempotencyKey?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** The form carries files. */
  readonly files?: boolean;
  /** Ask before leaving with unsent changes (with JavaScript only). */
  readonly guard?: boolean;
  readonly id?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
};

/** A form. The server judges it, so that the words and the language of an error are ours. */
export const Form = (props: FormProps) => (
  <form
    class="form"
    id={props.id}
    action={props.action}
    method={props.method ?? 'post'}
    enctype={props.files ? 'multipart/form-data' : undefined}
    aria-label={props.label}
    novalidate
    data-guard={props.guard ? '' : undefined}
  >
    {props.idempotencyKey ? <HiddenKey value={props.idempotencyKey} /> : null}
    {props.fields ? <HiddenFields fields={props.fields} /> : null}
    {props.children}
  </form>
);

/** A part of a long form with its own heading. `name` lets an error that means the whole part link to it. */
export const Fieldset = (props: {
  readonly legend: string;
  readonly hint?: ComponentChildren;
  readonly name?: string;
  /** Side by side where there is room: for short fields that belong together. */
  readonly row?: boolean;
  readonly children: ComponentChildren;
}) => (
  <fieldset
    class="fieldset"
    id={props.name ? idOfPointer(props.name.replaceAll('.', '/')) : undefined}
    tabIndex={props.name ? -1 : undefined}
  >
    <legend class="fieldset__legend">{props.legend}</legend>
    {props.hint ? <p class="field__hint">{props.hint}</p> : null}
    {props.row ? <FieldRow>{props.children}</FieldRow> : props.children}
  </fieldset>
);

/** Short fields side by side where there is room. */
export const FieldRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="field-row">{children}</div>
);

/** The end of a form: the main button first, other ways out behind it. */
export const SubmitRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="submit-row">{children}</div>
);

/** All that is wrong, on top of the page, each a link to its field; nothing when nothing is wrong. */
export const ErrorSummary = ({ form, title }: { readonly form: FormState; readonly title?: string }) => {
  if (form.errors.length === 0) return null;
  const texts = uiTexts[form.lang];
  const ofFields = form.errors.some(({ pointer }) => pointer !== '');
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} data-focus>
      <h2 class="error-summary__title" id="error-summary-title">
        <Icon name="circle-alert" />
        {title ?? (ofFields ? texts.errorSummaryTitle(form.errors.length) : texts.notDone)}
      </h2>
      <ul class="error-summary__list">
        {form.errors.map((error) => (
          <li key={error.pointer + error.message}>
            {error.pointer === '' ? (
              error.message
            ) : (
              <a href={`#${idOfPointer(error.pointer)}`}>{namedError(form, error)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
