/** Polish paths to which mails lead. */
export const NEWSLETTER = '/newsletter';
export const CONFIRM = `${NEWSLETTER}/potwierdz`;
export const SETTINGS = `${NEWSLETTER}/ustawienia`;
export const UNSUBSCRIBE = `${NEWSLETTER}/wypisz`;
