import { describe, expect, it } from 'vitest';
import {
  campaignTransitions,
  participantTransitions,
} from '../../src/modules/campaigns/domain/campaign-states.js';
import { listingTransitions } from '../../src/modules/catalog/domain/listing-states.js';
import { reservationTransitions } from '../../src/modules/catalog/domain/reservation-states.js';
import { deliveryTransitions as deliveryStatesOfContracts } from '../../src/modules/contracts/domain/delivery-states.js';
import { amendmentTransitions } from '../../src/modules/contracts/domain/amendment-states.js';
import { shareTransitions } from '../../src/modules/contracts/domain/share-states.js';
import { signedCopyTransitions } from '../../src/modules/contracts/domain/signed-copy-states.js';
import { contractTransitions } from '../../src/modules/contracts/domain/contract-states.js';
import { directInquiry } from '../../src/modules/inquiries/domain/inquiry-states.js';
import {
  chargebackTransitions,
  checkoutTransitions,
  onlineRefundTransitions,
} from '../../src/modules/payments/checkout/domain/checkout-states.js';
import { requestTransitions } from '../../src/modules/payments/stripe/domain/gateway-request.js';
import { quoteTransitions } from '../../src/modules/inquiries/domain/quote-states.js';
import { applicationTransitions } from '../../src/modules/members/domain/application-state.js';
import { motionTransitions } from '../../src/modules/governance/domain/motion-states.js';
import { appealTransitions } from '../../src/modules/moderation/domain/appeal-state.js';
import { suggestionTransitions } from '../../src/modules/moderation/domain/suggestion-state.js';
import { reportTransitions } from '../../src/modules/moderation/domain/report-state.js';
import { deliveryTransitions } from '../../src/modules/news/domain/delivery-states.js';
import {
  gatheringTransitions,
  registrationTransitions,
} from '../../src/modules/news/domain/gathering-states.js';
import { newsletterTransitions } from '../../src/modules/news/domain/newsletter-states.js';
import { subscriberTransitions } from '../../src/modules/news/domain/subscriber-states.js';
import { procedureTransitions } from '../../src/modules/procurement/procedures/domain/procedure-states.js';
import { joinRequestTransitions } from '../../src/modules/organisations/domain/join-request-state.js';
import { statesOf, type Transitions } from '../../src/shared/transitions.js';
import { testDatabase } from '../support/database.js';

/** Table → its transition table in code. */
const machines: Readonly<Record<string, Transitions<string, string>>> = {
  inquiry: directInquiry,
  listing: listingTransitions,
  capacity_reservation: reservationTransitions,
  quote: quoteTransitions,
  procedure: procedureTransitions,
  contract: contractTransitions,
  contract_amendment: amendmentTransitions,
  contract_share: shareTransitions,
  contract_signed_copy: signedCopyTransitions,
  delivery: deliveryStatesOfContracts,
  membership_application: applicationTransitions,
  join_request: joinRequestTransitions,
  appeal: appealTransitions,
  motion: motionTransitions,
  report: reportTransitions,
  suggestion: suggestionTransitions,
  campaign: campaignTransitions,
  campaign_participant: participantTransitions,
  subscriber: subscriberTransitions,
  newsletter: newsletterTransitions,
  newsletter_delivery: deliveryTransitions,
  gathering: gatheringTransitions,
  gathering_registration: registrationTransitions,
  gateway_request: requestTransitions,
  checkout: checkoutTransitions,
  online_refund: onlineRefundTransitions,
  chargeback: chargebackTransitions,
};

describe('states', () => {
  it('in code are those that the database allows, for every table with a state', async () => {
    const { ownerPool } = await testDatabase();
    const { rows } = await ownerPool.query<{ table: string; definition: string | null }>(
      `select table_name as table, (
         select pg_get_constraintdef(k.oid) from pg_constraint k
         where k.conrelid = format('%I', table_name)::regclass and k.contype = 'c'
           and k.conname = 'ck_' || table_name || '_state') as definition
       from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
       where table_schema = 'public' and c.column_name = 'state' and t.table_type = 'BASE TABLE'
         -- one step, no process: a generation is built, then live
         and table_name <> 'search_generation' order by 1`,
    );
    const inDatabase = Object.fromEntries(
      rows.map(({ table, definition }) => [
        table,
        [...(definition ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => match[1]).sort(),
      ]),
    );
    const inCode = Object.fromEntries(
      Object.entries(machines).map(([table, machine]) => [table, statesOf(machine).sort()]),
    );
    expect(inDatabase).toEqual(inCode);
  });
});
