import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import type { Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { newId } from '../../shared/ids.js';
import { Conversations } from '../conversations/index.js';
import { ContractOpening, type AgreedAward, type AgreedQuote } from '../inquiries/index.js';
import { Notices } from '../notices/index.js';
import { OperatorRecord, Organisations, type Principal } from '../organisations/index.js';
import { tellParty } from './contract-news.js';
import { insertContract, takeNumber } from './data/contract.commands.js';
import {
  digestOf,
  type Agreement,
  type PartySnapshot,
  type PrincipalSnapshot,
  type SiteSnapshot,
} from './domain/agreement.js';
import { contractNumber, numberingYear } from './domain/contract-number.js';
import './domain/events.js';
import { chosenOf, type ContractOrigin } from './domain/origin.js';

/** Makes a contract of an accepted quote or of an award, inside the transaction of the choice. */
@Injectable()
export class Conclusion extends ContractOpening {
  constructor(
    private readonly organisations: Organisations,
    private readonly operators: OperatorRecord,
    private readonly conversations: Conversations,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {
    super();
  }

  async open(tx: Tx, agreed: AgreedQuote | AgreedAward): Promise<string> {
    const id = newId<'Contract'>();
    const { listingId, buyerId, supplierId, acceptedAt } = agreed;
    const origin = originOf(agreed);
    const conversationId =
      'conversationId' in agreed
        ? agreed.conversationId
        : await this.conversations.start(tx, [buyerId, supplierId], acceptedAt);
    const buyer = await this.snapshot(tx, buyerId);
    const supplier = await this.snapshot(tx, supplierId);
    // Taken last of all that can fail: from here to the commit other conclusions wait.
    const year = numberingYear(acceptedAt);
    const agreement: Agreement = {
      number: contractNumber(year, await takeNumber(tx, year)),
      concludedAt: acceptedAt,
      subject: agreed.subject,
      ...{ buyer, supplier, site: await this.site() },
      lines: agreed.lines,
      terms: agreed.terms,
      quote: { ...chosenOf(origin), submittedAt: agreed.submittedAt, sha256: agreed.sha256 },
      acceptedByName: agreed.acceptedBy.name,
    };
    const roots = { id, origin, listingId, conversationId, buyerId, supplierId };
    const acceptedBy = agreed.acceptedBy.accountId;
    const awaits = 'awardId' in agreed;
    await insertContract(tx, { ...roots, acceptedBy, sha256: digestOf(agreement) }, agreement, awaits);
    await recordActivity(tx, 'system', {
      action: 'concluded',
      subject: { kind: 'contract', id },
      at: acceptedAt,
      details: { number: agreement.number },
    });
    for (const side of ['buyer', 'supplier'] as const) {
      await tellParty(
        this.notices,
        tx,
        awaits ? 'awaiting-acceptance' : 'concluded',
        { ...agreement, ...roots },
        side,
      );
    }
    await publish(tx, 'contracts.contract-concluded', { contractId: id });
    return id;
  }

  private async snapshot(tx: Tx, organisationId: string): Promise<PartySnapshot> {
    const party = await this.organisations.party(tx, organisationId);
    if (!party) throw new Error('A party of a deal is not active');
    const { kind, name, nip, krs, street, postCode, town, email, phone, principal, vat, binding } = party;
    return {
      ...{ kind, name, nip, krs, street, postCode, town, email, phone },
      principal: principal && snapshotOf(principal),
      facts: { vat, binding },
    };
  }

  private async site(): Promise<SiteSnapshot> {
    const operator = await this.operators.current();
    return { name: 'Wspólny Rynek', address: this.config.publicUrl.host, operator: operator?.name ?? null };
  }
}

const originOf = (agreed: AgreedQuote | AgreedAward): ContractOrigin => {
  if ('inquiryId' in agreed) {
    const { inquiryId, quoteId, version } = agreed;
    return { inquiryId, quoteId, version };
  }
  const { procedureId, awardId, bidId, bidVersion } = agreed;
  return { procedureId, awardId, bidId, bidVersion };
};

const snapshotOf = ({ name, nip, krs, street, postCode, town }: Principal): PrincipalSnapshot => ({
  ...{ name, nip },
  seat: { krs, street, postCode, town },
});
