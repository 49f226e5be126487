import { ranking, type Matching } from '../domain/ranking.js';
import type { Term } from '../domain/terms.js';
import { corrected, exactly, related } from '../domain/wanted.js';
import { NAMES, TITLE, type Postings } from './postings.js';

/** Rows that have the words, in the order in which they were given, with where they have each term. */
type Hits = { readonly rows: readonly number[]; readonly terms: readonly MarkedTerm[] };

type MarkedTerm = {
  /** Of how many words it is. */
  readonly size: number;
  readonly own: Uint8Array;
  readonly kin: Uint8Array;
  readonly meant: Uint8Array;
};

/** Without terms every row is a hit. `capacity`: one more than the highest row. */
export const hitsAmong = (
  rows: Uint32Array,
  postings: Postings,
  asked: readonly Term[],
  matching: Matching,
  capacity: number,
): Hits => {
  postings.begin();
  const terms = asked.map((term): MarkedTerm => {
    const meant = postings.mark(corrected(term), capacity);
    // Where nothing was corrected the two are the same.
    const kin = term.words.some(({ near }) => near.length > 0)
      ? postings.mark(related(term), capacity)
      : meant;
    return { size: term.words.length, own: postings.mark(exactly(term), capacity), kin, meant };
  });
  const [first, ...others] = terms;
  if (!first) return { rows: [...rows], terms };
  const each = matching === 'all';
  const found: number[] = [];
  // By index: every row passes here, and most go no further than the first term.
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    let has = first.meant[row] !== 0;
    for (let i = 0; has === each && i < others.length; i++) has = others[i]!.meant[row] !== 0;
    if (has) found.push(row);
  }
  return { rows: found, terms };
};

const { points } = ranking;
/** In thousandths, so that sums are exact. */
const worth = {
  title: 1_000 * points.title,
  titleKin: 1_000 * points.titleKin,
  titleCorrected: 1_000 * points.titleCorrected,
  names: 1_000 * points.names,
  text: 1_000 * points.text,
};

/** What a term adds for a row that may have it, in thousandths. Where any word will do, a description adds nothing. */
const worthOf = ({ own, kin, meant }: MarkedTerm, row: number, matching: Matching): number => {
  const places = meant[row]!;
  if (places & TITLE) {
    if (own[row]! & TITLE) return worth.title;
    return kin[row]! & TITLE ? worth.titleKin : worth.titleCorrected;
  }
  if (places & NAMES) return worth.names;
  return matching === 'all' ? worth.text : 0;
};

/** How well each of the hits at these places fits, in whole thousandths of a point: the more words, the rarer, the better. */
export const fitsOf = ({ rows, terms }: Hits, matching: Matching, places: readonly number[]): number[] => {
  if (matching === 'all') {
    return places.map((at) =>
      terms.reduce((sum, term) => sum + term.size * worthOf(term, rows[at]!, matching), 0),
    );
  }
  const weights = terms.map((term) => {
    const having = rows.reduce((count, row) => count + (worthOf(term, row, matching) > 0 ? 1 : 0), 0);
    return Math.log(2 + rows.length / (1 + having));
  });
  return places.map((at) =>
    Math.round(
      1_000 *
        terms.reduce(
          (sum, term, i) => sum + ((term.size * worthOf(term, rows[at]!, matching)) / 1_000) * weights[i]!,
          0,
        ),
    ),
  );
};
