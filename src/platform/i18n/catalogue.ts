/** A text as it stands, or a function that fills one in: `(n: number) => string`. */
type Text = string | ((...args: never[]) => string);
type Texts = { readonly [key: string]: Text | Texts };

/** The shape that another language has to repeat: the same keys, functions with the same arguments. */
type SameShape<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : SameShape<T[Key]>;
};

/**
 * A module's texts in every language. Polish comes first and sets the keys; a key that English lacks, adds
 * or types otherwise does not compile. Read as `texts[lang].key` or `texts[lang].found(3)`.
 */
export const catalogue = <const P extends Texts>(texts: {
  readonly pl: P;
  readonly en: NoInfer<SameShape<P>>;
}): { readonly pl: P; readonly en: SameShape<P> } => texts;
