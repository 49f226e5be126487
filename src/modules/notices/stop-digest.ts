import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { MailActs, type MailAct } from './mail-acts.js';
import { NoticePreferences } from './notice-preferences.service.js';

const texts = catalogue({
  pl: { title: 'Podsumowanie dnia', organisation: 'Organizacja' },
  en: { title: 'Summary of the day', organisation: 'Organisation' },
});

/** "No more digests" of one organisation: what came in them stays in the panel only. */
@Injectable()
export class StopDigest {
  readonly act: MailAct = {
    id: 'notices.stop-digest',
    kinds: [],
    role: 'viewer',
    days: 90,
    repeatable: true,
    label: { pl: 'Nie chcę podsumowań', en: 'No more summaries' },
    explanation: {
      pl: 'Podsumowania z tej organizacji przestaną przychodzić. Powiadomienia zostaną w panelu, a wybór można zmienić na stronie konta.',
      en: 'Summaries of this organisation stop coming. The notices stay in the panel, and the choice can be changed on the account page.',
    },
    done: { pl: 'Podsumowania nie będą już przychodzić.', en: 'No more summaries will come.' },
    fields: [],
    schema: z.object({}),
    describe: async ({ organisation }, _thing, lang) => ({
      title: texts[lang].title,
      facts: [{ term: texts[lang].organisation, value: organisation.name }],
    }),
    perform: async (actor) => {
      const { id } = actor.organisation;
      const inDigest = (await this.preferences.list(actor, id)).filter(({ mail }) => mail === 'digest');
      const none = Object.fromEntries(inDigest.map(({ topic }) => [topic.id, 'never' as const]));
      await this.preferences.choose(actor, id, none, { everywhere: false });
    },
  };

  constructor(
    private readonly preferences: NoticePreferences,
    acts: MailActs,
  ) {
    acts.register(this.act);
  }
}
