import type { ParkedFiles } from '../../platform/files/parked-uploads.js';
import type { Lang } from '../../shared/lang.js';
import type { FieldError } from '../../shared/problems.js';
import { capitalised, fold } from '../../shared/text.js';

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

/** How a message begins that says what to do, not to which field. */
const asking = /^(uzupelnij|wpisz|wybierz|podaj|zaznacz|fill|enter|choose|give|tick) /;

/**
 * Whether a message names its field itself. Polish declines: the beginning of the label's first word is enough
 * ('Kategoria', 'wybierz kategorię'), but of 'o godzinie' or 'Do' it would be in any message.
 */
const names = (message: string, label: string): boolean => {
  const [stem = ''] = fold(label).slice(0, 5).split(' ');
  return stem.length > 2 && ` ${fold(message).replace(asking, '')}`.includes(` ${stem}`);
};

/** An error away from its field says which field it means: 'Miejscowość: uzupełnij to pole.' */
export const namedError = (form: FormState, { pointer, message }: FormState['errors'][number]): string => {
  const told = form.labels?.get(pointer);
  const twin = form.errors.some((other) => other.message === message && other.pointer !== pointer);
  if (!told || (!twin && names(message, told))) return message;
  return said(capitalised(told, form.lang), message, form.lang);
};

/** 'Miejscowość: uzupełnij to pole.' NIP stays NIP, Uzupełnij becomes uzupełnij. */
export const said = (label: string, message: string, lang: Lang): string => {
  const begun = /^\p{Lu}\p{Ll}/u.test(message)
    ? message.charAt(0).toLocaleLowerCase(lang) + message.slice(1)
    : message;
  return `${label}: ${begun}`;
};

/** What is wrong within a list that is typed into one field is wrong with that field. */
export const ofOneField = (form: FormState, name: string): FormState => ({
  ...form,
  errors: form.errors.map((error) =>
    error.pointer.startsWith(`${pointerOf(name)}/`) ? { ...error, pointer: pointerOf(name) } : error,
  ),
});

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
