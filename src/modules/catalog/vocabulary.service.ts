import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import { putCpv } from './data/vocabulary.commands.js';
import { countsWithBelow } from './domain/category-tree.js';
import type { CpvName } from './domain/cpv-list.js';
import {
  allCategories,
  cpvCodes,
  publicCountsByCategory,
  type CategoryLine,
  type CpvLine,
} from './data/vocabulary.queries.js';

/** Up to here a form offers all codes in a list; beyond, one types the code. */
const MOST_CHOICES = 400;
const BATCH = 1_000;
const KEPT_MS = 1_000;

/** `depth`: how many others it stands below. */
export type CountedCategory = CategoryLine & { readonly listings: number; readonly depth: number };

/** Categories and procurement codes. */
@Injectable()
export class Vocabulary {
  private kept: { readonly until: number; readonly tree: Promise<readonly CategoryLine[]> } | null = null;

  constructor(private readonly db: Db) {}

  /** Those that things are filed in: none has others below it. */
  async categories(): Promise<CategoryLine[]> {
    const all = await this.categoryTree();
    return all.filter(({ slug }) => !all.some(({ parent }) => parent === slug));
  }

  /** Those with the groups above them, by which one looks for things. As of at most a second ago: each search asks. */
  categoryTree(): Promise<readonly CategoryLine[]> {
    const now = performance.now();
    if (this.kept && this.kept.until > now) return this.kept.tree;
    const tree = allCategories(this.db.public);
    this.kept = { until: now + KEPT_MS, tree };
    tree.catch(() => (this.kept = null));
    return tree;
  }

  /** The tree with how many public listings each has now, those below it too. */
  async countedCategories(): Promise<CountedCategory[]> {
    const counts = new Map(
      (await publicCountsByCategory(this.db.public)).map(({ category, count }) => [category, count]),
    );
    return countsWithBelow(await this.categoryTree(), (slug) => counts.get(slug) ?? 0).map(
      ({ category, count, depth }) => ({ ...category, listings: count, depth }),
    );
  }

  /** The codes to choose from; null when there are too many for a list. */
  async cpvChoices(): Promise<CpvLine[] | null> {
    const codes = await cpvCodes(this.db.public, MOST_CHOICES + 1);
    return codes.length > MOST_CHOICES ? null : codes;
  }

  /** Adds codes of the Common Procurement Vocabulary and renames known ones; for the operator's import. */
  async importCpv(codes: readonly CpvName[]): Promise<void> {
    await this.db.tx('system', async (tx) => {
      for (let at = 0; at < codes.length; at += BATCH) await putCpv(tx, codes.slice(at, at + BATCH));
    });
  }
}
