import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import type { Lang } from '../../shared/lang.js';
import { SearchIndex } from '../search/index.js';
import { suppliersBySlug, type SupplierLine } from './data/public-listings.queries.js';
import { publicTitles } from './data/public-titles.queries.js';
import { SupplierKnowledge } from './supplier-knowledge.js';
import { Vocabulary } from './vocabulary.service.js';

const MOST = 8;

/** A line under the search box, and the Polish path where it leads. */
export type SuggestedLine = {
  readonly kind: 'category' | 'supplier' | 'listing';
  readonly text: string;
  readonly path: string;
};

/** What may be meant by what is being typed. The index proposes; only what is public at this moment is offered. */
@Injectable()
export class CatalogueSuggestions {
  constructor(
    private readonly db: Db,
    private readonly index: SearchIndex,
    private readonly knowledge: SupplierKnowledge,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Categories, suppliers, then listings; none for less than two letters. */
  async suggest(typed: string, lang: Lang): Promise<SuggestedLine[]> {
    const lines = await this.index.suggest(typed, MOST);
    if (lines.length === 0) return [];
    const named = lines.flatMap(({ kind, text }) => (kind === 'supplier' ? [text] : []));
    const [categories, members, titles] = await Promise.all([
      this.vocabulary.categoryTree(),
      this.membersNamed(named),
      publicTitles(
        this.db.public,
        lines.flatMap(({ ids }) => ids),
      ),
    ]);
    return lines.flatMap(({ kind, text, ids }): SuggestedLine[] => {
      if (kind === 'category') {
        const category = categories.find(({ namePl, nameEn }) => namePl === text || nameEn === text);
        if (!category) return [];
        const name = lang === 'pl' ? category.namePl : category.nameEn;
        return [{ kind, text: name, path: `/katalog?category=${category.slug}` }];
      }
      if (kind === 'supplier') {
        const member = members.find(({ name }) => name === text);
        return member ? [{ kind, text, path: `/czlonkowie/${member.slug}` }] : [];
      }
      const open = titles.filter(({ id }) => ids.includes(id));
      const [only] = open;
      if (!only) return [];
      const path =
        ids.length === 1 ? `/oferty/${only.id}` : `/katalog?${new URLSearchParams({ q: text }).toString()}`;
      return [{ kind: 'listing', text: (lang === 'en' && only.titleEn) || only.title, path }];
    });
  }

  /** What is known of members is a second old: who has left meanwhile is not named. */
  private async membersNamed(names: readonly string[]): Promise<SupplierLine[]> {
    if (names.length === 0) return [];
    const known = [...(await this.knowledge.suppliers()).values()].filter(({ name }) => names.includes(name));
    return suppliersBySlug(
      this.db.public,
      known.map(({ slug }) => slug),
    );
  }
}
