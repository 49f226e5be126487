import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { isAlways } from './domain/mail-choice.js';
import { MailActs, type MailAct } from './mail-acts.js';
import { NoticePreferences } from './notice-preferences.service.js';
import { NoticeTopics } from './notice-topics.js';

const texts = catalogue({
  pl: { organisation: 'Organizacja' },
  en: { organisation: 'Organisation' },
});

/** "No more of these mails", for one topic and one organisation. The panel goes on showing everything. */
@Injectable()
export class Mute {
  readonly act: MailAct = {
    id: 'notices.mute',
    kinds: [],
    role: 'viewer',
    days: 90,
    repeatable: true,
    label: { pl: 'Nie chcę takich e-maili', en: 'No more mails of this kind' },
    explanation: {
      pl: 'Przestaną przychodzić e-maile tego rodzaju. Powiadomienia zostaną w panelu, a wybór można zmienić na stronie konta.',
      en: 'Mails of this kind stop coming. The notices stay in the panel, and the choice can be changed on the account page.',
    },
    done: {
      pl: 'Takie e-maile nie będą już przychodzić.',
      en: 'No more mails of this kind will come.',
    },
    fields: [],
    schema: z.object({}),
    describe: async ({ organisation }, topicId, lang) => {
      const topic = this.topics.byId(topicId);
      if (!topic || isAlways(topic)) return null;
      const m = texts[lang];
      return {
        title: topic.label[lang],
        facts: [{ term: m.organisation, value: organisation.name }],
      };
    },
    perform: (actor, topicId) =>
      this.preferences.choose(actor, actor.organisation.id, { [topicId]: 'never' }, { everywhere: false }),
  };

  constructor(
    private readonly topics: NoticeTopics,
    private readonly preferences: NoticePreferences,
    acts: MailActs,
  ) {
    acts.register(this.act);
  }
}
