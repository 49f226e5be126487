import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  PostButton,
  Prose,
  Section,
  Timeline,
  type Activity,
} from '../../../../ui/index.js';
import type { ReceivableSide } from '../../domain/policy.js';
import { receivablePath } from '../../payment-news.js';
import { checkoutPath, onlineRefundPath } from '../online-news.js';
import type { OnlineCase, OnlinePayment } from '../online-payments.service.js';
import { TOGETHER } from './online-paths.js';
import { onlineTexts } from './online.texts.js';

type OnlineSectionProps = {
  readonly lang: Lang;
  readonly side: ReceivableSide;
  readonly known: OnlineCase;
  readonly mayRefund: boolean;
  readonly formKey: string;
  readonly href: (path: string) => string;
};

/** On a receivable's page: how the buyer pays online, and what became of what was paid so. */
export const OnlineSection = (props: OnlineSectionProps) => {
  const { lang, known, mayRefund, formKey, href } = props;
  const { receivable, payments, payable, others } = known;
  const m = onlineTexts[lang];
  const told = payments.flatMap((payment) => activitiesOf(props, payment));
  if (!payable && told.length === 0) return null;
  return (
    <Section title={m.section} lead={payable ? m.payLead : undefined}>
      {payable ? (
        <ActionRow>
          <PostButton
            action={href(`${receivablePath(receivable.id)}/zaplac-online`)}
            idempotencyKey={formKey}
            icon="receipt"
            tone="primary"
          >
            {m.pay(formatMoney(receivable.balance, lang))}
          </PostButton>
          {others > 0 ? <ActionLink href={href(TOGETHER)}>{m.others(others)}</ActionLink> : null}
        </ActionRow>
      ) : null}
      {told.length > 0 ? <Timeline label={m.section} items={told} /> : null}
      {mayRefund ? (
        <ActionRow>
          {payments
            .filter(({ refundable }) => refundable > 0)
            .map(({ checkout, line }) => (
              <ActionLink key={checkout.id} href={href(onlineRefundPath(checkout.id, receivable.id))}>
                {m.giveBack(formatMoney(line.amount, lang))}
              </ActionLink>
            ))}
        </ActionRow>
      ) : null}
    </Section>
  );
};

const activitiesOf = (
  { lang, href, side }: OnlineSectionProps,
  { checkout, line, refunds, chargebacks, fee }: OnlinePayment,
): Activity[] => {
  const m = onlineTexts[lang];
  const amount = formatMoney(line.amount, lang);
  const others = checkout.lines.map(({ reference }) => reference).join(', ');
  const at = (instant: Date) => ({ when: formatInstant(instant, lang), dateTime: instant.toISOString() });
  return [
    {
      ...at(checkout.paidAt ?? checkout.openedAt),
      what: (
        <a href={href(checkoutPath(checkout.id))}>
          {checkout.paidAt ? m.paid(amount, m.methods(checkout.method)) : m.open(amount)}
        </a>
      ),
      detail: checkout.paidAt
        ? [
            checkout.lines.length > 1 ? m.together(others) : '',
            side === 'supplier' && fee > 0 ? m.fee(formatMoney(fee, lang)) : '',
          ].join(' ')
        : m.openUntil(formatInstant(checkout.expiresAt, lang)),
    },
    ...refunds.map((refund) => ({
      ...at(refund.askedAt),
      what: m.refunds[refund.state](formatMoney(refund.amount, lang)),
      who: refund.askedByName,
      detail: <Prose text={refund.reason} />,
    })),
    ...chargebacks.map(({ amount: whole, part, state, openedAt, answerUntil }) => ({
      ...at(openedAt),
      what: m.chargebacks[state](formatMoney(part, lang)),
      detail: [
        part === whole ? '' : m.partOf(formatMoney(whole, lang)),
        side === 'supplier' && state === 'open' && answerUntil
          ? m.answerUntil(formatInstant(answerUntil, lang))
          : '',
      ]
        .join(' ')
        .trim(),
    })),
  ];
};
