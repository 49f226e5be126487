import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow } from '../../../platform/database/db.js';
import { Documents } from '../../../platform/documents/documents.js';
import { localDateOf, type LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { acceptedDeliveryOf, buyersCaseOf, wasSentBack } from '../../contracts/index.js';
import { currentBankAccount, Organisations } from '../../organisations/index.js';
import { entriesOf } from '../data/ledger.queries.js';
import type { OpenedReceivable } from '../data/receivable.queries.js';
import { dueDay } from '../domain/due-day.js';
import { receivableFor } from '../receivable-steps.js';
import {
  invoiceRulesOf,
  notedInMonth,
  notedInvoiceOf,
  recipientIdOf,
  type NotedInvoice,
} from './data/invoice.queries.js';
import { correctionsOf } from './domain/corrections.js';
import { draftOf, type DraftChoices, type InvoiceDraft } from './domain/draft.js';
import { ruleOn, warningsOf, type Warning } from './domain/duties.js';
import { fa3Of } from './domain/fa3.js';
import { lacksOf, type Lack } from './domain/lacks.js';
import { buyerOf, sellerOf } from './domain/parties.js';
import { invoiceProblems } from './domain/problems.js';
import { draftFileName, printedDraft } from './draft-document.js';
import { Fa3Schema, type SchemaVerdict } from './fa3-schema.js';
import type { DraftInput } from './invoices.schemas.js';

export type DraftCase = {
  readonly receivable: OpenedReceivable;
  readonly noted: NotedInvoice | null;
  readonly draft: InvoiceDraft;
  readonly lacks: readonly Lack[];
  readonly warnings: readonly Warning[];
  /** The site as documents name it. */
  readonly site: { readonly name: string; readonly address: string };
  readonly today: LocalDate;
  readonly madeAt: Date;
};

/**
 * Drafts of the supplier's own invoices, made of what is on record and of what the supplier chooses, and kept nowhere:
 * the program numbers, sends and archives no invoice.
 */
@Injectable()
export class InvoiceDrafts {
  constructor(
    private readonly db: Db,
    private readonly organisations: Organisations,
    private readonly schema: Fa3Schema,
    private readonly documents: Documents,
  ) {}

  /** @throws Problem `payments/not-found` to all but the parties, `payments/suppliers-part` for the buyer */
  open(actor: Representative, receivableId: string, input: DraftInput): Promise<DraftCase> {
    return this.db.read(actor, async (reader) => {
      const receivable = await receivableFor(reader, actor, receivableId, 'note');
      const { supplierId, deliveryId } = receivable;
      const accepted = await acceptedDeliveryOf(reader, deliveryId, supplierId);
      if (!accepted) throw new Error('A receivable without its accepted delivery');
      const madeAt = await databaseNow(reader);
      const today = localDateOf(madeAt);
      const noted = await notedInvoiceOf(reader, receivableId);
      const choices: DraftChoices = {
        ...{
          number: input.number ?? noted?.number ?? null,
          issuedOn: input.issuedOn ?? noted?.issuedOn ?? today,
        },
        ...{ basis: input.basis ?? null, annex15: input.annex15, recipientId: input.recipientId ?? null },
        orderNumber: input.orderNumber ?? null,
      };
      const rules = await invoiceRulesOf(reader);
      const seller = await this.organisations.party(reader, supplierId);
      const buyer = await this.organisations.party(reader, receivable.buyerId);
      const { contract, delivery } = accepted;
      const draft = draftOf(
        {
          ...sellerOf(contract.supplier, seller),
          ...buyerOf(contract.buyer, buyer, await recipientIdOf(reader, receivable.buyerId)),
          ...{ lines: receivable.lines, deliveredOn: delivery.deliveredOn, reference: receivable.reference },
          contract: { number: contract.number, concludedOn: localDateOf(contract.concludedAt) },
          caseNumber: await buyersCaseOf(reader, contract),
          paymentDays: receivable.paymentDays,
          dueOn: dueDay(receivable.aroseOn, choices.issuedOn, receivable.paymentDays),
          account: (await currentBankAccount(reader, supplierId))?.nrb ?? null,
          statusBasis: seller?.vat?.basis ?? null,
          splitPaymentAbove: ruleOn(rules, 'split-payment', choices.issuedOn)?.amount ?? Infinity,
        },
        choices,
      );
      const others = await notedInMonth(reader, supplierId, choices.issuedOn, receivableId);
      const lacks = lacksOf(draft, seller?.vat?.status ?? null);
      const corrections = noted
        ? correctionsOf(
            {
              ...{
                invoice: noted,
                entries: await entriesOf(reader, receivableId),
                acceptedOn: receivable.aroseOn,
              },
              sentBack: await wasSentBack(reader, delivery, supplierId),
            },
            rules,
            today,
          )
        : [];
      const warnings = [...corrections, ...warningsOf(draft, rules, others)];
      return { receivable, noted, draft, lacks, warnings, site: contract.site, today, madeAt };
    });
  }

  /** What the official schema says of the file; null while the file cannot be made. */
  async verdict({ draft, lacks, madeAt }: DraftCase): Promise<SchemaVerdict | null> {
    return lacks.some(({ blocking }) => blocking) ? null : this.schema.check(fa3Of(draft, madeAt));
  }

  /** The file for the supplier's own program. @throws Problem `payments/draft-incomplete` naming all that it lacks */
  async xml(
    actor: Representative,
    receivableId: string,
    input: DraftInput,
  ): Promise<{ fileName: string; xml: Buffer }> {
    const { draft, lacks, madeAt } = await this.open(actor, receivableId, input);
    const blocking = lacks.filter((lack) => lack.blocking);
    if (blocking.length > 0) {
      const said = (lang: Lang) => blocking.map(({ text }) => text[lang]).join(' ');
      throw invoiceProblems.draftIncomplete({ pl: said('pl'), en: said('en') });
    }
    return { fileName: draftFileName(draft, 'xml'), xml: Buffer.from(fa3Of(draft, madeAt), 'utf8') };
  }

  /** The same to read and print, with all that it lacks. */
  async pdf(
    actor: Representative,
    receivableId: string,
    input: DraftInput,
    lang: Lang,
  ): Promise<{ fileName: string; pdf: Buffer }> {
    const known = await this.open(actor, receivableId, input);
    const pdf = await this.documents.pdf('invoice-draft', printedDraft(known, lang));
    return { fileName: draftFileName(known.draft, 'pdf'), pdf };
  }
}
