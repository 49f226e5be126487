import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Representative } from '../../platform/access/actor.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatInstant, localDateOf } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { MailActs, type MailAct } from '../notices/index.js';
import { Acknowledgements } from './acknowledgements.service.js';
import { declineCauses } from './domain/causes.js';
import type { Permission } from './domain/policy.js';
import { Inquiries, type InquiryCase } from './inquiries.service.js';
import { acknowledgeBody, declineBody } from './inquiries.schemas.js';
import { causeLabels, causeTexts } from './inquiries.labels.js';
import { actionsOf } from './inquiry-answers.js';

const texts = catalogue({
  pl: { buyer: 'Kupujący', answerBy: 'Czeka na odpowiedź do' },
  en: { buyer: 'Buyer', answerBy: 'Waits for an answer until' },
});

const DAYS = 14;
const both = { kinds: ['inquiries.new'], role: 'editor', days: DAYS } as const;

/** What a supplier can do with a new inquiry from its mail. A quote has a price: it is sent behind the sign-in only. */
@Injectable()
export class InquiryMailActs {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly acknowledgements: Acknowledgements,
    acts: MailActs,
  ) {
    acts.register(this.acknowledge);
    acts.register(this.decline);
  }

  private readonly acknowledge: MailAct = {
    ...both,
    id: 'inquiries.acknowledge',
    label: { pl: 'Potwierdź, że odpowiecie', en: 'Confirm that you will answer' },
    explanation: {
      pl: 'Kupujący dowie się, że widzieliście zapytanie i kiedy odpowiecie. To jeszcze nie wycena.',
      en: 'The buyer learns that you have seen the inquiry and when you will answer. This is no quote yet.',
    },
    done: {
      pl: 'Kupujący wie, kiedy odpowiecie. Wycenę przygotujesz w panelu.',
      en: 'The buyer knows when you will answer. You prepare the quote in the panel.',
    },
    schema: acknowledgeBody,
    fields: [
      {
        kind: 'date',
        name: 'answerOn',
        label: { pl: 'Odpowiemy do', en: 'We will answer by' },
        hint: {
          pl: 'Najpóźniej w dniu, do którego kupujący czeka.',
          en: 'At the latest on the day until which the buyer waits.',
        },
      },
    ],
    describe: async (actor, id, lang) => {
      const known = await this.open(actor, id, 'acknowledge');
      if (!known) return null;
      return { ...subjectOf(known, lang), values: { answerOn: localDateOf(known.inquiry.answerBy) } };
    },
    perform: (actor, id, input) => {
      const { answerOn } = input as z.output<typeof acknowledgeBody>;
      return this.acknowledgements.acknowledge(actor, id, answerOn);
    },
  };

  private readonly decline: MailAct = {
    ...both,
    id: 'inquiries.decline',
    label: { pl: 'Odmów wyceny', en: 'Decline to quote' },
    explanation: {
      pl: 'Kupujący zobaczy powód i będzie mógł zapytać innych. Tego nie da się cofnąć.',
      en: 'The buyer sees the reason and can ask others. This cannot be undone.',
    },
    done: { pl: 'Odmowa wysłana.', en: 'Your refusal is sent.' },
    schema: declineBody,
    fields: [
      {
        kind: 'choice',
        name: 'cause',
        label: { pl: causeTexts.pl.cause, en: causeTexts.en.cause },
        options: declineCauses.map((value) => ({
          value,
          label: { pl: causeLabels.pl[value], en: causeLabels.en[value] },
        })),
      },
      { kind: 'prose', name: 'reason', label: { pl: 'Powód odmowy', en: 'Reason' } },
    ],
    describe: async (actor, id, lang) => {
      const known = await this.open(actor, id, 'decline');
      return known && subjectOf(known, lang);
    },
    perform: (actor, id, input) => {
      const { reason, cause } = input as z.output<typeof declineBody>;
      return this.inquiries.decline(actor, id, reason, cause);
    },
  };

  /** Null when the inquiry has moved on, or the organisation is no side of it any more. */
  private async open(actor: Representative, id: string, action: Permission): Promise<InquiryCase | null> {
    const known = await this.inquiries.open(actor, id).catch((error: { code?: unknown }) => {
      if (error.code === 'inquiries/not-found') return null;
      throw error;
    });
    return known && actionsOf(actor, known).includes(action) ? known : null;
  }
}

const subjectOf = ({ inquiry }: InquiryCase, lang: Lang) => ({
  title: inquiry.subject,
  facts: [
    { term: texts[lang].buyer, value: inquiry.buyerName },
    { term: texts[lang].answerBy, value: formatInstant(inquiry.answerBy, lang) },
  ],
});
