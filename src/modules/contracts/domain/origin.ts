/** What a contract came of: an accepted direct quote, or an award to a bid in a procedure. */
export type ContractOrigin =
  | { readonly inquiryId: string; readonly quoteId: string; readonly version: number }
  | {
      readonly procedureId: string;
      readonly awardId: string;
      readonly bidId: string;
      readonly bidVersion: number;
    };

/** The inquiry that a direct quote answered; null for an award. */
export const inquiryOf = (origin: ContractOrigin): string | null =>
  'inquiryId' in origin ? origin.inquiryId : null;

/** Under whose id the supplier's capacity was taken: of the inquiry or of the award. */
export const capacityHolderOf = (origin: ContractOrigin): string =>
  'inquiryId' in origin ? origin.inquiryId : origin.awardId;

/** The version that was chosen, of a quote or of a bid. */
export const chosenOf = (origin: ContractOrigin): { readonly id: string; readonly version: number } =>
  'quoteId' in origin
    ? { id: origin.quoteId, version: origin.version }
    : { id: origin.bidId, version: origin.bidVersion };
