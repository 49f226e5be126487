import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { count, plural } from '../../../shared/plural.js';
import { ActionLink, ActionRow, DefinitionList, Panel, Section } from '../../../ui/index.js';
import { ENOUGH } from '../domain/figures.js';
import { neverOwed, type PaymentFigures } from '../domain/payments.js';

const texts = catalogue({
  pl: {
    title: 'Jak nam płacą',
    lead: 'Zapłacone w ostatnich dwunastu miesiącach i to, co jest otwarte dziś.',
    average: 'Od odbioru do zapłaty, średnio',
    days: (n: number) =>
      `${count('pl', n)} ${plural('pl', n, { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' })}`,
    tooFew: 'za mało danych',
    paid: 'Zapłacone w całości',
    late: (n: number) => `w tym po terminie ${count('pl', n)}`,
    open: 'Otwarte',
    overdue: 'W tym po terminie',
    amount: (n: number, amount: string) => `${count('pl', n)}, razem ${amount}`,
    toPayments: 'Płatności',
  },
  en: {
    title: 'How we are paid',
    lead: 'Paid in the last twelve months, and what is open today.',
    average: 'From acceptance to payment, on average',
    days: (n) => `${count('en', n)} ${plural('en', n, { one: 'day', other: 'days' })}`,
    tooFew: 'too few to tell',
    paid: 'Paid in full',
    late: (n) => `of these late ${count('en', n)}`,
    open: 'Open',
    overdue: 'Of it overdue',
    amount: (n, amount) => `${count('en', n)}, ${amount} in all`,
    toPayments: 'Payments',
  },
});

type Props = {
  readonly lang: Lang;
  readonly payments: PaymentFigures;
  readonly href: (path: string) => string;
};

/** How long buyers take to pay, and what is open; nothing before anything was owed. */
export const PaymentsSection = ({ lang, payments, href }: Props) => {
  const m = texts[lang];
  if (neverOwed(payments)) return null;
  const { paid, averageDays, late, open, openAmount, overdue, overdueAmount } = payments;
  return (
    <Section title={m.title} lead={m.lead}>
      <Panel>
        <DefinitionList
          layout="stack"
          items={[
            {
              term: m.average,
              value:
                averageDays === null ? null : (
                  <>
                    <strong>{m.days(averageDays)}</strong>
                    {paid < ENOUGH ? <small> · {m.tooFew}</small> : null}
                  </>
                ),
            },
            {
              term: m.paid,
              value: (
                <>
                  <strong>{count(lang, paid)}</strong>
                  {late > 0 ? <small> · {m.late(late)}</small> : null}
                </>
              ),
            },
            { term: m.open, value: <strong>{m.amount(open, formatMoney(openAmount, lang))}</strong> },
            {
              term: m.overdue,
              value: overdue > 0 ? m.amount(overdue, formatMoney(overdueAmount, lang)) : null,
            },
          ]}
        />
      </Panel>
      <ActionRow>
        <ActionLink href={href('/panel/naleznosci')}>{m.toPayments}</ActionLink>
      </ActionRow>
    </Section>
  );
};
