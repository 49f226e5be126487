/** The Polish paths of an outside supplier's pages; each takes its `?token=`. */
export const OUTSIDE = '/zaproszenie-do-wyceny';
export const OUTSIDE_STOP = `${OUTSIDE}/bez-wiadomosci`;
