/** `active`: registered and charges VAT; `exempt`: does not, on a provision that its papers must name. */
export const vatStatuses = ['active', 'exempt'] as const;

export type VatStatusName = (typeof vatStatuses)[number];

/** Provisions that exempt most often; another may be typed. Act of 11 March 2004 on VAT. */
export const usualBases = [
  'art. 113 ust. 1 i 9 ustawy o VAT',
  'art. 43 ust. 1 pkt 22 ustawy o VAT',
  'art. 43 ust. 1 pkt 23 ustawy o VAT',
  'art. 43 ust. 1 pkt 24 ustawy o VAT',
] as const;
