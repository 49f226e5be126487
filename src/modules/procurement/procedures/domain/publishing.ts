import {
  addDays,
  daysBetween,
  formatDate,
  formatInstant,
  localDateOf,
  type LocalDate,
} from '../../../../shared/dates.js';
import type { Localised } from '../../../../shared/lang.js';
import { formatMoney, type Grosze } from '../../../../shared/money.js';
import { inDays } from '../../../../shared/plural.js';
import type { FieldError } from '../../../../shared/problems.js';
import type { ProcedureKind } from './procedure-states.js';
import type { ProcurementRule } from './rules.js';

/** The rules that hold on a day. */
export type Rules = Readonly<Record<ProcurementRule, number>>;

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;
/** Act of 8 March 2013 on excessive delays in commercial transactions, art. 8. */
const MOST_PUBLIC_PAYMENT_DAYS = 30;

export type PublishingFacts = {
  readonly kind: ProcedureKind;
  readonly openness: 'invited' | 'members';
  readonly deadline: Date;
  readonly opensAt: Date;
  readonly questionsUntil: Date | null;
  readonly paymentDays: number;
  readonly buyerIsPublic: boolean;
  /** How many stand on the list of those to ask. */
  readonly listed: number;
};

const wrong = (pointer: string, pl: string, en: string): FieldError => ({ pointer, text: { pl, en } });

/** The earliest day of the deadline of what is published on `today`. */
export const earliestDeadline = (kind: ProcedureKind, today: LocalDate, rules: Rules): LocalDate =>
  addDays(today, rules[`${kind}-days`]);

/** What holds for every version, whenever it is published. */
const whyTimesAreWrong = (facts: PublishingFacts, now: Date): FieldError[] => {
  const errors: FieldError[] = [];
  if (facts.deadline.getTime() <= now.getTime())
    errors.push(
      wrong(
        '/deadline',
        'Termin składania wycen już minął. Podaj późniejszy.',
        'The deadline has passed. Give a later one.',
      ),
    );
  if (daysBetween(localDateOf(now), localDateOf(facts.opensAt)) > MOST_DAYS)
    errors.push(wrong('/opensAt', 'Otwarcie musi być w ciągu roku.', 'The opening must be within a year.'));
  if (facts.buyerIsPublic && facts.paymentDays > MOST_PUBLIC_PAYMENT_DAYS)
    errors.push(
      wrong(
        '/paymentDays',
        `Podmiot publiczny płaci w ciągu najwyżej ${MOST_PUBLIC_PAYMENT_DAYS} dni.`,
        `A public body pays within ${MOST_PUBLIC_PAYMENT_DAYS} days at most.`,
      ),
    );
  return errors;
};

/** What keeps a draft from being published now; empty when nothing does. */
export const whyNotPublished = (facts: PublishingFacts, rules: Rules, now: Date): FieldError[] => {
  const errors = whyTimesAreWrong(facts, now);
  const earliest = earliestDeadline(facts.kind, localDateOf(now), rules);
  const days = rules[`${facts.kind}-days`];
  if (errors.length === 0 && localDateOf(facts.deadline) < earliest)
    errors.push(
      wrong(
        '/deadline',
        `Na wyceny trzeba dać co najmniej ${inDays('pl', days)}: termin może być najwcześniej ${formatDate(earliest, 'pl')}.`,
        `Bids need at least ${inDays('en', days)}: the deadline can be ${formatDate(earliest, 'en')} at the earliest.`,
      ),
    );
  if (facts.questionsUntil && facts.questionsUntil.getTime() <= now.getTime())
    errors.push(
      wrong('/questionsUntil', 'Termin na pytania już minął.', 'The time for questions has passed.'),
    );
  if (facts.openness === 'invited' && facts.listed === 0)
    errors.push(
      wrong(
        '/invitations',
        'Wybierz przynajmniej jednego dostawcę albo otwórz postępowanie dla wszystkich członków.',
        'Choose at least one supplier, or open the procedure to all members.',
      ),
    );
  return errors;
};

/**
 * What keeps a change from being published now: bidders need time for it, so that many full days must remain as the
 * rule says, whatever the change. The deadline moves if they do not.
 */
export const whyNotAmended = (facts: PublishingFacts, rules: Rules, now: Date): FieldError[] => {
  const errors = whyTimesAreWrong(facts, now);
  const days = rules['late-change-days'];
  const earliest = new Date(now.getTime() + days * DAY_MS);
  if (errors.length === 0 && facts.deadline.getTime() < earliest.getTime())
    errors.push(
      wrong(
        '/deadline',
        `Po zmianie na wyceny musi zostać co najmniej ${inDays('pl', days)}. Przesuń termin na ${formatInstant(earliest, 'pl')} albo później.`,
        `At least ${inDays('en', days)} must remain after a change. Move the deadline to ${formatInstant(earliest, 'en')} or later.`,
      ),
    );
  return errors;
};

/** What the buyer should know of the law; nothing of it keeps anybody from publishing. */
export const lawNotes = (estimateNet: Grosze | null, rules: Rules): Localised[] => {
  if (estimateNet === null) return [];
  const amount = (value: Grosze) => ({ pl: formatMoney(value, 'pl'), en: formatMoney(value, 'en') });
  if (estimateNet >= rules['law-net']) {
    const { pl, en } = amount(rules['law-net']);
    return [
      {
        pl: `Szacunkowa wartość sięga ${pl} netto: od tej kwoty kupujący publiczny stosuje Prawo zamówień publicznych i nie może kupić w ten sposób.`,
        en: `The estimated value reaches ${en} net: from there a public buyer is under the Public Procurement Law and cannot buy in this way.`,
      },
    ];
  }
  if (estimateNet >= rules['competitiveness-net']) {
    const { pl, en } = amount(rules['competitiveness-net']);
    const days = rules['competitiveness-days'];
    return [
      {
        pl: `Jeśli płacisz z funduszy Unii Europejskiej, od ${pl} netto obowiązuje zasada konkurencyjności: ogłoszenie w Bazie Konkurencyjności i co najmniej ${inDays('pl', days)} na wyceny.`,
        en: `If you pay from EU funds, the competitiveness rule holds from ${en} net: a notice in Baza Konkurencyjności and at least ${inDays('en', days)} for bids.`,
      },
    ];
  }
  return [];
};
