import type { Expectation } from './access-expectations.js';

const contact = { rolePl: 'Zamówienia', email: 'zamowienia@spoldzielnia.example' };

/** Of the expectations: contacts of a member's profile. */
export const contactRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/profile/contacts': { level: 'viewer' },
  'POST /api/v1/profile/contacts': { level: 'editor', body: contact },
  'PATCH /api/v1/profile/contacts/:id': {
    level: 'editor',
    of: 'profile-contact',
    body: { ...contact, version: 1 },
  },
  'POST /api/v1/profile/contacts/:id/publish': { level: 'editor', of: 'profile-contact' },
  'POST /api/v1/profile/contacts/:id/withhold': { level: 'editor', of: 'profile-contact' },
  'POST /api/v1/profile/contacts/:id/move': {
    level: 'editor',
    of: 'profile-contact',
    body: { direction: 'up' },
  },
  'DELETE /api/v1/profile/contacts/:id': { level: 'editor', of: 'profile-contact' },
  'GET /panel/profil/kontakty': { level: 'viewer' },
  'POST /panel/profil/kontakty': { level: 'editor', body: contact },
  'GET /panel/profil/kontakty/:id': { level: 'editor', of: 'profile-contact' },
  'POST /panel/profil/kontakty/:id': {
    level: 'editor',
    of: 'profile-contact',
    body: { ...contact, version: '1' },
  },
  'POST /panel/profil/kontakty/:id/opublikuj': { level: 'editor', of: 'profile-contact' },
  'POST /panel/profil/kontakty/:id/ukryj': { level: 'editor', of: 'profile-contact' },
  'POST /panel/profil/kontakty/:id/kolejnosc': {
    level: 'editor',
    of: 'profile-contact',
    body: { direction: 'up' },
  },
  'POST /panel/profil/kontakty/:id/usun': { level: 'editor', of: 'profile-contact' },
};
