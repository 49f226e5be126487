export const ASK_DRAFT = '/zapytania/szkic';

/** The private address of what somebody without an account has written; whoever holds it may read and change it. */
export const askDraftPath = (token: string): string => `${ASK_DRAFT}?token=${encodeURIComponent(token)}`;
