import Big from 'big.js';
import { decimal, type Decimal } from '../../../shared/decimal.js';
import type { Localised } from '../../../shared/lang.js';
import { formatQuantity } from '../../../shared/money.js';
import type { FieldError } from '../../../shared/problems.js';
import type { ContractLine } from './agreement.js';
import { isAccepted, type DeliveryState } from './delivery-states.js';

/** How much of which line of the contract; lines are known by their position from 0. */
export type DeliveredLine = { readonly position: number; readonly quantity: Decimal };

/** Where a line of the contract stands. */
export type LineProgress = {
  readonly position: number;
  readonly name: string;
  readonly unit: string;
  readonly agreed: Decimal;
  readonly accepted: Decimal;
  /** Delivered, and not answered yet. */
  readonly waiting: Decimal;
  /** Still to be delivered; what has to be changed is delivered anew. */
  readonly left: Decimal;
};

type Delivered = { readonly state: DeliveryState; readonly lines: readonly DeliveredLine[] };

const sumOf = (deliveries: readonly Delivered[], position: number): Big =>
  deliveries
    .flatMap(({ lines }) => lines)
    .filter((line) => line.position === position)
    .reduce((sum, { quantity }) => sum.plus(quantity), new Big(0));

/** Line by line, what was agreed, accepted, waits for an answer and is left. */
export const progressOf = (
  lines: readonly Pick<ContractLine, 'name' | 'unit' | 'quantity'>[],
  deliveries: readonly Delivered[],
): LineProgress[] =>
  lines.map(({ name, unit, quantity }, position) => {
    const accepted = sumOf(
      deliveries.filter(({ state }) => isAccepted(state)),
      position,
    );
    const waiting = sumOf(
      deliveries.filter(({ state }) => state === 'recorded'),
      position,
    );
    return {
      ...{ position, name, unit, agreed: quantity },
      accepted: decimal(String(accepted)),
      waiting: decimal(String(waiting)),
      left: decimal(String(new Big(quantity).minus(accepted).minus(waiting))),
    };
  });

/** All that is left to deliver. */
export const leftOf = (progress: readonly LineProgress[]): DeliveredLine[] =>
  progress
    .filter(({ left }) => new Big(left).gt(0))
    .map(({ position, left }) => ({ position, quantity: left }));

const nothing: Localised = {
  pl: 'Wpisz, ile dostarczasz, przynajmniej w jednej pozycji.',
  en: 'Enter how much you deliver of at least one item.',
};
const unknown: Localised = { pl: 'W umowie nie ma takiej pozycji.', en: 'The contract has no such item.' };
const twice: Localised = { pl: 'Ta pozycja jest podana dwa razy.', en: 'This item is given twice.' };
const tooMuch = ({ left, unit }: LineProgress): Localised => ({
  pl: `Zostało ${formatQuantity(left, 'pl')} ${unit}. Na więcej obie strony zgadzają się zmianą umowy.`,
  en: `${formatQuantity(left, 'en')} ${unit} is left. For more, both parties agree to a change of the contract.`,
});

/** Why a delivery of these quantities cannot be recorded: nothing at all, or more than both agreed on. */
export const whyQuantitiesAreWrong = (
  delivered: readonly DeliveredLine[],
  progress: readonly LineProgress[],
): FieldError[] => {
  if (delivered.length === 0) return [{ pointer: '/lines', text: nothing }];
  return delivered.flatMap(({ position, quantity }, index) => {
    const wrong = (text: Localised) => [{ pointer: `/lines/${index}/quantity`, text }];
    const line = progress.find((each) => each.position === position);
    if (!line) return wrong(unknown);
    if (delivered.findIndex((each) => each.position === position) < index) return wrong(twice);
    return new Big(quantity).gt(line.left) ? wrong(tooMuch(line)) : [];
  });
};
