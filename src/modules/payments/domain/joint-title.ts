/** The most that one transfer pays. */
export const MOST_TOGETHER = 50;

/** What fits into the title of a Polish transfer: four lines of 35 characters. */
export const BANK_TITLE = 140;
/** What fits into the title of a transfer code. */
export const CODE_TITLE = 32;

/**
 * The title of one transfer for several receivables: all their references, by which it is matched for sure. Where they
 * do not fit, whose and how many they are: with the payer's NIP and the sum of all, a statement still finds them.
 */
export const jointTitle = (references: readonly string[], payerNip: string | null, most: number): string => {
  const named = references.join(' ');
  return named.length <= most ? named : [payerNip ?? '', `razem ${references.length}`].join(' ').trim();
};
