import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, type Reader, type Tx } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import { localDateOf } from '../../../shared/dates.js';
import { newId } from '../../../shared/ids.js';
import { acceptedDeliveryOf } from '../../contracts/index.js';
import { Notices } from '../../notices/index.js';
import { isDependent, Organisations } from '../../organisations/index.js';
import type { OpenedReceivable } from '../data/receivable.queries.js';
import { lockFor, personOf, receivableFor, record } from '../receivable-steps.js';
import { NotedInvoiceRow } from './data/invoice.entities.js';
import { keepRecipientId, recipientIdOf, withdrawInvoice } from './data/invoice.queries.js';
import { deliveryDayOf, whyNoteIsWrong, type InvoiceNote } from './domain/noted.js';
import { sellerOf } from './domain/parties.js';
import { invoiceProblems } from './domain/problems.js';
import { tellInvoice } from './invoice-news.js';

/** What suppliers note of the invoices that they issued elsewhere, and under which number a unit receives them. */
@Injectable()
export class NotedInvoices {
  constructor(
    private readonly db: Db,
    private readonly organisations: Organisations,
    private readonly notices: Notices,
  ) {}

  /** Notes the invoice, in place of an earlier note; the day to pay is counted anew. Returns the receivable's id. */
  async note(
    actor: Representative,
    id: string,
    input: InvoiceNote,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.note-invoice:${id}`, key, async () => {
        const { receivable, at } = await lockFor(tx, actor, id, 'note');
        const wrong = whyNoteIsWrong(input, await this.sellerNip(tx, receivable), {
          ...{ today: localDateOf(at), aroseOn: receivable.aroseOn },
        });
        if (wrong.length > 0) throw invoiceProblems.wrongInvoice(undefined, wrong);
        await withdrawInvoice(tx, id, at);
        const by = personOf(actor);
        await tx.getRepository(NotedInvoiceRow).insert({
          ...{ id: newId<'NotedInvoice'>(), receivableId: id, ...input, deliveredOn: deliveryDayOf(input) },
          ...{ notedAt: at, notedBy: by.id, notedByName: by.name, withdrawnAt: null },
        });
        await tellInvoice(this.notices, tx, await receivableFor(tx, actor, id), input.number);
        await record(tx, actor, id, 'invoice-noted', at);
        return id;
      }),
    );
  }

  /** Takes the note back. @throws Problem `payments/no-invoice` when none stands */
  async withdraw(actor: Representative, id: string, key: string | undefined): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.withdraw-invoice:${id}`, key, async () => {
        const { at } = await lockFor(tx, actor, id, 'note');
        if (!(await withdrawInvoice(tx, id, at))) throw invoiceProblems.noInvoice(undefined);
        await tellInvoice(this.notices, tx, await receivableFor(tx, actor, id), null);
        await record(tx, actor, id, 'invoice-withdrawn', at);
      }),
    );
  }

  /** The number under which the actor's organisation receives in KSeF, and whether it can have one. */
  async recipientId(actor: Representative): Promise<{ internalId: string | null; unit: boolean }> {
    return this.db.read(actor, async (reader) => ({
      internalId: await recipientIdOf(reader, actor.organisation.id),
      unit: await this.isUnit(reader, actor),
    }));
  }

  /** @throws Problem `payments/not-recipient` for a legal person, which receives under its NIP */
  async setRecipientId(actor: Representative, internalId: string | null): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      if (!(await this.isUnit(tx, actor))) throw invoiceProblems.notRecipient(undefined);
      await keepRecipientId(tx, actor.organisation.id, internalId);
    });
  }

  private async isUnit(reader: Reader, actor: Representative): Promise<boolean> {
    const party = await this.organisations.party(reader, actor.organisation.id);
    return party !== null && isDependent(party.kind);
  }

  private async sellerNip(tx: Tx, { deliveryId, supplierId }: OpenedReceivable): Promise<string | null> {
    const accepted = await acceptedDeliveryOf(tx, deliveryId, supplierId);
    if (!accepted) return null;
    return sellerOf(accepted.contract.supplier, await this.organisations.party(tx, supplierId)).seller.nip;
  }
}
