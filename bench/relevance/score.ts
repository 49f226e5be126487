import { isHeldOut, labelledQueries, queryKinds, type LabelledQuery } from './queries.js';

/** Whether a query had a right answer among its first three results. */
export type Judged = LabelledQuery & { readonly hit: boolean; readonly heldOut: boolean };

/** Asks every query; `first` gives the first results, `isRight` judges one of them. */
export const judge = async <Result>(
  first: (text: string) => Promise<readonly Result[]>,
  isRight: (result: Result, query: LabelledQuery) => boolean,
): Promise<Judged[]> => {
  const judged: Judged[] = [];
  for (const query of labelledQueries) {
    const results = (await first(query.text)).slice(0, 3);
    judged.push({
      ...query,
      hit: results.some((result) => isRight(result, query)),
      heldOut: isHeldOut(query),
    });
  }
  return judged;
};

/** The share of hits, 1 of none. */
export const shareOf = (judged: readonly Judged[]): number =>
  judged.length === 0 ? 1 : judged.filter(({ hit }) => hit).length / judged.length;

const percent = (judged: readonly Judged[]): string => `${(100 * shareOf(judged)).toFixed(1)} %`;

/** A table by kind and half, and what was missed of the half that rules may be tuned on. */
export const table = (title: string, judged: readonly Judged[]): string => {
  const row = (name: string, some: readonly Judged[]) =>
    `| ${name} | ${some.length} | ${percent(some)} | ${percent(some.filter(({ heldOut }) => !heldOut))} | ` +
    `${percent(some.filter(({ heldOut }) => heldOut))} |`;
  const missed = judged.filter(({ hit, heldOut }) => !hit && !heldOut).map(({ text }) => text);
  return [
    `### ${title}`,
    '',
    '| kind | queries | hit@3 | tuned half | held-out half |',
    '|---|---|---|---|---|',
    row('all', judged),
    ...queryKinds.map((kind) =>
      row(
        kind,
        judged.filter((each) => each.kind === kind),
      ),
    ),
    '',
    `Missed of the tuned half: ${missed.join(', ') || 'none'}`,
  ].join('\n');
};
