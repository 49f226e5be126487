import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  ConfirmBox,
  DateInput,
  ErrorSummary,
  Prose,
  TextArea,
  type AlertTone,
} from '../../../ui/index.js';
import { capacityPath } from '../../catalog/index.js';
import { cancelCauses, declineCauses } from '../domain/causes.js';
import { inquiryStateAt, type InquiryState } from '../domain/inquiry-states.js';
import type { Side } from '../domain/policy.js';
import { totalsOf } from '../domain/quote-content.js';
import { quoteStateAt } from '../domain/quote-states.js';
import type { InquiryCase } from '../inquiries.service.js';
import { causeLabels } from '../inquiries.labels.js';
import { closingPath, inquiryPath } from '../inquiry-news.js';
import { closingTexts } from './closing.texts.js';
import { inquiryTexts } from './inquiries.texts.js';
import { CauseSelect } from './cause-select.js';
import type { InquiryViewProps } from './inquiry-view.js';
import { quotePath } from './quote-decisions.js';

/** Whose move it is, in a sentence, and the move itself; at the end, how it ended and where to go on. */
export const NextStep = (props: InquiryViewProps) => {
  const { lang, side, known } = props;
  const state = inquiryStateAt(known.inquiry, known.now);
  const m = inquiryTexts[lang];
  const reason = known.inquiry.declineReason ?? known.inquiry.cancelReason ?? known.quote?.reason ?? null;
  const cause =
    known.inquiry.declineCause ?? known.inquiry.cancelCause ?? known.quote?.refuseCause ?? 'other';
  return (
    <Alert lang={lang} tone={toneOf(state, side)} title={m.next}>
      <p>{sentenceOf(known, side, lang)}</p>
      <Amount {...props} />
      <Shortage {...props} />
      {reason ? (
        <>
          <p>
            <strong>{m.reason}:</strong> {cause === 'other' ? null : causeLabels[lang][cause]}
          </p>
          <Prose text={reason} />
        </>
      ) : null}
      <Moves {...props} />
    </Alert>
  );
};

/** What the buyer is to decide about, in one figure. */
const Amount = ({ lang, known: { quote }, versions, actions }: InquiryViewProps) => {
  const current = versions.find(({ number }) => number === quote?.version);
  if (!current || !actions.includes('accept')) return null;
  return <p>{inquiryTexts[lang].amount(formatMoney(totalsOf(current.lines).gross, lang))}</p>;
};

/** The buyer wanted to accept and could not: the supplier's way out, until something else happens. */
const Shortage = ({ lang, side, known, href }: InquiryViewProps) => {
  if (known.activity.at(-1)?.action !== 'capacity-short') return null;
  const m = inquiryTexts[lang];
  if (side === 'buyer') return <p>{m.shortForBuyer}</p>;
  return (
    <>
      <p>{m.shortForSupplier}</p>
      <p>
        <ActionLink icon="pencil" href={href(capacityPath)}>
          {m.raiseCapacity}
        </ActionLink>
      </p>
    </>
  );
};

const toneOf = (state: InquiryState, side: Side): AlertTone => {
  if (state === 'awarded') return 'success';
  const mine = (state === 'sent' && side === 'supplier') || (state === 'quoted' && side === 'buyer');
  return mine || state === 'expired' ? 'warning' : 'info';
};

const ends: Partial<
  Record<InquiryState, 'endAwarded' | 'endRefused' | 'endDeclined' | 'endCancelled' | 'endExpired'>
> = {
  awarded: 'endAwarded',
  refused: 'endRefused',
  declined: 'endDeclined',
  cancelled: 'endCancelled',
  expired: 'endExpired',
};

const sentenceOf = ({ inquiry, quote, now }: InquiryCase, side: Side, lang: Lang): string => {
  const m = inquiryTexts[lang];
  const state = inquiryStateAt(inquiry, now);
  const end = ends[state];
  if (end) return m[end];
  const by = formatInstant(inquiry.answerBy, lang);
  const standing = quote && quoteStateAt(quote, now);
  if (state === 'quoted' && quote?.validUntil) {
    if (standing === 'expired') return side === 'buyer' ? m.nextBuyerLapsed : m.nextSupplierLapsed;
    const until = formatDate(quote.validUntil, lang);
    return side === 'buyer' ? m.nextBuyerQuoted(until) : m.nextSupplierQuoted(until);
  }
  if (side === 'buyer') {
    if (standing === 'withdrawn') return m.nextBuyerWithdrawn(by);
    return inquiry.answerPromisedOn
      ? m.nextBuyerPromised(inquiry.supplierName, formatDate(inquiry.answerPromisedOn, lang))
      : m.nextBuyerSent(inquiry.supplierName, by);
  }
  if (standing === 'withdrawn') return m.nextSupplierWithdrawn(by);
  return standing === 'draft' ? m.nextSupplierDraft(by) : m.nextSupplierSent(by);
};

const Moves = ({ lang, side, known, versions, actions, form, refused, outcome, href }: InquiryViewProps) => {
  const { inquiry, quote, now } = known;
  const m = inquiryTexts[lang];
  const state = inquiryStateAt(inquiry, now);
  const formOf = (action: 'acknowledge' | 'decline' | 'cancel') =>
    refused?.action === action ? refused.form : form;
  const path = inquiryPath(inquiry.id);
  const over = ends[state] !== undefined;
  const cancels = actions.includes('cancel') && state === 'sent';
  const pending = versions[0]?.submittedAt === null;
  const lapsed = quote !== null && quoteStateAt(quote, now) !== 'submitted';
  return (
    <ActionRow>
      {actions.includes('prepare') ? (
        <ActionLink tone="primary" icon="pencil" href={href(quote ? quotePath(quote.id) : `${path}/wycena`)}>
          {quote ? m.finishQuote : m.prepareQuote}
        </ActionLink>
      ) : null}
      {actions.includes('revise') && quote ? (
        <ActionLink
          tone={lapsed || pending ? 'primary' : 'secondary'}
          icon="refresh-cw"
          href={href(pending ? quotePath(quote.id) : `${quotePath(quote.id)}/popraw`)}
        >
          {pending ? m.finishQuote : m.reviseQuote}
        </ActionLink>
      ) : null}
      {actions.includes('accept') ? (
        <ActionLink tone="primary" icon="handshake" href="#decyzja">
          {m.decide}
        </ActionLink>
      ) : null}
      {actions.includes('acknowledge') ? (
        <ConfirmBox
          summary={m.acknowledge}
          icon="check"
          tone="primary"
          question={m.acknowledgeQuestion}
          action={href(`${path}/potwierdz`)}
          button={m.acknowledgeButton}
          open={refused?.action === 'acknowledge'}
        >
          <ErrorSummary form={formOf('acknowledge')} />
          <DateInput
            form={formOf('acknowledge')}
            name="answerOn"
            label={m.acknowledgeOn}
            hint={m.acknowledgeHint}
          />
        </ConfirmBox>
      ) : null}
      {actions.includes('decline') ? (
        <ConfirmBox
          summary={m.decline}
          question={m.declineQuestion(inquiry.subject)}
          action={href(`${path}/odrzuc`)}
          button={m.declineButton}
          open={refused?.action === 'decline'}
        >
          <ErrorSummary form={formOf('decline')} />
          <CauseSelect form={formOf('decline')} causes={declineCauses} />
          <TextArea form={formOf('decline')} name="reason" label={m.declineReason} rows={3} />
        </ConfirmBox>
      ) : null}
      {cancels ? (
        <ConfirmBox
          summary={m.cancel}
          question={m.cancelQuestion(inquiry.subject)}
          action={href(`${path}/anuluj`)}
          button={m.cancelButton}
          open={refused?.action === 'cancel'}
        >
          <ErrorSummary form={formOf('cancel')} />
          <CauseSelect form={formOf('cancel')} causes={cancelCauses} />
          <TextArea form={formOf('cancel')} name="reason" label={m.cancelReason} rows={3} />
        </ConfirmBox>
      ) : null}
      {outcome}
      {over && state !== 'awarded' && actions.includes('write') ? (
        <ActionLink icon="pencil" href={href(closingPath(inquiry.id))}>
          {closingTexts[lang].link}
        </ActionLink>
      ) : null}
      {over && state !== 'awarded' && side === 'buyer' ? (
        <ActionLink tone="primary" icon="search" href={href('/katalog')}>
          {m.askAnother}
        </ActionLink>
      ) : null}
    </ActionRow>
  );
};
