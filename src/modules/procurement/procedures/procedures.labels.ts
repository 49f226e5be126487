import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { Localised } from '../../../shared/lang.js';
import type { CriterionKind, QuestionKind } from './domain/criteria.js';
import type { ProcedureKind, ProcedureStage } from './domain/procedure-states.js';
import type { ReservedGroup } from './domain/reserved-groups.js';

type Labels = {
  readonly kinds: Readonly<Record<ProcedureKind, string>>;
  readonly stages: Readonly<Record<ProcedureStage, string>>;
  readonly criteria: Readonly<Record<CriterionKind, string>>;
  readonly questions: Readonly<Record<QuestionKind, string>>;
  readonly groups: Readonly<Record<ReservedGroup, string>>;
};

export const procedureLabels = catalogue({
  pl: {
    kinds: { quotation: 'Zapytanie ofertowe', consultation: 'Rozeznanie rynku' },
    stages: {
      draft: 'szkic',
      published: 'przyjmuje wyceny',
      closed: 'czeka na otwarcie',
      due: 'do otwarcia',
      opened: 'otwarte',
      decided: 'rozstrzygnięte',
      concluded: 'zakończone',
      cancelled: 'unieważnione',
    },
    criteria: {
      price: 'Cena brutto',
      days: 'Termin realizacji w dniach',
      rating: 'Ocena przez kupującego, z uzasadnieniem',
      answer: 'Odpowiedź na pytanie (tak albo liczba)',
    },
    questions: { text: 'odpowiedź słowami', 'yes-no': 'tak albo nie', number: 'liczba' },
    groups: {
      disabled: 'osoby niepełnosprawne',
      unemployed: 'bezrobotni',
      'job-seekers': 'osoby poszukujące pracy, niepozostające w zatrudnieniu',
      'leaving-care': 'osoby usamodzielniane',
      'leaving-prison': 'osoby zwolnione z zakładów karnych',
      'mental-disorders': 'osoby z zaburzeniami psychicznymi',
      homeless: 'osoby bezdomne',
      refugees: 'uchodźcy i osoby objęte ochroną',
      'young-or-old': 'osoby do 30. i od 50. roku życia, poszukujące pracy',
      minorities: 'członkowie mniejszości znajdujących się w niekorzystnej sytuacji',
    },
  },
  en: {
    kinds: { quotation: 'Request for quotation', consultation: 'Market consultation' },
    stages: {
      draft: 'draft',
      published: 'takes bids',
      closed: 'waits for the opening',
      due: 'to be opened',
      opened: 'opened',
      decided: 'decided',
      concluded: 'concluded',
      cancelled: 'cancelled',
    },
    criteria: {
      price: 'Gross price',
      days: 'Days to the delivery',
      rating: 'Points given by the buyer, with a reason',
      answer: 'The answer to a question (yes, or a number)',
    },
    questions: { text: 'an answer in words', 'yes-no': 'yes or no', number: 'a number' },
    groups: {
      disabled: 'people with disabilities',
      unemployed: 'the unemployed',
      'job-seekers': 'job seekers without employment',
      'leaving-care': 'people leaving care',
      'leaving-prison': 'people released from prison',
      'mental-disorders': 'people with mental disorders',
      homeless: 'homeless people',
      refugees: 'refugees and people under protection',
      'young-or-old': 'job seekers up to 30 and from 50 years of age',
      minorities: 'members of disadvantaged minorities',
    },
  },
} satisfies Record<'pl' | 'en', Labels>);

export const stageLabel = (stage: ProcedureStage): Localised => ({
  pl: procedureLabels.pl.stages[stage],
  en: procedureLabels.en.stages[stage],
});

export const procedureDeskTexts = catalogue({
  pl: {
    questions: (count: number, subject: string) =>
      count === 1
        ? `Pytanie czeka na odpowiedź: ${subject}`
        : `Pytania czekają na odpowiedź (${count}): ${subject}`,
    open: (subject: string) => `Otwórz wyceny: ${subject}`,
    decide: (subject: string) => `Porównaj wyceny i zdecyduj: ${subject}`,
    questionsEnd: (subject: string) => `Koniec pytań: ${subject}`,
    deadline: (subject: string) => `Koniec składania wycen: ${subject}`,
    opening: (subject: string) => `Otwarcie wycen: ${subject}`,
  },
  en: {
    questions: (count, subject) =>
      count === 1
        ? `A question waits for an answer: ${subject}`
        : `Questions wait for an answer (${count}): ${subject}`,
    open: (subject) => `Open the bids: ${subject}`,
    decide: (subject) => `Compare the bids and decide: ${subject}`,
    questionsEnd: (subject) => `End of questions: ${subject}`,
    deadline: (subject) => `Deadline for bids: ${subject}`,
    opening: (subject) => `Opening of bids: ${subject}`,
  },
});
