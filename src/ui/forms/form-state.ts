import type { ParkedFiles } from '../../platform/files/parked-uploads.js';
import type { Lang } from '../../shared/lang.js';
import type { FieldError } from '../../shared/problems.js';
import { fold } from '../../shared/text.js';

/**
 * What a form shows: the values as typed, by field name (`lines.0.unitPrice`), and what is wrong, by JSON
 * pointer (`/lines/0/unitPrice`), in the language of the page.
 */
export type FormState = {
  readonly lang: Lang;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: readonly { readonly pointer: string; readonly message: string }[];
  /** The files that came with a refused form: kept under the ticket, or to be chosen again. */
  readonly files?: ParkedFiles;
  /** The fields' own labels by pointer, told by the fields of a refused form while they are drawn. */
  readonly labels?: Map<string, string>;
};

/** A form that nobody has sent yet. `values` are the ones to start from. */
export const freshForm = (lang: Lang, values: FormState['values'] = {}): FormState => ({
  lang,
  values,
  errors: [],
});

/** A form that came back: what was typed, and a problem's field errors. */
export const refusedForm = (
  lang: Lang,
  values: FormState['values'],
  errors: readonly FieldError[],
): FormState => ({
  lang,
  values,
  errors: errors.map(({ pointer, text }) => ({ pointer, message: text[lang] })),
  labels: new Map(),
});

/** A field tells how it is called; the first of several that share a name speaks for them. */
export const tellLabel = ({ labels }: FormState, name: string, label: string): void => {
  const pointer = pointerOf(name);
  if (labels && !labels.has(pointer)) labels.set(pointer, label);
};

/** An error away from its field says which field it means: 'Miejscowość: uzupełnij to pole.' */
export const namedError = (form: FormState, { pointer, message }: FormState['errors'][number]): string => {
  const label = form.labels?.get(pointer);
  // Polish declines: the beginning of the label's first word is enough ('Kategoria', 'wybierz kategorię').
  const stem = label?.slice(0, 5).split(' ')[0];
  if (!label || !stem || fold(message).includes(fold(stem))) return message;
  // NIP stays NIP, Uzupełnij becomes uzupełnij.
  const begun = /^\p{Lu}\p{Ll}/u.test(message)
    ? message.charAt(0).toLocaleLowerCase(form.lang) + message.slice(1)
    : message;
  return `${label}: ${begun}`;
};

/** `lines.0.unitPrice` → `/lines/0/unitPrice`. */
export const pointerOf = (name: string): string => `/${name.replaceAll('.', '/')}`;

/** The id of the control; the error summary links to it. */
export const fieldId = (name: string): string => `f-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;

/** The id of the control that a pointer means. */
export const idOfPointer = (pointer: string): string =>
  fieldId(pointer.replace(/^\//, '').replaceAll('/', '.'));

/** The single value of a field, '' when there is none; of several values the first. */
export const valueOf = (form: FormState, name: string): string => {
  const value = form.values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

/** All values of a field that may be repeated. */
export const valuesOf = (form: FormState, name: string): readonly string[] => {
  const value = form.values[name];
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? []);
};

/** What is wrong with a field; null when nothing is. Several messages are joined. */
export const errorOf = (form: FormState, name: string): string | null => {
  const pointer = pointerOf(name);
  const messages = form.errors.filter((error) => error.pointer === pointer).map((error) => error.message);
  return messages.length > 0 ? messages.join(' ') : null;
};

/**
 * The version that a form was opened with, so that a mistake in a field does not make it about a newer one that
 * its writer never saw. `present` for a form that nobody has sent yet, or whose writer was just told of the newer.
 */
export const openedVersion = (form: FormState, name: 'version' | 'revision', present: number): string =>
  valueOf(form, name) || String(present);
