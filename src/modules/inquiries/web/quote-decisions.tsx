import { formatInstant } from '../../../shared/dates.js';
import { formatMoney } from '../../../shared/money.js';
import { ActionRow, ConfirmBox, ErrorSummary, TextArea, type FormState } from '../../../ui/index.js';
import type { Inquiry } from '../data/inquiry.queries.js';
import type { Quote, QuoteVersion } from '../data/quote.queries.js';
import { refuseCauses } from '../domain/causes.js';
import type { Permission } from '../domain/policy.js';
import { totalsOf } from '../domain/quote-content.js';
import { CauseSelect } from './cause-select.js';
import { quoteTexts } from './quotes.texts.js';

/** The Polish path of a quote's page. */
export const quotePath = (id: string): string => `/panel/wyceny/${id}`;

/** What a refused form of a decision comes back as, and which one it was. */
export type RefusedForm = { readonly action: Permission; readonly form: FormState } | null;

/** Why an action was refused that has no form of its own on the page, or no longer has one. */
export const RefusalSummary = ({
  refused,
  actions,
}: {
  refused: RefusedForm;
  actions: readonly Permission[];
}) => {
  if (!refused) return null;
  const drawn =
    refused.action !== 'accept' && refused.action !== 'submit' && actions.includes(refused.action);
  return drawn ? null : <ErrorSummary form={refused.form} title={quoteTexts[refused.form.lang].notDone} />;
};

/** What the buyer decides about the version that counts, and the supplier's way back. */
export const QuoteDecisions = (props: {
  readonly form: FormState;
  readonly inquiry: Inquiry;
  readonly quote: Quote;
  readonly version: QuoteVersion;
  readonly actions: readonly Permission[];
  readonly refused: RefusedForm;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
}) => {
  const { inquiry, quote, version, actions, refused, href } = props;
  const { lang } = props.form;
  const m = quoteTexts[lang];
  const formOf = (action: Permission) => (refused?.action === action ? refused.form : props.form);
  const path = quotePath(quote.id);
  return (
    <div id="decyzja">
      <ActionRow>
        {actions.includes('accept') ? (
          <ConfirmBox
            summary={m.accept}
            icon="handshake"
            tone="primary"
            question={m.acceptQuestion(
              inquiry.supplierName,
              formatMoney(totalsOf(version.lines).gross, lang),
              version.number,
            )}
            action={href(`${path}/przyjmij`)}
            button={m.acceptButton}
            fields={{ version: String(version.number) }}
            idempotencyKey={props.idempotencyKey}
          />
        ) : null}
        {actions.includes('refuse') ? (
          <ConfirmBox
            summary={m.refuse}
            question={m.refuseQuestion}
            action={href(`${path}/odmow`)}
            button={m.refuseButton}
            open={refused?.action === 'refuse'}
          >
            <ErrorSummary form={formOf('refuse')} />
            <CauseSelect form={formOf('refuse')} causes={refuseCauses} />
            <TextArea form={formOf('refuse')} name="reason" label={m.refuseReason} rows={3} />
          </ConfirmBox>
        ) : null}
        {actions.includes('withdraw') ? (
          <ConfirmBox
            summary={m.withdraw}
            question={m.withdrawQuestion(formatInstant(inquiry.answerBy, lang))}
            action={href(`${path}/wycofaj`)}
            button={m.withdrawButton}
            open={refused?.action === 'withdraw'}
          >
            <ErrorSummary form={formOf('withdraw')} />
            <TextArea form={formOf('withdraw')} name="reason" label={m.withdrawReason} rows={3} optional />
          </ConfirmBox>
        ) : null}
      </ActionRow>
    </div>
  );
};
