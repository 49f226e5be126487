/** What an address besides the seat is for. */
export const addressPurposes = ['correspondence', 'delivery'] as const;

export type AddressPurpose = (typeof addressPurposes)[number];

/** How many places an organisation may keep. */
export const ADDRESSES_MAX = 50;
