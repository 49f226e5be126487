import { valuesOf, type FormBody, type FormValues } from '../../../../platform/validation/form.js';

/** Fields of a row that nobody types into: alone they make no row. */
const idle = new Set(['id', 'listingId', 'kind', 'required']);

type Tree = { [name: string]: Tree | string | string[] };
type Node = Tree | string | string[];

const treeOf = (values: FormValues): Tree => {
  const root: Tree = {};
  for (const [name, value] of Object.entries(values)) {
    const parts = name.split('.').slice(0, 6);
    let node = root;
    for (const part of parts.slice(0, -1)) {
      const child = node[part];
      node = typeof child === 'object' && !Array.isArray(child) ? child : (node[part] = {});
    }
    node[parts.at(-1)!] = value;
  }
  return root;
};

const isTree = (node: Node): node is Tree => typeof node === 'object' && !Array.isArray(node);

const isFilled = (name: string, node: Node): boolean =>
  isTree(node)
    ? Object.entries(node).some(([key, child]) => isFilled(key, child))
    : !idle.has(name) && [node].flat().some((text) => text.trim() !== '');

/** Rows in their order, moved up over the empty ones. */
const compact = (node: Tree): Tree => {
  const entries = Object.entries(node);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key));
  const kept = isList
    ? entries
        .sort(([a], [b]) => Number(a) - Number(b))
        .filter(([key, child]) => isFilled(key, child))
        .map(([, child], at): [string, Node] => [String(at), child])
    : entries;
  return Object.fromEntries(kept.map(([key, child]) => [key, isTree(child) ? compact(child) : child]));
};

const flatten = (node: Tree, prefix = ''): [string, string | string[]][] =>
  Object.entries(node).flatMap(([key, child]): [string, string | string[]][] =>
    isTree(child) ? flatten(child, `${prefix}${key}.`) : [[`${prefix}${key}`, child]],
  );

/**
 * The typed values with their rows moved up over wholly empty ones, so that the row that is shown wrong is the row that
 * is wrong: the reader of the form leaves empty rows out. `without`: the prefix of a row that is taken away.
 */
export const rowsOf = (body: FormBody, without: string | null = null): FormValues => {
  const values = valuesOf(body);
  const kept = Object.entries(values).filter(([name]) => without === null || !name.startsWith(`${without}.`));
  return Object.fromEntries(flatten(compact(treeOf(Object.fromEntries(kept)))));
};

/** How many rows of a list hold something. */
export const countOf = (values: Readonly<Record<string, unknown>>, list: string): number => {
  const row = new RegExp(`^${list.replaceAll('.', '\\.')}\\.(\\d{1,3})\\.`);
  return Object.keys(values).reduce((most, name) => Math.max(most, Number(row.exec(name)?.[1] ?? -1) + 1), 0);
};

/** What a button of the form asks for beside saving: more rows, a row away, listings to choose from. */
export type RowAct =
  | { readonly act: 'more'; readonly list: string }
  | { readonly act: 'drop'; readonly row: string }
  | { readonly act: 'find' }
  | { readonly act: 'take'; readonly listingId: string };

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Null for the buttons that save, and for what no button of ours says. */
export const actOf = (said: unknown): RowAct | null => {
  if (typeof said !== 'string') return null;
  const [act, what = ''] = said.split(':');
  if (act === 'find') return { act };
  if (act === 'take' && uuid.test(what)) return { act, listingId: what };
  if (act === 'more' && /^(lots|lots\.\d{1,3}\.lines|questions|criteria)$/.test(what))
    return { act, list: what };
  if (
    act === 'drop' &&
    /^(lots\.\d{1,3}(\.lines\.\d{1,3})?|questions\.\d{1,3}|criteria\.\d{1,3})$/.test(what)
  )
    return { act, row: what };
  return null;
};
