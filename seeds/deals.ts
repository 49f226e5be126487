import type { INestApplicationContext } from '@nestjs/common';
import { PublicCampaigns, Tracking } from '../src/modules/campaigns/index.js';
import { Contracts, ContractShares, Deliveries } from '../src/modules/contracts/index.js';
import { Awards, Inquiries, Quotes } from '../src/modules/inquiries/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock/clock.js';
import { addDays, localDateOf, type LocalDate } from '../src/shared/dates.js';
import type { ActingFor } from './acting.js';
import { deals, type DealSeed } from './data.js';

/**
 * Carries each deal to where its story stands: asked, talked about, quoted, ended. Looks first how far it has
 * come, by its subject among the buyer's inquiries, and goes on from there.
 */
export const makeDeals = async (
  app: INestApplicationContext,
  /** Ids of the listings by SKU. */
  listings: ReadonlyMap<string, string>,
  as: ActingFor,
): Promise<DeliveredDeal[]> => {
  const today = localDateOf(app.get(Clock).now());
  const delivered: DeliveredDeal[] = [];
  const known = new Map<string, ReadonlyMap<string, string>>();
  for (const key of new Set(deals().map(({ buyer }) => buyer))) known.set(key, await asked(app, as(key)));
  for (const deal of deals()) {
    const sides = { buyer: as(deal.buyer), supplier: as(deal.supplier) };
    const asked = known.get(deal.buyer)?.get(deal.subject);
    const id = asked ?? (await ask(app, sides.buyer, deal, listings, today));
    await talk(app, sides, deal, id);
    if (deal.quote) await quote(app, sides.supplier, deal, id, today);
    await end(app, sides, deal, id);
    await share(app, as, deal, id);
    if (deal.delivered) {
      const deliveries = await deliver(app, sides, deal, id, today);
      delivered.push({ supplier: deal.supplier, told: deal.delivered, ...deliveries });
    }
  }
  return delivered;
};

/** Of a deal that is made: what was delivered, in order, with what the story tells of it. */
export type DeliveredDeal = {
  readonly supplier: string;
  readonly told: NonNullable<DealSeed['delivered']>;
  readonly contractId: string;
  readonly deliveryIds: readonly string[];
};

type Sides = Readonly<Record<'buyer' | 'supplier', Representative>>;

/** Ids of what it has asked, by subject. */
const asked = async (
  app: INestApplicationContext,
  buyer: Representative,
): Promise<ReadonlyMap<string, string>> => {
  const inquiries = app.get(Inquiries, { strict: false });
  const { page } = await inquiries.list(buyer, { side: 'buyer', state: null, page: 1, perPage: 100 });
  return new Map(page.items.map(({ subject, id }) => [subject, id]));
};

const ask = async (
  app: INestApplicationContext,
  buyer: Representative,
  deal: DealSeed,
  listings: ReadonlyMap<string, string>,
  today: LocalDate,
): Promise<string> => {
  const listingId = listings.get(deal.listing);
  if (!listingId) throw new Error(`There is no listing ${deal.listing}`);
  const { subject, need, quantity, unit, place, answerInDays, wantedInDays } = deal;
  const input = {
    ...{ subject, need, quantity, unit, place },
    wantedFrom: addDays(today, wantedInDays.from),
    wantedTo: addDays(today, wantedInDays.to),
    answerByDate: addDays(today, answerInDays),
    touch: await touchOf(app, listingId, deal),
  };
  return app.get(Inquiries, { strict: false }).ask(buyer, { listingId }, input, [], undefined);
};

/** The mark of a running campaign that shows the listing, where the story says that the buyer came by one. */
const touchOf = async (
  app: INestApplicationContext,
  listingId: string,
  { cameBy }: DealSeed,
): Promise<string | undefined> => {
  if (!cameBy) return undefined;
  const campaigns = app.get(PublicCampaigns, { strict: false });
  for (const { slug } of await campaigns.list()) {
    const { id: campaignId, shown } = await campaigns.bySlug(slug);
    const by = shown.find(({ listings }) => listings.some(({ id }) => id === listingId));
    if (!by) continue;
    const { organisationId } = by;
    const slot = cameBy === 'placement' ? ('home-shelf' as const) : null;
    const tracking = app.get(Tracking, { strict: false });
    return tracking.mint({ campaignId, channel: cameBy, slot, organisationId, listingId });
  }
  return undefined;
};

/** The messages that are not there yet; the need itself is the first of a conversation. */
const talk = async (
  app: INestApplicationContext,
  sides: Sides,
  deal: DealSeed,
  id: string,
): Promise<void> => {
  if (deal.messages.length === 0) return;
  const inquiries = app.get(Inquiries, { strict: false });
  const { messages } = await inquiries.open(sides.buyer, id);
  for (const { from, text } of deal.messages.slice(messages.length - 1)) {
    await inquiries.write(sides[from], id, { text }, [], undefined);
  }
};

const quote = async (
  app: INestApplicationContext,
  supplier: Representative,
  { quote, place, wantedInDays }: DealSeed,
  id: string,
  today: LocalDate,
): Promise<void> => {
  const { inquiry } = await app.get(Inquiries, { strict: false }).open(supplier, id);
  if (!quote || inquiry.state !== 'sent') return;
  const { lines, validInDays, paymentDays, remarks } = quote;
  const content = {
    ...{ lines, paymentDays, place, remarks },
    validUntil: addDays(today, validInDays),
    deliveryFrom: addDays(today, wantedInDays.from),
    deliveryTo: addDays(today, wantedInDays.to),
  };
  const options = { submit: true, revision: undefined, key: undefined };
  await app.get(Quotes, { strict: false }).prepare(supplier, id, content, options);
};

const end = async (
  app: INestApplicationContext,
  { buyer, supplier }: Sides,
  deal: DealSeed,
  id: string,
): Promise<void> => {
  const inquiries = app.get(Inquiries, { strict: false });
  const awards = app.get(Awards, { strict: false });
  const { inquiry, quote } = await inquiries.open(buyer, id);
  if (!deal.end || (inquiry.state !== 'sent' && inquiry.state !== 'quoted')) return;
  switch (deal.end.kind) {
    case 'accepted':
      if (quote) await awards.accept(buyer, quote.id, quote.version, undefined);
      return;
    case 'refused':
      if (quote) await awards.refuse(buyer, quote.id, deal.end.reason, deal.end.cause);
      return;
    case 'declined':
      return inquiries.decline(supplier, id, deal.end.reason, deal.end.cause);
    case 'cancelled':
      return inquiries.cancel(buyer, id, deal.end.reason, deal.end.cause);
  }
};

/** The partners that have not been asked yet; each says yes for itself. */
const share = async (
  app: INestApplicationContext,
  as: ActingFor,
  { supplier: slug, shares: parts = [] }: DealSeed,
  inquiryId: string,
): Promise<void> => {
  const shares = app.get(ContractShares, { strict: false });
  const lead = as(slug);
  const contract = await app.get(Contracts, { strict: false }).ofInquiry(lead, inquiryId);
  if (!contract || parts.length === 0) return;
  const known = (await shares.of(lead, contract.id)).own?.shares ?? [];
  for (const { partner, work, net } of parts) {
    const partnerId = as(partner).organisation.id;
    const asked = known.find((one) => one.partnerId === partnerId);
    const id = asked?.id ?? (await shares.ask(lead, contract.id, { partnerId, work, net }, undefined));
    if (!asked || asked.state === 'asked') await shares.confirm(as(partner), id, undefined);
  }
};

/** Records the deliveries that are not on record yet; the ids of all. */
const deliver = async (
  app: INestApplicationContext,
  { buyer, supplier }: Sides,
  { subject, delivered = [] }: DealSeed,
  inquiryId: string,
  today: LocalDate,
): Promise<{ contractId: string; deliveryIds: string[] }> => {
  const deliveries = app.get(Deliveries, { strict: false });
  const contract = await app.get(Contracts, { strict: false }).ofInquiry(supplier, inquiryId);
  if (!contract) throw new Error(`There is no contract of ${subject}`);
  const known = (await deliveries.of(supplier, contract.id)).deliveries;
  const deliveryIds = known.toSorted((one, other) => one.number - other.number).map(({ id }) => id);
  for (const { answer, lines, remarks, daysAgo } of delivered.slice(known.length)) {
    const input = { deliveredOn: addDays(today, -daysAgo), lines, remarks };
    const id = await deliveries.record(supplier, contract.id, input, [], undefined);
    if (answer) await deliveries.answer(buyer, id, { answer }, undefined);
    deliveryIds.push(id);
  }
  return { contractId: contract.id, deliveryIds };
};
