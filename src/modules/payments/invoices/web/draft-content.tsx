import { formatDate } from '../../../../shared/dates.js';
import { formatNip } from '../../../../shared/identifiers.js';
import type { Lang } from '../../../../shared/lang.js';
import { DefinitionList, PricedLines, Section } from '../../../../ui/index.js';
import { formatNrb } from '../../../organisations/index.js';
import type { InvoiceDraft, InvoiceParty } from '../domain/draft.js';
import { invoiceTexts } from './invoices.texts.js';

/** All that stands in the draft: who sells, who pays and who received, and for what. */
export const DraftContent = ({ lang, draft }: { readonly lang: Lang; readonly draft: InvoiceDraft }) => {
  const m = invoiceTexts[lang];
  const { seller, performer, buyer, recipient, contract } = draft;
  const internalId = recipient?.internalId ?? null;
  return (
    <Section title={m.content}>
      <DefinitionList
        layout="stack"
        items={[
          { term: m.seller, value: <Party lang={lang} party={seller} /> },
          { term: m.performer, value: performer && <Party lang={lang} party={performer} /> },
          { term: recipient ? m.payer : m.buyer, value: <Party lang={lang} party={buyer} /> },
          {
            term: m.recipient,
            value: recipient && (
              <Party lang={lang} party={recipient} more={internalId ? m.internalId(internalId) : null} />
            ),
          },
          { term: m.contract, value: m.contractOf(contract.number, formatDate(contract.concludedOn, lang)) },
          { term: m.order, value: draft.orderNumber },
          { term: m.delivered, value: formatDate(draft.deliveredOn, lang) },
          { term: m.due, value: formatDate(draft.dueOn, lang) },
          { term: m.account, value: draft.account && formatNrb(draft.account) },
          { term: m.transferTitle, value: draft.reference },
          { term: m.exemption, value: draft.exemption },
          { term: m.split, value: draft.splitPayment ? m.splitWords : null },
        ]}
      />
      <h3>{m.lines}</h3>
      <PricedLines lang={lang} caption={m.lines} lines={draft.lines} />
    </Section>
  );
};

type PartyProps = { readonly lang: Lang; readonly party: InvoiceParty; readonly more?: string | null };

const Party = ({ lang, party: { name, nip, address }, more = null }: PartyProps) => (
  <>
    <strong>{name}</strong>
    {[...address, nip && invoiceTexts[lang].nip(formatNip(nip)), more].filter(Boolean).map((line) => (
      <span key={line}>
        <br />
        {line}
      </span>
    ))}
  </>
);
