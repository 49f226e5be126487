import { MOST_IDS, type Candidate } from '../domain/completions.js';
import { NumberedValues } from '../domain/numbered.js';

/** What a line under the search box may say of a document. */
export type ShownTexts = {
  readonly title: string;
  readonly categoryName: string;
  readonly supplierName: string;
};

/** The texts of rows that complete what is being typed, each kept once. */
export class HeldTexts {
  private readonly values = new NumberedValues();
  private readonly titles: number[] = [];
  private readonly categories: number[] = [];
  private readonly suppliers: number[] = [];

  /** Rows come in their order, from 0. */
  add({ title, categoryName, supplierName }: ShownTexts): void {
    this.titles.push(this.values.number(title));
    this.categories.push(this.values.number(categoryName));
    this.suppliers.push(this.values.number(supplierName));
  }

  /** The texts of rows whose names and whose titles match, with how many of these have them. */
  candidates(named: readonly number[], titled: readonly number[], ids: readonly string[]): Candidate[] {
    const counted = (kind: 'category' | 'supplier', numbers: readonly number[]): Candidate[] =>
      [...timesOf(named, numbers)].map(([number, times]) => ({
        ...{ kind, text: this.values.value(number), ids: [], times },
      }));
    const having = new Map<number, string[]>();
    for (const row of titled) {
      const title = this.titles[row]!;
      const known = having.get(title);
      if (known) known.push(ids[row]!);
      else having.set(title, [ids[row]!]);
    }
    return [
      ...counted('category', this.categories),
      ...counted('supplier', this.suppliers),
      ...[...having].map(([title, all]): Candidate => ({
        ...{ kind: 'document', text: this.values.value(title), times: all.length },
        ids: all.sort().slice(0, MOST_IDS),
      })),
    ];
  }
}

const timesOf = (rows: readonly number[], numbers: readonly number[]): Map<number, number> => {
  const times = new Map<number, number>();
  for (const row of rows) times.set(numbers[row]!, (times.get(numbers[row]!) ?? 0) + 1);
  return times;
};
