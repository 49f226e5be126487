import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Representative } from '../../../platform/access/actor.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { MailActs, type MailAct } from '../../notices/index.js';
import { declineCauses } from './domain/decline-causes.js';
import { invitationLabels } from './invitations.labels.js';
import { declineBody } from './invitations.schemas.js';
import { Opportunities } from './opportunities.service.js';

const texts = catalogue({
  pl: { buyer: 'Kupujący', deadline: 'Wyceny do' },
  en: { buyer: 'Buyer', deadline: 'Bids until' },
});

const DAYS = 30;
const both = {
  kinds: ['procurement.invited', 'procurement.reminded'],
  role: 'editor',
  days: DAYS,
} as const;

/** What an invited supplier can answer from its mail. A bid has prices: it is sent behind the sign-in only. */
@Injectable()
export class InvitationMailActs {
  constructor(
    private readonly opportunities: Opportunities,
    acts: MailActs,
  ) {
    acts.register(this.takePart);
    acts.register(this.decline);
  }

  private readonly takePart: MailAct = {
    ...both,
    id: 'procurement.take-part',
    label: { pl: 'Weźmiemy udział', en: 'We will take part' },
    explanation: {
      pl: 'Kupujący dowie się, że przygotowujecie wycenę. To do niczego nie zobowiązuje.',
      en: 'The buyer learns that you prepare a bid. It binds to nothing.',
    },
    done: {
      pl: 'Kupujący wie, że weźmiecie udział. Wycenę przygotujesz w panelu.',
      en: 'The buyer knows that you will take part. You prepare the bid in the panel.',
    },
    schema: z.strictObject({}),
    fields: [],
    describe: async (actor, id, lang) => {
      const known = await this.open(actor, id);
      return known?.comingAt === null ? subjectOf(known, lang) : null;
    },
    perform: (actor, id) => this.opportunities.takePart(actor, id),
  };

  private readonly decline: MailAct = {
    ...both,
    id: 'procurement.decline',
    label: { pl: 'Nie weźmiemy udziału', en: 'We will not take part' },
    explanation: {
      pl: 'Kupujący zobaczy powód i będzie mógł zaprosić innych. Do terminu możecie jeszcze zmienić zdanie.',
      en: 'The buyer sees the reason and can invite others. Until the deadline you can change your mind.',
    },
    done: {
      pl: 'Kupujący wie, że nie weźmiecie udziału.',
      en: 'The buyer knows that you will not take part.',
    },
    schema: declineBody,
    fields: [
      {
        kind: 'choice',
        name: 'cause',
        label: { pl: invitationLabels.pl.cause, en: invitationLabels.en.cause },
        options: declineCauses.map((value) => ({
          value,
          label: { pl: invitationLabels.pl.causes[value], en: invitationLabels.en.causes[value] },
        })),
      },
      {
        kind: 'prose',
        name: 'reason',
        label: { pl: invitationLabels.pl.reason, en: invitationLabels.en.reason },
      },
    ],
    describe: async (actor, id, lang) => {
      const known = await this.open(actor, id);
      return known && subjectOf(known, lang);
    },
    perform: (actor, id, input) => {
      const { reason, cause } = input as z.output<typeof declineBody>;
      return this.opportunities.decline(actor, id, reason, cause);
    },
  };

  /** Null when the organisation can no longer answer, or was not invited, or has refused. */
  private async open(actor: Representative, id: string) {
    const known = await this.opportunities.open(actor, id).catch((error: { code?: unknown }) => {
      if (error.code === 'procurement/opportunity-not-found') return null;
      throw error;
    });
    return known?.running && known.invited && known.declinedAt === null ? known : null;
  }
}

const subjectOf = (
  { subject, buyerName, deadline }: { subject: string; buyerName: string; deadline: Date },
  lang: Lang,
) => ({
  title: subject,
  facts: [
    { term: texts[lang].buyer, value: buyerName },
    { term: texts[lang].deadline, value: formatInstant(deadline, lang) },
  ],
});
