/** The Polish paths of an outside supplier's pages; each takes its `?token=`. */
export const OUTSIDE = '/zaproszenie-do-wyceny';
export const OUTSIDE_STOP = `${OUTSIDE}/bez-wiadomosci`;
export const OUTSIDE_BID = `${OUTSIDE}/wycena`;
export const OUTSIDE_RESULT = `${OUTSIDE_BID}/wynik`;
