/** Form parameters as Stripe nests them: `a[b][0]=x` is `{ a: { b: { 0: 'x' } } }`. */
export type Form = { [name: string]: Form | string };

export const formOf = (text: string): Form => {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split('[').map((part) => part.replace(/\]$/, ''));
    let place = form;
    for (const [at, part] of path.entries()) {
      const key = part === '' ? String(Object.keys(place).length) : part;
      if (at === path.length - 1) place[key] = value;
      else place = (place[key] ??= {}) as Form;
    }
  }
  return form;
};

/** The text at `a.b.0`, or null. */
export const textAt = (form: Form, path: string): string | null => {
  let found: Form | string | undefined = form;
  for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : null;
};

/** The values of a list or a map, in order. */
export const listAt = (form: Form, name: string): Form[] =>
  Object.values(typeof form[name] === 'object' ? form[name] : {}).map((each) =>
    typeof each === 'object' ? each : {},
  );

/** A map of texts, such as `metadata`. */
export const mapAt = (form: Form, name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof form[name] === 'object' ? form[name] : {}).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : '',
    ]),
  );
