import { Injectable } from '@nestjs/common';
import type { Lang } from '../../../shared/lang.js';
import { Vocabulary } from '../../catalog/index.js';
import type { Words } from './invitation-answers.js';

/** What categories are called, for reasons in words. */
@Injectable()
export class CategoryWords {
  constructor(private readonly vocabulary: Vocabulary) {}

  async in(lang: Lang): Promise<Words> {
    const categories = await this.vocabulary.categories();
    return {
      lang,
      categories: new Map(
        categories.map(({ slug, namePl, nameEn }) => [slug, lang === 'pl' ? namePl : nameEn]),
      ),
    };
  }
}
