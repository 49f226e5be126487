import type { ComponentChildren } from 'preact';
import { uiTexts } from '../ui.texts.js';
import { Field, FieldGroup, type FieldProps } from './field.js';
import { errorOf, fieldId, valueOf, valuesOf } from './form-state.js';

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean };
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };
export type Choice = Option & {
  readonly hint?: ComponentChildren;
  /** Further fields that only matter with this choice; shown while it is chosen, sent in any case. */
  readonly reveal?: ComponentChildren;
};

const OptionTag = ({ option, selected }: { readonly option: Option; readonly selected: string }) => (
  <option value={option.value} selected={option.value === selected} disabled={option.disabled}>
    {option.label}
  </option>
);

/** One of many. `emptyLabel` is the option without a value (`null`: there is none). */
export const Select = (
  props: FieldProps & {
    readonly options: readonly (Option | OptionGroup)[];
    readonly emptyLabel?: string | null;
    readonly width?: 'short' | 'medium' | 'full';
  },
) => {
  const { form, name, options, emptyLabel = uiTexts[form.lang].choose } = props;
  const selected = valueOf(form, name);
  return (
    <Field {...props}>
      {(control) => (
        <select {...control} class={`input input--${props.width ?? 'medium'}`}>
          {emptyLabel === null ? null : <option value="">{emptyLabel}</option>}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map((inner) => (
                  <OptionTag key={inner.value} option={inner} selected={selected} />
                ))}
              </optgroup>
            ) : (
              <OptionTag key={option.value} option={option} selected={selected} />
            ),
          )}
        </select>
      )}
    </Field>
  );
};

type ChoiceProps = {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
};

const ChoiceRow = ({ type, name, choice, checked }: ChoiceProps) => {
  const id = `${fieldId(name)}--${choice.value.replace(/[^A-Za-z0-9]+/g, '-')}`;
  return (
    <div class="choice">
      <input
        class="choice__control"
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
      />
      <label class="choice__label" for={id}>
        {choice.label}
      </label>
      {choice.hint ? (
        <p class="choice__hint" id={`${id}-hint`}>
          {choice.hint}
        </p>
      ) : null}
      {choice.reveal ? <div class="choice__reveal">{choice.reveal}</div> : null}
    </div>
  );
};

type GroupProps = FieldProps & {
  readonly choices: readonly Choice[];
  /** `columns` for long lists of short words, `inline` for two or three of them. */
  readonly flow?: 'rows' | 'columns' | 'inline';
};

/** One of a few, all in sight. */
export const RadioGroup = (props: GroupProps) => (
  <FieldGroup {...props}>
    <div class={`choices choices--${props.flow ?? 'rows'}`}>
      {props.choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          type="radio"
          name={props.name}
          choice={choice}
          checked={valueOf(props.form, props.name) === choice.value}
        />
      ))}
    </div>
  </FieldGroup>
);

/** Any of several. */
export const CheckboxGroup = (props: GroupProps) => {
  const chosen = new Set(valuesOf(props.form, props.name));
  return (
    <FieldGroup {...props}>
      <div class={`choices choices--${props.flow ?? 'rows'}`}>
        {props.choices.map((choice) => (
          <ChoiceRow
            key={choice.value}
            type="checkbox"
            name={props.name}
            choice={choice}
            checked={chosen.has(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
};

/** A single yes or no (a consent, a switch). Sends `value` (default `true`) when ticked, nothing when not. */
export const Checkbox = ({
  form,
  name,
  label,
  hint,
  value = 'true',
}: Omit<FieldProps, 'label' | 'optional' | 'labelHidden'> & {
  readonly label: ComponentChildren;
  readonly value?: string;
}) => {
  const id = fieldId(name);
  const error = errorOf(form, name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      {error ? (
        <p class="field__error" id={`${id}-error`}>
          <span class="visually-hidden">{uiTexts[form.lang].errorPrefix} </span>
          {error}
        </p>
      ) : null}
      <div class="choice">
        <input
          class="choice__control"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={valuesOf(form, name).includes(value)}
          aria-describedby={described || undefined}
          aria-invalid={error ? 'true' : undefined}
        />
        <label class="choice__label" for={id}>
          {label}
        </label>
        {hint ? (
          <p class="choice__hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
};
