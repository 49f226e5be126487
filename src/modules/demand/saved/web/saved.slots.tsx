import { Injectable } from '@nestjs/common';
import { hasRole } from '../../../../platform/access/actor.js';
import { PageSlots } from '../../../../ui/page/page-slots.js';
import { canonicalQuery } from '../../../catalog/index.js';
import { Desk } from '../../../notices/index.js';
import { SAVED } from '../../demand-paths.js';
import { savedTexts } from './saved.texts.js';

/** The way from a search to its alert, and the quick link of the desk. */
@Injectable()
export class SavedSlots {
  constructor(slots: PageSlots, desk: Desk) {
    desk.offer({
      path: SAVED,
      label: { pl: savedTexts.pl.title, en: savedTexts.en.title },
      role: 'viewer',
    });
    slots.register('catalogue.results', (page, { page: number, put }) => {
      const query = canonicalQuery(page.path.split('?')[1] ?? '');
      // Who is not signed in comes to it by signing in.
      const mayHear = page.actor.kind === 'anonymous' || hasRole(page.actor, 'editor');
      if (query === '' || number > 1 || !mayHear) return Promise.resolve(null);
      const m = savedTexts[page.lang];
      put(
        'before',
        <p class="hint">
          <a href={page.href(`${SAVED}/nowe?szukaj=${encodeURIComponent(query)}`)} rel="nofollow">
            {m.saveThis}
          </a>
          {'. '}
          {m.saveThisHint}
        </p>,
      );
      return Promise.resolve(null);
    });
  }
}
