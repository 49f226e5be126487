import Big from 'big.js';
import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import { formatQuantity } from '../../../shared/money.js';
import type { FieldError } from '../../../shared/problems.js';
import { vatTotals } from '../../../shared/vat.js';
import type { ContractLine, ContractTerms } from './agreement.js';
import type { DeliveredLine, LineProgress } from './progress.js';

/** One planned delivery: how much of which line by which day. */
export type PlannedPart = { readonly on: LocalDate; readonly lines: readonly DeliveredLine[] };

/** What a version of a contract agrees on, as far as the parties may change it. */
export type AmendedContent = {
  /** Those there were keep their place, name and unit; new ones follow. */
  readonly lines: readonly ContractLine[];
  readonly terms: Omit<ContractTerms, 'validUntil'>;
  /** Planned deliveries by their days; none = all at once. */
  readonly parts: readonly PlannedPart[];
};

const linesText = (lines: readonly ContractLine[]) =>
  lines.map((line) => [line.name, line.quantity, line.unit, line.unitPrice, line.vat, line.net]);

const contentText = ({ lines, terms, parts }: AmendedContent) => {
  const { net, vat, gross } = vatTotals(lines);
  return {
    lines: linesText(lines),
    totals: [net, vat, gross],
    terms: [terms.place, terms.from, terms.to, terms.paymentDays, terms.remarks],
    parts: parts.map(({ on, lines: planned }) => [
      on,
      planned.map(({ position, quantity }) => [position, quantity]),
    ]),
  };
};

/** Whether two versions agree on the same. */
export const isSame = (one: AmendedContent, other: AmendedContent): boolean =>
  JSON.stringify(contentText(one)) === JSON.stringify(contentText(other));

/**
 * SHA-256, hexadecimal, of the canonical text of a version: JSON with fixed keys in a fixed order. It names the
 * digest of the version before, so the versions of a contract form a chain.
 */
export const amendmentDigest = (
  of: { readonly number: string; readonly version: number; readonly before: string; readonly reason: string },
  content: AmendedContent,
): string =>
  createHash('sha256')
    .update(
      JSON.stringify({
        number: of.number,
        version: of.version,
        before: of.before,
        ...contentText(content),
        reason: of.reason,
      }),
    )
    .digest('hex');

const texts = {
  same: { pl: 'Propozycja niczego nie zmienia.', en: 'The proposal changes nothing.' },
  kept: {
    pl: 'Pozycje z umowy zostają na swoich miejscach, z tą samą nazwą i jednostką. Nową dopisz na końcu.',
    en: 'The items of the contract keep their place, name and unit. Add a new one at the end.',
  },
  empty: { pl: 'Wpisz liczbę większą od zera.', en: 'Enter a number greater than zero.' },
  noDay: { pl: 'Podaj dzień tej dostawy.', en: 'Give the day of this delivery.' },
  noLine: { pl: 'Wpisz, ile przyjedzie, albo usuń dzień.', en: 'Enter how much comes, or remove the day.' },
  unknown: { pl: 'W umowie nie ma takiej pozycji.', en: 'The contract has no such item.' },
} satisfies Record<string, Localised>;

const delivered = (quantity: LineProgress['agreed'], unit: string): Localised => ({
  pl: `Dostarczono już ${formatQuantity(quantity, 'pl')} ${unit}. Mniej nie może być.`,
  en: `${formatQuantity(quantity, 'en')} ${unit} has been delivered. It cannot be less.`,
});
const overPlanned = (line: ContractLine): Localised => ({
  pl: `Plan ma więcej niż umowa: „${line.name}”, umówiono ${formatQuantity(line.quantity, 'pl')} ${line.unit}.`,
  en: `The plan holds more than the contract: “${line.name}”, ${formatQuantity(line.quantity, 'en')} ${line.unit} agreed.`,
});

/** Why a proposal cannot be made or accepted as things stand. */
export const whyAmendmentIsWrong = (
  proposed: AmendedContent,
  current: AmendedContent,
  progress: readonly LineProgress[],
): FieldError[] => {
  if (isSame(proposed, current)) return [{ pointer: '', text: texts.same }];
  return [...whyLinesAreWrong(proposed, current, progress), ...whyPlanIsWrong(proposed)];
};

const whyLinesAreWrong = (
  proposed: AmendedContent,
  current: AmendedContent,
  progress: readonly LineProgress[],
): FieldError[] => {
  const kept = current.lines.every(
    ({ name, unit }, at) => proposed.lines[at]?.name === name && proposed.lines[at].unit === unit,
  );
  if (!kept) return [{ pointer: '/lines', text: texts.kept }];
  return proposed.lines.flatMap(({ quantity }, at) => {
    const wrong = (text: Localised) => [{ pointer: `/lines/${at}/quantity`, text }];
    const line = progress[at];
    if (!line) return new Big(quantity).gt(0) ? [] : wrong(texts.empty);
    const taken = new Big(line.accepted).plus(line.waiting);
    return new Big(quantity).lt(taken) ? wrong(delivered(takenOf(line), line.unit)) : [];
  });
};

const takenOf = ({ accepted, waiting }: LineProgress) =>
  String(new Big(accepted).plus(waiting)) as LineProgress['agreed'];

const whyPlanIsWrong = ({ lines, parts }: AmendedContent): FieldError[] => {
  const unknown = parts.flatMap(({ lines: planned }, at) =>
    planned.every(({ position }) => lines[position])
      ? []
      : [{ pointer: `/parts/${at}/on`, text: texts.unknown }],
  );
  const over = lines.flatMap((line, position) => {
    const sum = parts
      .flatMap((part) => part.lines)
      .filter((planned) => planned.position === position)
      .reduce((total, { quantity }) => total.plus(quantity), new Big(0));
    return sum.gt(line.quantity) ? [{ pointer: '/parts', text: overPlanned(line) }] : [];
  });
  return [...unknown, ...over];
};

type TypedPart = {
  readonly on?: LocalDate | undefined;
  readonly lines: readonly { position: number; quantity?: DeliveredLine['quantity'] | undefined }[];
};

/** Planned deliveries as a form sends them: rows left empty fall away, and half-filled ones are wrong. */
export const partsOf = (typed: readonly TypedPart[]): { parts: PlannedPart[]; wrong: FieldError[] } => {
  const parts: PlannedPart[] = [];
  const wrong: FieldError[] = [];
  for (const [at, { on, lines }] of typed.entries()) {
    const planned = lines.flatMap(({ position, quantity }) =>
      quantity === undefined ? [] : [{ position, quantity }],
    );
    if (on && planned.length > 0) parts.push({ on, lines: planned });
    else if (on) wrong.push({ pointer: `/parts/${at}/on`, text: texts.noLine });
    else if (planned.length > 0) wrong.push({ pointer: `/parts/${at}/on`, text: texts.noDay });
  }
  return { parts: parts.sort((one, other) => (one.on < other.on ? -1 : 1)), wrong };
};
