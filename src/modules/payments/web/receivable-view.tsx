import type { VNode } from 'preact';
import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  DefinitionList,
  ErrorSummary,
  PageHeader,
  PricedLines,
  Panel,
  Section,
  Tag,
  type FormState,
} from '../../../ui/index.js';
import { contractPath, deliveryPath } from '../../contracts/index.js';
import type { TransferDetails } from '../accounts/transfers.service.js';
import { TransferSection } from '../accounts/web/transfer-section.js';
import type { ReceivableSide } from '../domain/policy.js';
import { overpaid, receivableState } from '../domain/receivable-state.js';
import { pastTexts } from '../past/past.texts.js';
import { notePath } from '../payment-news.js';
import type { ReceivableCase } from '../receivables.service.js';
import { invoicePath } from '../invoices/invoice-news.js';
import { InvoicePart } from '../invoices/web/invoice-part.js';
import { invoiceTexts } from '../invoices/web/invoices.texts.js';
import { DisputesAndReminders } from './dispute-section.js';
import { LedgerTable } from './ledger-table.js';
import { ReceivableTag } from './receivable-tag.js';
import { paymentTexts } from './payments.texts.js';
import { whoPays } from './who-pays.js';

export type ReceivableViewProps = {
  readonly lang: Lang;
  readonly side: ReceivableSide;
  readonly known: ReceivableCase;
  /** Sections on how it is paid online. */
  readonly online: readonly VNode[];
  /** Whether the reader may note what came. */
  readonly mayNote: boolean;
  readonly mayDispute: boolean;
  readonly transfer: TransferDetails;
  readonly mayCheck: boolean;
  readonly mayGive: boolean;
  /** An empty form, for what nobody has filled in yet. */
  readonly form: FormState;
  /** What a refused form comes back as, and whether it was the dispute. */
  readonly refused: { readonly action: 'dispute' | 'other'; readonly form: FormState } | null;
  readonly formKey: string;
  readonly href: (path: string) => string;
};

/** One receivable for either party: what comes next, who pays whom how much for what, and what was paid. */
export const ReceivableView = (props: ReceivableViewProps) => {
  const { lang, known, mayNote, href } = props;
  const { receivable, entries, today } = known;
  const m = paymentTexts[lang];
  return (
    <>
      <PageHeader
        kicker={m.kicker(formatDate(receivable.aroseOn, lang))}
        title={m.receivable(receivable.reference)}
        lead={receivable.subject}
        meta={
          <>
            <ReceivableTag lang={lang} state={receivableState(receivable, today)} />
            {receivable.past ? <Tag>{pastTexts[lang].tag}</Tag> : null}
          </>
        }
      />
      {props.refused?.action === 'other' ? <ErrorSummary form={props.refused.form} /> : null}
      <NextStep {...props} />
      {props.online}
      <TransferSection {...props} receivable={receivable} />
      <Facts {...props} />
      <InvoicePart lang={lang} known={known} mayReceive={props.mayDispute} mayIssue={mayNote} href={href} />
      <Section title={m.history} lead={m.historyHint}>
        <LedgerTable lang={lang} entries={entries} mayReverse={mayNote} href={href} />
      </Section>
      <DisputesAndReminders {...props} />
      <Section title={m.lines}>
        <PricedLines lang={lang} caption={m.lines} lines={receivable.lines} />
      </Section>
    </>
  );
};

const NextStep = ({
  lang,
  side,
  known: { receivable, invoice, today },
  mayNote,
  href,
}: ReceivableViewProps) => {
  const m = paymentTexts[lang];
  const state = receivableState(receivable, today);
  const tooMuch = overpaid(receivable.balance);
  return (
    <Alert
      lang={lang}
      tone={state === 'overdue' || tooMuch > 0 ? 'warning' : state === 'paid' ? 'success' : 'info'}
      title={m.next}
    >
      <p>{sentenceOf(lang, side, { receivable, today })}</p>
      {mayNote ? (
        <ActionRow>
          {state !== 'paid' || tooMuch > 0 ? (
            <ActionLink tone="primary" icon="receipt" href={href(notePath(receivable.id))}>
              {m.note}
            </ActionLink>
          ) : null}
          <ActionLink icon="file-text" href={href(invoicePath(receivable.id))}>
            {invoice ? invoiceTexts[lang].toInvoice : invoiceTexts[lang].toDraft}
          </ActionLink>
        </ActionRow>
      ) : null}
    </Alert>
  );
};

const sentenceOf = (
  lang: Lang,
  side: ReceivableSide,
  { receivable, today }: Pick<ReceivableCase, 'receivable' | 'today'>,
): string => {
  const m = paymentTexts[lang];
  const { balance, reference } = receivable;
  const day = formatDate(receivable.dueOn, lang);
  const late = receivableState(receivable, today) === 'overdue';
  if (balance < 0) {
    const tooMuch = formatMoney(overpaid(balance), lang);
    return side === 'supplier' ? m.overpaidSupplier(tooMuch) : m.overpaidBuyer(tooMuch);
  }
  if (balance === 0) return m.paid;
  const left = formatMoney(balance, lang);
  if (receivable.disputed) return side === 'supplier' ? m.disputedSupplier : m.disputedBuyer;
  if (receivable.past)
    return side === 'supplier' ? pastTexts[lang].supplier : pastTexts[lang].buyer(left, reference);
  if (side === 'supplier') return late ? m.supplierLate(day) : m.supplierWaits(day);
  return late ? m.buyerLate(left, day, reference) : m.buyerPays(left, day, reference);
};

const Facts = ({ lang, known: { receivable }, href }: ReceivableViewProps) => {
  const m = paymentTexts[lang];
  return (
    <Panel>
      <DefinitionList
        layout="stack"
        items={[
          { term: m.gross, value: <strong>{formatMoney(receivable.gross, lang)}</strong> },
          { term: m.remaining, value: <strong>{formatMoney(receivable.balance, lang)}</strong> },
          { term: m.due, value: formatDate(receivable.dueOn, lang) },
          { term: m.term, value: m.days(receivable.paymentDays) },
          { term: m.title, value: receivable.reference },
          ...whoPays(lang, receivable),
          {
            term: m.contract,
            value: <a href={href(contractPath(receivable.contractId))}>{receivable.contractNumber}</a>,
          },
          {
            term: m.deliveryTerm,
            value: (
              <a href={href(deliveryPath(receivable.deliveryId))}>{m.delivery(receivable.deliveryNumber)}</a>
            ),
          },
        ]}
      />
    </Panel>
  );
};
