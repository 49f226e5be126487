/** In which order receivables are listed: by the day to pay with what is paid at the end, or by when and how much. */
export const receivableOrders = ['due', 'newest', 'amount', 'left'] as const;
export type ReceivableOrder = (typeof receivableOrders)[number];

/** By how many days overdue at least one may ask. */
export const lateChoices = [1, 30, 60, 90] as const;
