import type { ComponentChildren, VNode } from 'preact';
import { uiTexts } from '../ui.texts.js';
import { errorOf, fieldId, tellLabel, type FormState } from './form-state.js';

/**
 * What every field takes. Fields are required unless `optional`, which is said in words: the usual or one's own; with
 * '' it is not said, where the hint of their group says it for all.
 */
export type FieldProps = {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly optional?: boolean | string;
  /** How the summary of errors calls the field where its label alone does not tell it apart. */
  readonly calledInErrors?: string;
  /** The label is heard but not seen: only where a column heading says the same. */
  readonly labelHidden?: boolean;
  /** Tells apart fields of one name in several forms of a page: the id of the row that it stands in. */
  readonly idSuffix?: string;
};

/** The attributes that tie a control to its label, hint and error. */
export type ControlAttributes = {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
};

const idOf = (name: string, suffix: string | undefined): string =>
  suffix ? `${fieldId(name)}-${suffix}` : fieldId(name);

/** Ids of the hint and the error, for whoever describes a control by them. */
const descriptionIds = (id: string, hint: boolean, error: boolean): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** Hint and error of a field, in the order in which they are read. */
const FieldNotes = ({ form, name, hint, idSuffix }: Omit<FieldProps, 'label'>) => {
  const error = errorOf(form, name);
  const id = idOf(name, idSuffix);
  return (
    <>
      {hint ? (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="field__error" id={`${id}-error`}>
          <span class="visually-hidden">{uiTexts[form.lang].errorPrefix} </span>
          {error}
        </p>
      ) : null}
    </>
  );
};

const Optional = ({ form, optional }: Pick<FieldProps, 'form' | 'optional'>) => (
  <span class="field__optional">
    {' '}
    {typeof optional === 'string' ? optional : uiTexts[form.lang].optional}
  </span>
);

/** Label, hint and error around one control. */
export const Field = ({
  form,
  name,
  label,
  hint,
  optional = false,
  labelHidden = false,
  calledInErrors = label,
  idSuffix,
  children,
}: FieldProps & { readonly children: (control: ControlAttributes) => VNode }) => {
  const id = idOf(name, idSuffix);
  const error = errorOf(form, name);
  tellLabel(form, name, calledInErrors);
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <label class={labelHidden ? 'field__label visually-hidden' : 'field__label'} for={id}>
        {label}
        {optional ? <Optional form={form} optional={optional} /> : null}
      </label>
      <FieldNotes form={form} name={name} hint={hint} idSuffix={idSuffix} />
      {children({
        id,
        name,
        required: optional === false,
        'aria-describedby': descriptionIds(id, Boolean(hint), error !== null),
        'aria-invalid': error === null ? undefined : 'true',
      })}
    </div>
  );
};

/** The same around several controls that answer one question. The legend takes the place of the label. */
export const FieldGroup = ({
  form,
  name,
  label,
  hint,
  optional = false,
  labelHidden = false,
  calledInErrors = label,
  idSuffix,
  children,
}: FieldProps & { readonly children: ComponentChildren }) => {
  const id = idOf(name, idSuffix);
  const error = errorOf(form, name);
  tellLabel(form, name, calledInErrors);
  return (
    <fieldset
      class={error ? 'field field--wrong' : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={descriptionIds(id, Boolean(hint), error !== null)}
    >
      <legend class={labelHidden ? 'field__label visually-hidden' : 'field__label'}>
        {label}
        {optional ? <Optional form={form} optional={optional} /> : null}
      </legend>
      <FieldNotes form={form} name={name} hint={hint} idSuffix={idSuffix} />
      {children}
    </fieldset>
  );
};
