import { localDateOf, timeOfDayOf } from '../../../../shared/dates.js';
import { formatMoney } from '../../../../shared/money.js';
import { formatDecimal } from '../../../../shared/decimal.js';
import type { FormState } from '../../../../ui/index.js';
import type { ProcedureKind } from '../domain/procedure-states.js';
import type { BuyersFigures, ProcedureDraft } from '../procedure-content.js';

type Values = FormState['values'];

const row = (
  prefix: string,
  fields: Record<string, string | boolean | null | undefined>,
): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === false
      ? []
      : [[`${prefix}.${name}`, value === true ? 'on' : value]],
  );

/** What the form of step 1 is filled in with. */
export const whatValues = (kind: ProcedureKind, draft: ProcedureDraft): Values => ({
  kind,
  subject: draft.subject ?? '',
  caseNumber: draft.caseNumber ?? '',
  categories: draft.categories,
  cpv: draft.cpv.join(', '),
  description: draft.description ?? '',
  ...Object.fromEntries(
    draft.lots.flatMap(({ title, lines }, lot) => [
      ...row(`lots.${lot}`, { title }),
      ...lines.flatMap((line, at) =>
        row(`lots.${lot}.lines.${at}`, {
          ...{ id: line.id, listingId: line.listingId, name: line.name, description: line.description },
          quantity: formatDecimal(line.quantity, 'pl'),
          ...{ unit: line.unit, place: line.places[0], from: line.from, to: line.to },
        }),
      ),
    ]),
  ),
});

/** As one types it: the field says the currency. */
const zloty = (amount: number) => formatMoney(amount, 'pl').replace(/\s*zł$/, '');

/** What the form of step 2 is filled in with. */
export const termsValues = (draft: ProcedureDraft, { estimate, budget }: BuyersFigures): Values => ({
  deliveryPlaces: draft.deliveryPlaces.join('\n'),
  areas: draft.areas,
  recipient: draft.recipient?.id ?? '',
  payer: draft.payer ?? '',
  estimateNet: estimate ? zloty(estimate.net) : '',
  estimateOn: estimate?.on ?? '',
  estimateHow: estimate?.how ?? '',
  budgetGross: budget ? zloty(budget.gross) : '',
  budgetShown: budget?.shown ? 'on' : '',
  paymentDays: String(draft.paymentDays),
  quoteValidDays: String(draft.quoteValidDays),
  requiredEvidence: draft.requiredEvidence,
  reservedGroups: draft.reserved?.groups ?? [],
  reservedPercent: draft.reserved ? String(draft.reserved.atLeastPercent) : '',
  alternativesAllowed: draft.alternativesAllowed ? 'on' : '',
  partialLines: draft.partialLines ? 'on' : '',
  remarks: draft.remarks ?? '',
  ...Object.fromEntries(
    draft.questions.flatMap(({ id, text, kind, required }, at) =>
      row(`questions.${at}`, { id, text, kind, required }),
    ),
  ),
});

const dateOf = (instant: string | null) => (instant ? localDateOf(new Date(instant)) : '');
const timeOf = (instant: string | null, usual: string) => (instant ? timeOfDayOf(new Date(instant)) : usual);

/** What the form of step 3 is filled in with; price alone where nothing is said yet. */
export const rulesValues = (draft: ProcedureDraft, usualTime: string, price: string): Values => ({
  ...Object.fromEntries(
    (draft.criteria.length > 0
      ? draft.criteria
      : [{ id: 'k1', kind: 'price', name: price, weight: 100, questionId: null }]
    ).flatMap(({ id, kind, name, weight, questionId }, at) =>
      row(`criteria.${at}`, { id, kind, name, weight: String(weight), questionId }),
    ),
  ),
  questionsUntilDate: dateOf(draft.questionsUntil),
  deadlineDate: dateOf(draft.deadline),
  deadlineTime: timeOf(draft.deadline, usualTime),
  opensDate: dateOf(draft.opensAt),
  opensTime: timeOf(draft.opensAt, usualTime),
  openness: draft.openness,
  toInvite: draft.toInvite === null ? '' : String(draft.toInvite),
  showsRank: draft.showsRank ? 'on' : '',
});
