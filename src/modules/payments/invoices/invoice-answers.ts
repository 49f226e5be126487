import type { Lang } from '../../../shared/lang.js';
import type { NotedInvoice } from './data/invoice.queries.js';
import type { InvoiceParty } from './domain/draft.js';
import type { SchemaVerdict } from './fa3-schema.js';
import type { DraftCase } from './invoice-drafts.service.js';
import { warningText } from './warnings.texts.js';

export const notedBodyOf = (noted: NotedInvoice | null) =>
  noted && { ...noted, notedAt: noted.notedAt.toISOString() };

const partyBodyOf = ({ name, nip, address }: InvoiceParty) => ({ name, nip, address: [...address] });

/** A draft as the JSON API tells it to its supplier. */
export const draftBodyOf = (
  { draft, lacks, warnings, noted }: DraftCase,
  verdict: SchemaVerdict | null,
  lang: Lang,
) => {
  const { seller, performer, buyer, recipient, totals, exemption, splitPayment, account } = draft;
  return {
    ...{ number: draft.number, issuedOn: draft.issuedOn, deliveredOn: draft.deliveredOn, dueOn: draft.dueOn },
    orderNumber: draft.orderNumber,
    seller: partyBodyOf(seller),
    performer: performer && partyBodyOf(performer),
    buyer: partyBodyOf(buyer),
    recipient: recipient && {
      ...partyBodyOf(recipient),
      ...{ municipal: recipient.municipal, internalId: recipient.internalId },
    },
    perRate: totals.perRate.map((row) => ({ ...row })),
    ...{ net: totals.net, vat: totals.vat, gross: totals.gross, exemption, splitPayment, account },
    lacks: lacks.map(({ kind, blocking, text }) => ({ kind, blocking, text: text[lang] })),
    warnings: warnings.map((warning) => ({
      ...{ kind: warning.kind, text: warningText(warning, lang), source: warning.source, from: warning.from },
    })),
    schema: wordOf(verdict),
    noted: notedBodyOf(noted),
  };
};

const wordOf = (verdict: SchemaVerdict | null): 'absent' | 'valid' | 'invalid' | null => {
  if (verdict === null || verdict.known === 'absent') return verdict && verdict.known;
  return verdict.faults.length === 0 ? 'valid' : 'invalid';
};
