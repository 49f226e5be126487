import { timingSafeEqual } from 'node:crypto';

/** Where on the site a campaign may show its participants. New ones at the end: a token holds the number. */
export const slots = [
  'home-hero',
  'home-shelf',
  'category-shelf',
  'search',
  'listing-also',
  'buyer-desk',
] as const;
export type Slot = (typeof slots)[number];

/** By which way a campaign reached somebody. New ones at the end. */
export const channels = ['placement', 'short-link', 'newsletter', 'landing', 'poster'] as const;
export type Channel = (typeof channels)[number];

/** One meeting of a person with a campaign; says nothing of the person. */
export type Touch = {
  readonly campaignId: string;
  readonly channel: Channel;
  /** Null for every channel but `placement`. */
  readonly slot: Slot | null;
  /** Null when the campaign as a whole was shown. */
  readonly organisationId: string | null;
  readonly listingId: string | null;
  /** When it was shown, to the minute. */
  readonly at: Date;
};

/** What a token says: the touch, and the number that makes each token one of its own. */
export type MarkedTouch = { readonly touch: Touch; readonly nonce: string };

const VERSION = 1;
const MINUTE = 60_000;
const NONCE = 11;
const MARK = 16;
const BODY = 2 + 3 * 16 + 4 + NONCE;
/** 81 bytes are 108 characters without a spare bit: so there is one way only to write a token. */
const TOKEN = /^[\w-]{108}$/;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A keyed hash of at least 16 bytes. */
type Sign = (body: Buffer) => Buffer;

/**
 * The touch as a token of 108 URL-safe characters: readable by whoever looks into it, makeable by us alone.
 * `nonce` gives 11 random bytes.
 */
export const tokenOf = (touch: Touch, nonce: Buffer, sign: Sign): string => {
  const body = Buffer.alloc(BODY);
  body[0] = VERSION;
  // The low half is the channel, the high half the slot, 0 for none.
  body[1] = channels.indexOf(touch.channel) | ((touch.slot ? slots.indexOf(touch.slot) + 1 : 0) << 4);
  writeId(body, 2, touch.campaignId);
  writeId(body, 18, touch.organisationId ?? NOBODY);
  writeId(body, 34, touch.listingId ?? NOBODY);
  body.writeUInt32BE(Math.floor(touch.at.getTime() / MINUTE), 50);
  nonce.copy(body, 54, 0, NONCE);
  return Buffer.concat([body, sign(body).subarray(0, MARK)]).toString('base64url');
};

/** What a token says, however old it is; null unless we made it, to the letter. */
export const touchOf = (token: string, sign: Sign): MarkedTouch | null => {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const body = bytes.subarray(0, BODY);
  if (!timingSafeEqual(bytes.subarray(BODY), sign(body).subarray(0, MARK))) return null;
  const channel = channels[body[1]! & 15];
  const place = body[1]! >> 4;
  const slot = place === 0 ? null : slots[place - 1];
  // Ours, but of a later version of the program.
  if (body[0] !== VERSION || channel === undefined || slot === undefined) return null;
  return {
    touch: {
      campaignId: readId(body, 2),
      channel,
      slot,
      organisationId: idOrNull(readId(body, 18)),
      listingId: idOrNull(readId(body, 34)),
      at: new Date(body.readUInt32BE(50) * MINUTE),
    },
    nonce: body.subarray(54, 54 + NONCE).toString('base64url'),
  };
};

const writeId = (body: Buffer, at: number, id: string): void => {
  body.write(id.replaceAll('-', ''), at, 16, 'hex');
};

const readId = (body: Buffer, at: number): string =>
  body.toString('hex', at, at + 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const idOrNull = (id: string): string | null => (id === NOBODY ? null : id);
