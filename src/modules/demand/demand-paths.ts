/** Polish paths of the module's pages. */
export const DEMAND = '/koordynator/popyt';
export const CALL = `${DEMAND}/wezwanie`;
export const SAVED = '/panel/wyszukiwania';
