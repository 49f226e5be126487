type Waiting = { readonly due?: Date; readonly urgent?: boolean };

/** Order of a to-do list: urgent first, then the earlier due date, then what has none. Stable otherwise. */
export const byUrgency = (a: Waiting, b: Waiting): number =>
  Number(b.urgent ?? false) - Number(a.urgent ?? false) ||
  (a.due?.getTime() ?? Infinity) - (b.due?.getTime() ?? Infinity) ||
  0;
