import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { MailActs, type MailAct } from '../../notices/index.js';
import { FOUND } from './alerts.service.js';
import { SavedSearches } from './saved-searches.service.js';

const texts = catalogue({
  pl: { organisation: 'Organizacja' },
  en: { organisation: 'Organisation' },
});

/** "No more of this search", from its alert; the thing is the alert. Other searches go on. */
@Injectable()
export class PauseByMail {
  constructor(
    private readonly searches: SavedSearches,
    acts: MailActs,
  ) {
    acts.register(this.pause);
  }

  private readonly pause: MailAct = {
    id: 'demand.pause-search',
    kinds: [FOUND],
    role: 'editor',
    days: 90,
    repeatable: true,
    label: { pl: 'Wstrzymaj to wyszukiwanie', en: 'Pause this search' },
    explanation: {
      pl: 'Powiadomienia z tego wyszukiwania przestaną przychodzić. W panelu można je wznowić w każdej chwili.',
      en: 'Notices of this search stop coming. In the panel it can be resumed at any time.',
    },
    done: {
      pl: 'Wyszukiwanie jest wstrzymane.',
      en: 'The search is paused.',
    },
    fields: [],
    schema: z.object({}),
    describe: async (actor, alertId, lang) => {
      const saved = await this.searches.ofAlert(actor, alertId);
      if (!saved) return null;
      const m = texts[lang];
      return { title: saved.name, facts: [{ term: m.organisation, value: actor.organisation.name }] };
    },
    perform: async (actor, alertId) => {
      const saved = await this.searches.ofAlert(actor, alertId);
      if (saved) await this.searches.change(actor, saved.id, { paused: true });
    },
  };
}
