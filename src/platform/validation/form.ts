import type { z } from 'zod';
import { Problem, type FieldError } from '../../shared/problems.js';
import { fieldErrorsOf } from './issues.js';

/** A form as the browser sent it: names like `lines.0.quantity`, repeated names as lists. */
export type FormBody = Record<string, unknown>;

/** What a form shows again after a mistake: what was typed, and which field is wrong. */
export type FormValues = Record<string, string | string[]>;

const isPlain = (name: string) =>
  !name.startsWith('_') && !/(^|\.)(__proto__|constructor|prototype)(\.|$)/.test(name);

/** The typed values by field name, for showing the form again. */
export const valuesOf = (body: unknown): FormValues => {
  const entries = Object.entries((body ?? {}) as FormBody).filter(([name]) => isPlain(name));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value ?? '')]),
  );
};

type Tree = { [key: string]: Tree | string | string[] };

/**
 * Names into nested objects and lists. Fields that are empty, or look so (a lone space or line break), are dropped, a
 * list's wholly empty rows with them.
 * Names that start with `_` belong to the platform (`_key`), not to the schema.
 */
export const nest = (body: unknown): unknown => {
  const root: Tree = {};
  for (const [name, value] of Object.entries(valuesOf(body))) {
    if ([value].flat().every((item) => item.trim() === '')) continue;
    const parts = name.split('.').slice(0, 6);
    let node = root;
    for (const part of parts.slice(0, -1)) {
      const child = node[part];
      if (typeof child === 'object' && !Array.isArray(child)) node = child;
      else node = node[part] = {};
    }
    node[parts.at(-1)!] = value;
  }
  return listsIn(root);
};

const listsIn = (node: Tree | string | string[]): unknown => {
  if (typeof node === 'string' || Array.isArray(node)) return node;
  const keys = Object.keys(node);
  const children = keys.map((key) => listsIn(node[key]!));
  if (keys.length > 0 && keys.every((key) => /^\d{1,3}$/.test(key))) {
    return keys
      .map((key, at) => ({ index: Number(key), child: children[at] }))
      .sort((a, b) => a.index - b.index)
      .map(({ child }) => child);
  }
  return Object.fromEntries(keys.map((key, at) => [key, children[at]]));
};

export type Decoded<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads a form by the same schema that reads the JSON body. */
export const decodeForm = async <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): Promise<Decoded<z.output<Schema>>> => {
  const result = await schema.safeParseAsync(nest(body), { reportInput: true });
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, errors: fieldErrorsOf(result.error.issues) };
};

/** The field errors of a refusal that the form can show again, or null when the refusal is of another sort. */
export const formErrorsOf = (error: unknown): readonly FieldError[] | null => {
  if (!(error instanceof Problem)) return null;
  if (error.kind !== 'invalid' && error.kind !== 'conflict' && error.kind !== 'too-many') return null;
  if (error.errors.length > 0) return error.errors;
  return [{ pointer: '', text: error.detail ?? error.title }];
};
