import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  FormPage,
  MoneyInput,
  PageHeader,
  RadioGroup,
  TextArea,
  type FormState,
} from '../../../../ui/index.js';
import { receivablePath } from '../../payment-news.js';
import type { Checkout } from '../data/checkout.queries.js';
import { checkoutPath } from '../online-news.js';
import type { Refundable } from '../online-refunds.service.js';
import { onlineTexts } from './online.texts.js';

type CheckoutProps = {
  readonly lang: Lang;
  readonly checkout: Checkout;
  /** Whether the gateway was asked just now. */
  readonly current: boolean;
  readonly href: (path: string) => string;
};

/** Where the gateway leads back to: what became of it, and on to what was paid. */
export const CheckoutView = ({ lang, checkout, current, href }: CheckoutProps) => {
  const m = onlineTexts[lang];
  const { id, state, amount, lines, shutOut } = checkout;
  const shown = shutOut ? 'shutOut' : state === 'starting' ? 'open' : state;
  const text = {
    paid: m.states.paidText(formatMoney(amount, lang)),
    open: current ? m.states.openText : m.states.unknownText,
    ended: m.states.endedText,
    shutOut: m.states.shutOutText,
  }[shown];
  return (
    <>
      <PageHeader title={m.checkout} lead={lines.map(({ reference }) => reference).join(', ')} />
      <Alert
        lang={lang}
        tone={shown === 'paid' ? 'success' : shown === 'open' && current ? 'info' : 'warning'}
        title={current ? m.states[shown] : m.states.unknown}
      >
        <p>{text}</p>
      </Alert>
      <ActionRow>
        {shown === 'open' ? <ActionLink href={href(checkoutPath(id))}>{m.refresh}</ActionLink> : null}
        {lines.map(({ receivableId, reference }) => (
          <ActionLink key={receivableId} href={href(receivablePath(receivableId))}>
            {m.toReceivable(reference)}
          </ActionLink>
        ))}
      </ActionRow>
    </>
  );
};

type RefundProps = {
  readonly form: FormState;
  readonly known: Refundable;
  readonly action: string;
  readonly backHref: string;
  readonly formKey: string;
};

/** The supplier gives back what was paid online, whole or in part: for which receivable, how much and why. */
export const RefundView = ({ form, known, action, backHref, formKey }: RefundProps) => {
  const { lang } = form;
  const { checkout, lines } = known;
  const m = onlineTexts[lang];
  const [only] = lines;
  const choices = lines.map(({ receivableId, reference, most, tooMuch }) => ({
    value: receivableId,
    label: m.refundOf(reference, formatMoney(most, lang)),
    hint: m.amountHint(tooMuch > 0 ? formatMoney(tooMuch, lang) : null),
  }));
  return (
    <FormPage
      form={form}
      title={m.refund}
      lead={m.refundLead(formatMoney(checkout.amount, lang))}
      action={action}
      idempotencyKey={formKey}
      button={<Button tone="danger">{m.refundButton}</Button>}
      back={{ href: backHref, label: m.back }}
    >
      <RadioGroup
        form={only && lines.length === 1 ? withChosen(form, only.receivableId) : form}
        name="receivableId"
        label={m.refundFor}
        choices={choices}
      />
      <MoneyInput form={form} name="amount" label={m.amount} />
      <TextArea form={form} name="reason" label={m.reason} hint={m.reasonHint} rows={2} />
    </FormPage>
  );
};

const withChosen = (form: FormState, receivableId: string): FormState => ({
  ...form,
  values: { ...form.values, receivableId },
});
