import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatDate } from '../../shared/dates.js';
import { MailActs, type MailAct } from '../notices/index.js';
import { messageOf, nameOf } from './domain/campaign-words.js';
import { MOST_AT_ONCE, Participation } from './participation.service.js';

const texts = catalogue({
  pl: { days: 'Dni', shown: 'Pokażemy', message: 'Hasło' },
  en: { days: 'Days', shown: 'We show', message: 'Message' },
});

/** Joining a campaign from the mail of its invitation: it costs nothing and one may leave at any time. */
@Injectable()
export class CampaignMailActs {
  constructor(
    private readonly participation: Participation,
    acts: MailActs,
  ) {
    acts.register(this.join);
  }

  private readonly join: MailAct = {
    id: 'campaigns.join',
    kinds: ['campaigns.invited'],
    role: 'editor',
    days: 30,
    label: { pl: 'Weź udział w kampanii', en: 'Take part in the campaign' },
    explanation: {
      pl: 'Kampania pokaże oferty wymienione wyżej. W panelu można wybrać inne albo zrezygnować w każdej chwili.',
      en: 'The campaign shows the listings named above. In the panel you may choose others, or leave at any time.',
    },
    done: {
      pl: 'Bierzecie udział w kampanii. Oferty można zmienić w panelu.',
      en: 'You take part in the campaign. The listings may be changed in the panel.',
    },
    fields: [],
    schema: z.object({}),
    describe: async (actor, id, lang) => {
      const known = await this.participation.show(actor, id).catch((error: { code?: unknown }) => {
        if (error.code === 'campaigns/not-found') return null;
        throw error;
      });
      if (!known?.canJoin || known.fitting.length === 0) return null;
      const { campaign, fitting } = known;
      const m = texts[lang];
      return {
        title: nameOf(campaign, lang),
        facts: [
          { term: m.message, value: messageOf(campaign, lang) },
          {
            term: m.days,
            value: `${formatDate(campaign.startsOn, lang)}–${formatDate(campaign.endsOn, lang)}`,
          },
          {
            term: m.shown,
            value: fitting
              .slice(0, MOST_AT_ONCE)
              .map(({ title }) => title)
              .join('; '),
          },
        ],
      };
    },
    perform: async (actor, id) => {
      await this.participation.join(actor, id, { listings: [], sharesValue: false });
    },
  };
}
