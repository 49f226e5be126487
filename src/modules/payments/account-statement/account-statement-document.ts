import type { AccountStatementDocument } from '../../../platform/documents/account-statement.js';
import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { slugify } from '../../../shared/text.js';
import { partiesOf } from '../../contracts/index.js';
import { paymentLabels } from '../payments.labels.js';
import type { AccountStatement } from './account-statements.service.js';
import { statementTexts } from './account-statement.texts.js';
import type { StatementLine } from './domain/statement.js';

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
    movements: statement.movements.map((line) => ({
      day: formatDate(line.day, lang),
      what: paymentLabels[lang].kinds[line.kind],
      reference: line.reference,
      remarks: remarksOf(line, lang),
      paid: line.paid === 0 ? '' : money(line.paid),
      change: money(line.change),
      left: money(line.left),
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

/** What explains a line: its reason, and that less is asked for where money came back besides. */
export const remarksOf = ({ reason, paid, lowered }: StatementLine, lang: Lang): string[] => {
  const m = statementTexts[lang];
  const amount = formatMoney(Math.abs(lowered), lang);
  const also = lowered > 0 ? m.loweredBy(amount) : m.raisedBy(amount);
  return [reason ?? '', paid !== 0 && lowered !== 0 ? also : ''].filter(Boolean);
};

/** The account in a few lines that add up; what is nothing and says nothing is left out. */
export const sumsOf = (
  { from, to, opening, arisen, closing, overdue, ...sums }: AccountStatement['statement'],
  lang: Lang,
): { readonly label: string; readonly value: string }[] => {
  const m = statementTexts[lang];
  const line = (label: string, amount: number) => ({ label, value: formatMoney(amount, lang) });
  return [
    line(m.openingOn(formatDate(from, lang)), opening),
    line(m.arisen, arisen),
    ...(sums.lowered === 0 ? [] : [line(m.lowered, 0 - sums.lowered)]),
    line(m.paid, 0 - sums.paid),
    ...(sums.givenBack === 0 ? [] : [line(m.givenBack, sums.givenBack)]),
    line(m.closingOn(formatDate(to, lang)), closing),
    ...(overdue > 0 ? [line(m.overdue, overdue)] : []),
  ];
};
