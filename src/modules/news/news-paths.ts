/** Polish paths to which mails lead. */
export const NEWSLETTER = '/newsletter';
export const CONFIRM = `${NEWSLETTER}/potwierdz`;
export const SETTINGS = `${NEWSLETTER}/ustawienia`;
export const UNSUBSCRIBE = `${NEWSLETTER}/wypisz`;
export const GATHERINGS = '/wydarzenia';
export const ATTENDANCE = `${GATHERINGS}/udzial`;
export const GATHERINGS_CALENDAR = `${GATHERINGS}/kalendarz.ics`;
