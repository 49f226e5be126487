import { uiTexts } from '../ui.texts.js';
import { Field, type FieldProps } from './field.js';
import { valueOf } from './form-state.js';

type Width = 'short' | 'medium' | 'full';

type TextInputProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  /** How wide the answer is expected to be. */
  readonly width?: Width;
  /** Stands before or after the text as a unit of it ("zł", "m²"); also heard with the label. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly maxlength?: number;
  readonly readonly?: boolean;
};

/** One line of text. A password is never filled in again. */
export const TextInput = (props: TextInputProps) => {
  const { form, name, type = 'text', width = 'full', prefix, suffix } = props;
  return (
    <Field {...props}>
      {(control) => {
        const input = (
          <input
            {...control}
            class={`input input--${width}`}
            // preact types tell inputs apart by one literal type each; these all take the same attributes.
            type={type as 'text'}
            value={type === 'password' ? undefined : valueOf(form, name)}
            autocomplete={props.autocomplete}
            inputmode={props.inputmode}
            maxlength={props.maxlength}
            readonly={props.readonly}
            autocapitalize={type === 'text' ? undefined : 'none'}
            spellcheck={type === 'text' ? undefined : false}
          />
        );
        if (!prefix && !suffix) return input;
        return (
          <span class={`affixed affixed--${width}`}>
            {prefix ? <span class="affixed__unit">{prefix}</span> : null}
            {input}
            {suffix ? <span class="affixed__unit">{suffix}</span> : null}
          </span>
        );
      }}
    </Field>
  );
};

/** Several lines of text. */
export const TextArea = (props: FieldProps & { readonly rows?: number; readonly maxlength?: number }) => (
  <Field {...props}>
    {(control) => (
      <textarea {...control} class="input" rows={props.rows ?? 5} maxlength={props.maxlength}>
        {/* HTML drops a line break right after the tag, so one is given away. */}
        {`\n${valueOf(props.form, props.name)}`}
      </textarea>
    )}
  </Field>
);

/** A number with an optional unit behind it. A text field: `type=number` loses what it cannot read. */
export const NumberInput = (props: FieldProps & { readonly suffix?: string; readonly width?: Width }) => (
  <TextInput {...props} inputmode="decimal" autocomplete="off" width={props.width ?? 'short'} />
);

/** An amount of money; `suffix` says per what, e.g. "zł / m²". */
export const MoneyInput = (props: FieldProps & { readonly suffix?: string; readonly width?: Width }) => (
  <NumberInput {...props} suffix={props.suffix ?? uiTexts[props.form.lang].currency} />
);

/** A calendar date; `min` and `max` are `YYYY-MM-DD`. */
export const DateInput = (
  props: FieldProps & { readonly min?: string; readonly max?: string; readonly autocomplete?: string },
) => (
  <Field {...props}>
    {(control) => (
      <input
        {...control}
        class="input input--short"
        type="date"
        value={valueOf(props.form, props.name)}
        min={props.min}
        max={props.max}
        autocomplete={props.autocomplete}
      />
    )}
  </Field>
);

/** Files to send; the form needs `files`. Browsers never fill it in again, and a refused form says so. */
export const FileInput = (props: FieldProps & { readonly accept?: string; readonly multiple?: boolean }) => {
  const { lang, files } = props.form;
  const texts = uiTexts[lang];
  const again = files && (files.ticket ? texts.filesKept(files.names) : texts.filesAgain(files.names));
  const hint =
    props.hint && again ? (
      <>
        {props.hint} <strong>{again}</strong>
      </>
    ) : (
      (props.hint ?? again)
    );
  return (
    <Field {...props} hint={hint}>
      {(control) => (
        <>
          <input
            {...control}
            class="input input--file"
            type="file"
            accept={props.accept}
            multiple={props.multiple}
          />
          {files?.ticket ? (
            <>
              <input type="hidden" name="_files" value={files.ticket} />
              <label class="kept-files">
                <input type="checkbox" name="_dropFiles" value="1" /> {texts.filesDrop}
              </label>
            </>
          ) : null}
        </>
      )}
    </Field>
  );
};
