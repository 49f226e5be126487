/**
 * A process as data: state → action → next state. The same table drives the service, the buttons, the
 * OpenAPI enum and the CHECK constraint.
 */
export type Transitions<State extends string, Action extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Action, State>>>>
>;

/** The state after `action`, or null when the table does not allow it from `from`. */
export const next = <State extends string, Action extends string>(
  table: Transitions<State, Action>,
  from: State,
  action: Action,
): State | null => table[from][action] ?? null;

/** What may be done in `state`, in the table's order. */
export const actionsFrom = <State extends string, Action extends string>(
  table: Transitions<State, Action>,
  state: State,
): Action[] => Object.keys(table[state]) as Action[];

/** All states, in the table's order; compared with the CHECK constraint by an architecture test. */
export const statesOf = <State extends string>(table: Transitions<State, string>): State[] =>
  Object.keys(table) as State[];
