/**
 * Groups whose employment art. 94(1) of the Public Procurement Law lets a buyer ask for. The buyer names them; their
 * share may not be asked below 30 %.
 */
export const reservedGroups = [
  'disabled',
  'unemployed',
  'job-seekers',
  'leaving-care',
  'leaving-prison',
  'mental-disorders',
  'homeless',
  'refugees',
  'young-or-old',
  'minorities',
] as const;
export type ReservedGroup = (typeof reservedGroups)[number];

/** Art. 94(2): in whole percent. */
export const LEAST_RESERVED_PERCENT = 30;
