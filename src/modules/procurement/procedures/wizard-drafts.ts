import type { z } from 'zod';
import { warsawInstant, type LocalDate } from '../../../shared/dates.js';
import type { Named } from './data/reference.queries.js';
import { linesOf, procedureDraft, type BuyersFigures, type ProcedureDraft } from './procedure-content.js';
import type { rulesForm, termsForm, whatForm } from './wizard.schemas.js';

const free = (letter: string, taken: ReadonlySet<string>): string => {
  let number = 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
};

/**
 * Rows keep the ids that they had, so that bids that are in still fit; new rows get the next that nothing in `used` had,
 * so that no bid seems to answer what it was not asked.
 */
const withIds = <Row extends { id?: string | undefined }>(
  letter: string,
  rows: readonly Row[],
  used: ReadonlySet<string>,
): (Omit<Row, 'id'> & { id: string })[] => {
  const standing = new Set<string>();
  const kept = rows.map((row) => {
    const own = row.id !== undefined && !standing.has(row.id) ? row.id : null;
    if (own) standing.add(own);
    return { row, own };
  });
  const taken = new Set([...used, ...standing]);
  return kept.map(({ row, own }) => {
    const id = own ?? free(letter, taken);
    taken.add(id);
    return { ...row, id };
  });
};

/** The draft after step 1. `used`: the ids that rows have or had, in this step and the next ones. */
export const draftWithWhat = (
  draft: ProcedureDraft,
  input: z.output<typeof whatForm>,
  used: ReadonlySet<string>,
): ProcedureDraft => {
  const numbered = withIds(
    'a',
    input.lots.flatMap(({ lines }) => lines),
    used,
  );
  const placesBefore = new Map(linesOf(draft).map((line) => [line.id, line.places]));
  let at = 0;
  const lots = input.lots.map(({ title, lines }) => ({
    title: title ?? null,
    lines: lines.map(() => {
      const { place, ...row } = numbered[at++]!;
      // The form shows the first place alone: the others go with it.
      const before = placesBefore.get(row.id) ?? [];
      return { ...row, ...(place && { places: place === before[0] ? before : [place] }) };
    }),
  }));
  const { subject, caseNumber, categories, cpv, description } = input;
  return procedureDraft.parse({ ...draft, subject, caseNumber, categories, cpv, description, lots });
};

/** The draft and the buyer's figures after step 2. `units`: those that may be named as recipient. */
export const draftWithTerms = (
  draft: ProcedureDraft,
  input: z.output<typeof termsForm>,
  units: readonly Named[],
  used: ReadonlySet<string>,
): { draft: ProcedureDraft; figures: BuyersFigures } => {
  const { estimateNet, estimateOn, estimateHow, budgetGross, budgetShown, reservedPercent } = input;
  const { deliveryPlaces, areas, payer, paymentDays, quoteValidDays, requiredEvidence, remarks } = input;
  // An unknown unit is refused by the service, which knows the buyer's own.
  const name = units.find(({ id }) => id === input.recipient)?.name ?? '?';
  return {
    draft: procedureDraft.parse({
      ...draft,
      ...{ deliveryPlaces, areas, payer, paymentDays, quoteValidDays, requiredEvidence, remarks },
      ...{ alternativesAllowed: input.alternativesAllowed, partialLines: input.partialLines },
      recipient: input.recipient ? { id: input.recipient, name } : null,
      reserved:
        reservedPercent === undefined
          ? null
          : { groups: input.reservedGroups, atLeastPercent: reservedPercent },
      questions: withIds('q', input.questions, used),
    }),
    figures: {
      estimate:
        estimateNet && estimateOn && estimateHow
          ? { net: estimateNet, on: estimateOn, how: estimateHow }
          : null,
      budget: budgetGross ? { gross: budgetGross, shown: budgetShown } : null,
    },
  };
};

const at = (date: LocalDate | undefined, time: string): string | null =>
  date ? warsawInstant(date, time).toISOString() : null;

export const USUAL_TIME = '12:00';

/** The draft after step 3. Questions are taken until the end of their day, on the last day until the deadline. */
export const draftWithRules = (
  draft: ProcedureDraft,
  input: z.output<typeof rulesForm>,
  used: ReadonlySet<string>,
): ProcedureDraft => {
  const deadline = at(input.deadlineDate, input.deadlineTime ?? USUAL_TIME);
  const endOfDay = at(input.questionsUntilDate, '23:59');
  const lastDay = input.questionsUntilDate === input.deadlineDate;
  return procedureDraft.parse({
    ...draft,
    criteria: withIds('k', input.criteria, used).map(({ questionId, ...criterion }) => ({
      ...criterion,
      questionId: criterion.kind === 'answer' ? (questionId ?? null) : null,
    })),
    deadline,
    questionsUntil: endOfDay && lastDay ? deadline : endOfDay,
    opensAt: input.opensDate
      ? at(input.opensDate, input.opensTime ?? input.deadlineTime ?? USUAL_TIME)
      : deadline,
    openness: input.openness,
    toInvite: input.toInvite ?? null,
    showsRank: input.showsRank,
  });
};
