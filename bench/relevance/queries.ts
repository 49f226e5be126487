import { inItsWords } from './in-its-words.js';
import { inOtherWords } from './in-other-words.js';

/** How a query differs from the words of the listing that answers it. */
export const queryKinds = [
  ...['exact', 'inflected', 'no-diacritics', 'typo', 'derivation', 'synonym', 'descriptive'],
  ...['english', 'cpv', 'supplier', 'prefix'],
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** A query with the SKUs of the example listings that answer it. */
export type LabelledQuery = {
  readonly text: string;
  readonly kind: QueryKind;
  readonly right: readonly string[];
};

const written: Readonly<Record<QueryKind, string>> = { ...inItsWords, ...inOtherWords };

const lines = (kind: QueryKind): LabelledQuery[] =>
  written[kind]
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', right = ''] = line.trim().split(': ');
      return { text, kind, right: right.split(' ') };
    });

/** Every query, by kind. */
export const labelledQueries: readonly LabelledQuery[] = queryKinds.flatMap(lines);

/** Every other query of a kind: rules are tuned on the first half alone, and both halves are reported. */
export const isHeldOut = (query: LabelledQuery): boolean =>
  labelledQueries.filter(({ kind }) => kind === query.kind).indexOf(query) % 2 === 1;
