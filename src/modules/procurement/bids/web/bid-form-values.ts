import { valuesOf, type FormBody } from '../../../../platform/validation/form.js';
import { formatQuantity } from '../../../../shared/money.js';
import type { FormState } from '../../../../ui/index.js';
import type { AskedProcedure } from '../data/asked.queries.js';
import { leastValidity, type WrittenAlternative, type WrittenBid } from '../domain/bid-rules.js';
import { linesOf } from '../../procedures/procedure-content.js';

const price = (text: string | undefined) => text?.replace('.', ',') ?? '';

/** What was written, in the fields of the form: a row for each line that was asked, in their order. */
export const valuesFrom = (written: WrittenBid | null, { content }: AskedProcedure): FormState['values'] => {
  const lines = linesOf(content).map(({ id }) => written?.lines.find(({ lineId }) => lineId === id));
  const values = [
    ...lines.flatMap((line, row) => [
      [`lines.${row}.offer`, line?.offer ?? 'priced'],
      ...offeredValues(`lines.${row}`, line),
    ]),
    ...(written?.alternatives ?? []).flatMap((line, row) => [
      [`alternatives.${row}.lineId`, line.lineId],
      ...offeredValues(`alternatives.${row}`, line),
    ]),
    ...(written?.delivery ?? []).flatMap(({ lotNumber, days, from, to }) => [
      [`delivery.${lotNumber - 1}.days`, days === null ? '' : String(days)],
      [`delivery.${lotNumber - 1}.from`, from ?? ''],
      [`delivery.${lotNumber - 1}.to`, to ?? ''],
    ]),
    ...content.questions.map(({ id }, row) => [
      `answers.${row}.text`,
      written?.answers.find(({ questionId }) => questionId === id)?.text ?? '',
    ]),
    ['validUntil', written?.validUntil ?? leastValidity(content)],
    ['paymentDays', String(written?.paymentDays ?? content.paymentDays)],
    ['conditions', written?.conditions ?? ''],
  ];
  return Object.fromEntries(values) as FormState['values'];
};

const offeredValues = (name: string, line: Omit<WrittenAlternative, 'lineId'> | undefined) => [
  [`${name}.name`, line?.name ?? ''],
  [`${name}.quantity`, line?.quantity ? formatQuantity(line.quantity, 'pl') : ''],
  [`${name}.unit`, line?.unit ?? ''],
  [`${name}.unitPrice`, price(line?.unitPrice)],
  [`${name}.vat`, line?.vat ?? ''],
];

/** The ids that the form holds beside what is typed. */
export const hiddenIds = ({ content }: AskedProcedure): Record<string, string> => ({
  ...Object.fromEntries(linesOf(content).map(({ id }, row) => [`lines.${row}.lineId`, id])),
  ...Object.fromEntries(content.lots.map((_, row) => [`delivery.${row}.lotNumber`, String(row + 1)])),
  ...Object.fromEntries(content.questions.map(({ id }, row) => [`answers.${row}.questionId`, id])),
});

/** How many alternatives were typed. */
export const alternativeRows = (values: FormState['values']): number =>
  Object.entries(values).reduce((most, [name, value]) => {
    const row = /^alternatives\.(\d{1,3})\./.exec(name)?.[1];
    return row !== undefined && value !== '' ? Math.max(most, Number(row) + 1) : most;
  }, 0);

/** The body as it is judged: a line with a price takes the common VAT rate where it has none of its own. */
export const withCommonVat = (body: FormBody): FormBody => {
  const { vatForAll, ...values } = valuesOf(body);
  if (typeof vatForAll !== 'string' || vatForAll === '') return values;
  const priced = Object.keys(values).filter((name) => /\.unitPrice$/.test(name) && values[name] !== '');
  const rates = priced.map((name) => name.replace(/unitPrice$/, 'vat'));
  return { ...values, ...Object.fromEntries(rates.map((name) => [name, values[name] || vatForAll])) };
};

/** Lines of the form that say nothing are no part of the bid. */
export const saysSomething = (line: {
  readonly offer: string;
  readonly unitPrice?: unknown;
  readonly name?: unknown;
}) => line.offer !== 'priced' || line.unitPrice !== undefined;
