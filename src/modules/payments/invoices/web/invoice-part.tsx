import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { DefinitionList, Section } from '../../../../ui/index.js';
import type { ReceivableCase } from '../../receivables.service.js';
import { RECIPIENT } from '../invoice-news.js';
import { invoiceTexts } from './invoices.texts.js';

type InvoicePartProps = {
  readonly lang: Lang;
  readonly known: ReceivableCase;
  /** Whether the reader may say under which number the buyer receives. */
  readonly mayReceive: boolean;
  readonly href: (path: string) => string;
};

/** On the receivable's page, for both parties: the invoice as its supplier noted it; for a unit, how it comes to see it. */
export const InvoicePart = ({ lang, known: { invoice, receivable }, mayReceive, href }: InvoicePartProps) => {
  const m = invoiceTexts[lang];
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
      {unit ? (
        <p>
          <a href={href(RECIPIENT)}>{m.recipientTitle}</a>
        </p>
      ) : null}
    </Section>
  );
};
