import { createHash } from 'node:crypto';
import { ranking } from './ranking.js';

/** A document in the order of results, and whose it is. */
type Owned = {
  readonly id: string;
  /** The supplier's slug. */
  readonly supplier: string;
};

export type Standing = Owned & {
  /** Equal numbers fit equally well; more is better. */
  readonly fit: number;
};

/**
 * By what suppliers of equal fit are ordered on a day ('YYYY-MM-DD' in Warsaw): the SHA-256 digest of day and slug.
 * Anybody can compute it again and nobody can set it; the next day draws anew.
 */
export const turnOf = (day: string, supplier: string): string =>
  createHash('sha256').update(`${day}:${supplier}`).digest('hex');

/**
 * The better fit first. Equal fits take turns: one document of each supplier in the order of the day's `turnOf`, then
 * a second of each, and so on. `standings` come with those of one supplier and fit in the order that it gets them in.
 * `turns`: those of the day that were drawn before.
 */
export const inTurns = <Of extends Standing>(
  standings: readonly Of[],
  day: string,
  turns = new Map<string, string>(),
): Of[] => {
  const rounds = new Map<string, number>();
  const placed = standings.map((standing) => {
    const { fit, supplier } = standing;
    const round = rounds.get(`${fit} ${supplier}`) ?? 0;
    rounds.set(`${fit} ${supplier}`, round + 1);
    if (!turns.has(supplier)) turns.set(supplier, turnOf(day, supplier));
    return { standing, round, turn: turns.get(supplier)! };
  });
  return placed
    .sort(
      (a, b) =>
        b.standing.fit - a.standing.fit ||
        a.round - b.round ||
        (a.turn < b.turn ? -1 : a.turn > b.turn ? 1 : 0),
    )
    .map(({ standing }) => standing);
};

/**
 * Of standings, given by their fits and owners, the places of those that `inTurns` may put among the first `most`: whole
 * rounds, so that it puts them as it would among all.
 */
export const contenders = (fits: readonly number[], owners: readonly number[], most: number): number[] => {
  const least = leastFit(fits, most);
  const rounds = new Map<number, number>();
  const round = fits.map((fit, at) => {
    if (fit !== least) return fit > least ? -1 : Infinity;
    const own = rounds.get(owners[at]!) ?? 0;
    rounds.set(owners[at]!, own + 1);
    return own;
  });
  const last = lastRound(round, most);
  return [...round.keys()].filter((at) => round[at]! <= last);
};

/** The fit of the one in the place `most`, or of the last. */
const leastFit = (fits: readonly number[], most: number): number => {
  const times = new Map<number, number>();
  for (const fit of fits) times.set(fit, (times.get(fit) ?? 0) + 1);
  let before = 0;
  for (const fit of [...times.keys()].sort((a, b) => b - a)) {
    before += times.get(fit)!;
    if (before >= most) return fit;
  }
  return -Infinity;
};

/** The round with which there are `most`, those with better fits (-1) counted. */
const lastRound = (rounds: readonly number[], most: number): number => {
  const times: number[] = [];
  for (const round of rounds) if (round !== Infinity) times[round + 1] = (times[round + 1] ?? 0) + 1;
  let before = 0;
  for (let round = -1; round + 1 < times.length; round++) {
    before += times[round + 1] ?? 0;
    if (before >= most) return round;
  }
  return Infinity;
};

/**
 * The same order with at most `ranking.maxInRow` documents of one supplier in a row: what would be one more waits for
 * the next of somebody else. `whole`: nothing follows after these; otherwise only the first places are returned, those
 * that nothing further down can change. So any prefix of an order gives the same places.
 */
export const withoutLongRuns = <Of extends Owned>(ordered: readonly Of[], whole: boolean): Of[] => {
  const placed: Of[] = [];
  // Only the supplier of the present run ever waits.
  const waiting: Of[] = [];
  let next = 0;
  let first = 0;
  let run = 0;
  const place = (standing: Of) => {
    run = placed.at(-1)?.supplier === standing.supplier ? run + 1 : 1;
    placed.push(standing);
  };
  while (first < waiting.length || next < ordered.length) {
    const blocked = run >= ranking.maxInRow ? placed.at(-1)!.supplier : null;
    if (first < waiting.length && waiting[first]!.supplier !== blocked) {
      place(waiting[first++]!);
      continue;
    }
    while (next < ordered.length && ordered[next]!.supplier === blocked) waiting.push(ordered[next++]!);
    if (next < ordered.length) place(ordered[next++]!);
    else if (whole) return [...placed, ...waiting.slice(first)];
    else return placed;
  }
  return placed;
};

/** Read beyond a page at once: so many of one supplier in front of others seldom happen. */
const READ_AHEAD = 48;
const WIDER = 8;

/** The first so many of an order, and whether there are no more. */
export type Beginning = { readonly ordered: readonly Owned[]; readonly whole: boolean };

/** One page of an order in turns without long runs, by reading as little of its beginning as settles the page. */
export const pageInTurns = async <Read extends Beginning>(
  { page, perPage }: { readonly page: number; readonly perPage: number },
  read: (most: number) => Promise<Read>,
): Promise<Read & { readonly shown: Read['ordered'][number][] }> => {
  const needed = page * perPage;
  for (let most = needed + READ_AHEAD; ; most *= WIDER) {
    const beginning = await read(most);
    const placed = withoutLongRuns<Read['ordered'][number]>(beginning.ordered, beginning.whole);
    if (placed.length >= needed || beginning.whole) {
      return { ...beginning, shown: placed.slice(needed - perPage, needed) };
    }
  }
};
