import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import { Alert, DefinitionList, Section } from '../../../../ui/index.js';
import type { ReceivableCase } from '../../receivables.service.js';
import { loweredSince } from '../domain/corrections.js';
import { invoicePath, RECIPIENT } from '../invoice-news.js';
import { invoiceTexts } from './invoices.texts.js';

type InvoicePartProps = {
  readonly lang: Lang;
  readonly known: ReceivableCase;
  /** Whether the reader may say under which number the buyer receives. */
  readonly mayReceive: boolean;
  /** Whether the reader may issue it. */
  readonly mayIssue: boolean;
  readonly href: (path: string) => string;
};

/** On the receivable's page, for both parties: the invoice as its supplier noted it; for a unit, how it comes to see it. */
export const InvoicePart = ({ lang, known, mayReceive, mayIssue, href }: InvoicePartProps) => {
  const { invoice, receivable, entries } = known;
  const m = invoiceTexts[lang];
  const lowered = mayIssue && invoice ? loweredSince(entries, invoice.notedAt) : 0;
  const unit = mayReceive && receivable.buyerName !== receivable.payerName;
  if (!invoice && !unit) return null;
  return (
    <Section title={m.title}>
      {invoice ? (
        <DefinitionList
          items={[
            { term: m.number, value: <strong>{invoice.number}</strong> },
            { term: m.issuedOn, value: formatDate(invoice.issuedOn, lang) },
            { term: m.ksefNumber, value: invoice.ksefNumber ?? m.outside },
          ]}
        />
      ) : null}
      {lowered > 0 ? (
        <Alert lang={lang} tone="warning" title={m.correct}>
          <p>
            {m.correctText(formatMoney(lowered, lang))}{' '}
            <a href={href(invoicePath(receivable.id))}>{m.correctMore}</a>
          </p>
        </Alert>
      ) : null}
      {unit ? (
        <p>
          <a href={href(RECIPIENT)}>{m.recipientTitle}</a>
        </p>
      ) : null}
    </Section>
  );
};
