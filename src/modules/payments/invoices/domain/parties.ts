import type { PartySnapshot } from '../../../contracts/index.js';
import type { InvoiceParty, InvoiceRecipient } from './draft.js';

/** An organisation as its papers put it, in the contract or today. */
export type Seat = {
  readonly name: string;
  readonly nip: string | null;
  readonly krs?: string | null;
  readonly street?: string | null;
  readonly postCode?: string | null;
  readonly town?: string | null;
};

/** The same organisation as it stands today, with the legal person behind it. */
export type Today = Seat & { readonly principal: Seat | null };

type Named = InvoiceParty & { readonly krs: string | null };

const linesOf = ({ street, postCode, town }: Seat): string[] =>
  [street ?? '', [postCode, town].filter(Boolean).join(' ')].filter((line) => line !== '');

/** Whether letters would come: a town alone has neither a post code nor the number of a house. */
export const isWholeAddress = (address: readonly string[]): boolean => /\d/.test(address.join());

/**
 * As the contract names it; what it lacks is taken from today's records, so that a gap can be closed after the
 * conclusion. Never from another's: today's name or NIP has to be the same.
 */
const named = (agreed: Seat, today: Seat | null): Named => {
  const same = today && (today.name === agreed.name || (today.nip !== null && today.nip === agreed.nip));
  const now = same ? today : null;
  const address = linesOf(agreed);
  return {
    name: agreed.name,
    nip: agreed.nip ?? now?.nip ?? null,
    krs: agreed.krs ?? now?.krs ?? null,
    address: isWholeAddress(address) || !now ? address : linesOf(now),
  };
};

/** Who is bound by the contract, and the unit of it that acts; null when that is the same. */
const bothOf = (party: PartySnapshot, today: Today | null): readonly [Named, Named | null] => {
  if (!party.principal) return [named(party, today), null];
  const { name, nip, seat } = party.principal;
  return [named({ name, nip, ...seat }, today?.principal ?? null), { ...named(party, today), nip: null }];
};

/** Who sells before the law, and the unit of it that did the work. */
export const sellerOf = (
  party: PartySnapshot,
  today: Today | null,
): { seller: Named; performer: InvoiceParty | null } => {
  const [seller, performer] = bothOf(party, today);
  return { seller, performer };
};

/** Who buys and pays before the law, and the unit that received; `internalId` is that unit's number in KSeF. */
export const buyerOf = (
  party: PartySnapshot,
  today: Today | null,
  internalId: string | null,
): { buyer: InvoiceParty; recipient: InvoiceRecipient | null } => {
  const [buyer, unit] = bothOf(party, today);
  return { buyer, recipient: unit && { ...unit, municipal: party.kind === 'municipal-unit', internalId } };
};
