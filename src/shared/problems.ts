import type { Lang, Localised } from './lang.js';

/** The kinds of refusal; `platform/http/problem-status.ts` holds the one map from kind to HTTP status. */
export type ProblemKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable'
  | 'internal';

/** One wrong field. `pointer` is a JSON pointer (RFC 6901) into the input, e.g. `/lines/0/unitPrice`. */
export type FieldError = { readonly pointer: string; readonly text: Localised };

/** A refusal that a person can act on (RFC 9457). `code` is `module/name` and the tail of its `type` URI. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly kind: ProblemKind,
    readonly title: Localised,
    readonly detail: Localised | null = null,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(`${code}: ${title.en}`);
    this.name = 'Problem';
  }

  /** The detail if there is one, else the title. */
  say(lang: Lang): string {
    return (this.detail ?? this.title)[lang];
  }
}

export type ProblemSpec = {
  readonly kind: ProblemKind;
  readonly title: Localised;
  // The argument type is inferred per problem, hence the open parameter here.
  readonly detail?: (args: never) => Localised;
};

type Args<Spec> = Spec extends { detail: (args: infer A) => Localised } ? A : undefined;
type Constructors<Specs extends Record<string, ProblemSpec>> = {
  readonly [Name in keyof Specs]: Args<Specs[Name]> extends undefined
    ? (args?: undefined, errors?: readonly FieldError[]) => Problem
    : (args: Args<Specs[Name]>, errors?: readonly FieldError[]) => Problem;
};

/** Every problem that any module declared, by code; the catalogue page and its test read it. */
export const problemRegistry = new Map<string, ProblemSpec>();

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Declares a module's problems; the result has one constructor per name: `throw catalogProblems.notFound()`. */
export const problems = <const Specs extends Record<string, ProblemSpec>>(
  module: string,
  specs: Specs,
): Constructors<Specs> => {
  const made = Object.entries(specs).map(([name, spec]) => {
    const code = `${module}/${kebab(name)}`;
    problemRegistry.set(code, spec);
    const construct = (args?: unknown, errors: readonly FieldError[] = []) =>
      new Problem(code, spec.kind, spec.title, spec.detail?.(args as never) ?? null, errors);
    return [name, construct] as const;
  });
  return Object.fromEntries(made) as Constructors<Specs>;
};
