/** The Polish path of an opened bid, for its buyer. */
export const openedBidPath = (bidId: string): string => `/panel/otwarte-wyceny/${bidId}`;
