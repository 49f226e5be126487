import type { AccountStatementDocument } from '../../../platform/documents/account-statement.js';
import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { slugify } from '../../../shared/text.js';
import { partiesOf } from '../../contracts/index.js';
import { paymentLabels } from '../payments.labels.js';
import type { AccountStatement } from './account-statements.service.js';
import { statementTexts } from './account-statement.texts.js';

/** 'rozliczenie-szkola-podstawowa-nr-3-2026-10-01-2026-10-31.pdf' */
export const statementFileName = ({ partner, statement }: AccountStatement, lang: Lang): string =>
  `${[statementTexts[lang].fileName, slugify(partner.name), statement.from, statement.to].filter(Boolean).join('-')}.pdf`;

/** The statement as it is printed, made at the instant. */
export const statementDocument = (
  { contract, statement }: AccountStatement,
  at: Date,
  lang: Lang,
): AccountStatementDocument => {
  const m = statementTexts[lang];
  const money = (amount: number) => formatMoney(amount, lang);
  const { from, to, unsettled } = statement;
  return {
    lang,
    site: { name: contract.site.name, address: contract.site.address },
    generatedAt: formatInstant(at, lang),
    period: `${formatDate(from, lang)} – ${formatDate(to, lang)}`,
    parties: partiesOf(contract, lang),
    sums: sumsOf(statement, lang),
    movements: statement.movements.map(({ day, kind, reference, reason, change, left }) => ({
      day: formatDate(day, lang),
      what: paymentLabels[lang].kinds[kind],
      reference,
      reason,
      change: money(change),
      left: money(left),
    })),
    opening: { label: m.openingOn(formatDate(from, lang)), value: money(statement.opening) },
    closing: { label: m.closingOn(formatDate(to, lang)), value: money(statement.closing) },
    unsettled: unsettled.map((item) => ({
      ...{ reference: item.reference, subject: item.subject, dueOn: formatDate(item.dueOn, lang) },
      ...{ left: money(item.left), late: m.standing(item) },
    })),
    note: m.note(formatInstant(at, lang)),
  };
};

/** The account in five lines; what is nothing and says nothing is left out. */
export const sumsOf = (
  { from, to, opening, arisen, settled, closing, overdue }: AccountStatement['statement'],
  lang: Lang,
): { readonly label: string; readonly value: string }[] => {
  const m = statementTexts[lang];
  const line = (label: string, amount: number) => ({ label, value: formatMoney(amount, lang) });
  return [
    line(m.openingOn(formatDate(from, lang)), opening),
    line(m.arisen, arisen),
    line(m.settled, settled),
    line(m.closingOn(formatDate(to, lang)), closing),
    ...(overdue > 0 ? [line(m.overdue, overdue)] : []),
  ];
};
