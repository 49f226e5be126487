/**
 * What every route must answer to whom, written apart from the code that decides it.
 *
 * `level` = who gets past the door; `of` = what the id in the path must belong to: with another
 * organisation's id the route answers byte for byte as with an id that does not exist, and changes nothing.
 */
export type Level = 'public' | 'account' | 'viewer' | 'editor' | 'owner' | 'coordinator';
export type Thing =
  | 'listing'
  | 'hidden-listing'
  | 'inquiry'
  | 'quote'
  | 'contract'
  | 'attachment'
  | 'notice'
  | 'person'
  | 'invitation'
  | 'token'
  | 'decision';
/** `body`: what to send so that the request would succeed for the thing's own people. */
export type Expectation = {
  readonly level: Level;
  readonly of?: Thing;
  readonly body?: Record<string, unknown>;
};

export const expectations: Readonly<Record<string, Expectation>> = {
  // the machine's own
  'GET /healthz': { level: 'public' },
  'GET /readyz': { level: 'public' },
  'GET /metrics': { level: 'public' },
  'GET /assets/:hash/:name': { level: 'public' },

  // signing in
  'POST /api/v1/session': { level: 'public' },
  'DELETE /api/v1/session': { level: 'account' },
  'POST /api/v1/password-resets': { level: 'public' },
  'POST /api/v1/password-resets/use': { level: 'public' },
  'POST /api/v1/email-confirmations': { level: 'public' },
  'POST /api/v1/registrations': { level: 'public' },
  'GET /logowanie': { level: 'public' },
  'POST /logowanie': { level: 'public' },
  'POST /wyloguj': { level: 'public' },
  'GET /haslo': { level: 'public' },
  'POST /haslo': { level: 'public' },
  'GET /nowe-haslo': { level: 'public' },
  'POST /nowe-haslo': { level: 'public' },
  'GET /rejestracja': { level: 'public' },
  'POST /rejestracja': { level: 'public' },
  'GET /rejestracja/potwierdzenie': { level: 'public' },
  'GET /potwierdzenie': { level: 'public' },
  'POST /potwierdzenie': { level: 'public' },
  'GET /zaproszenie': { level: 'public' },
  'POST /zaproszenie': { level: 'public' },
  'GET /konto': { level: 'account' },
  'POST /konto/sesje': { level: 'account' },
  'POST /przelacz': { level: 'account' },

  // an organisation and its people
  'GET /api/v1/organisation': { level: 'viewer' },
  'PATCH /api/v1/organisation': { level: 'owner' },
  'POST /api/v1/organisation/switch': { level: 'account' },
  'GET /api/v1/organisation/people': { level: 'viewer' },
  'POST /api/v1/organisation/invitations': { level: 'owner' },
  'DELETE /api/v1/organisation/invitations/:id': { level: 'owner', of: 'invitation' },
  'PATCH /api/v1/organisation/people/:id': { level: 'owner', of: 'person', body: { role: 'editor' } },
  'DELETE /api/v1/organisation/people/:id': { level: 'owner', of: 'person' },
  'GET /api/v1/tokens': { level: 'owner' },
  'POST /api/v1/tokens': { level: 'owner' },
  'DELETE /api/v1/tokens/:id': { level: 'owner', of: 'token' },
  // notices and moderation
  'GET /api/v1/notices': { level: 'viewer' },
  'POST /api/v1/notices/read': { level: 'viewer' },
  'POST /api/v1/notices/:id/read': { level: 'viewer', of: 'notice' },
  'GET /api/v1/moderation-decisions': { level: 'coordinator' },
  'GET /api/v1/moderation-decisions/:id': { level: 'viewer', of: 'decision' },

  'GET /panel/organizacja': { level: 'viewer' },
  'POST /panel/organizacja': { level: 'owner' },
  'POST /panel/organizacja/klucze': { level: 'owner' },
  'POST /panel/organizacja/klucze/:id/uniewaznij': { level: 'owner', of: 'token' },
  'GET /panel/ludzie': { level: 'viewer' },
  'POST /panel/ludzie/zaproszenia': { level: 'owner' },
  'POST /panel/ludzie/zaproszenia/:id/wycofaj': { level: 'owner', of: 'invitation' },
  'POST /panel/ludzie/:id/role': { level: 'owner', of: 'person', body: { role: 'editor' } },
  'POST /panel/ludzie/:id/usun': { level: 'owner', of: 'person' },

  // members
  'GET /api/v1/members': { level: 'public' },
  'GET /api/v1/members/:slug': { level: 'public' },
  'GET /czlonkowie': { level: 'public' },
  'GET /czlonkowie/:slug': { level: 'public' },
  'GET /api/v1/membership': { level: 'viewer' },
  'POST /api/v1/membership-applications': { level: 'owner' },
  'POST /api/v1/membership/leave': { level: 'owner' },
  'GET /api/v1/profile': { level: 'viewer' },
  'PATCH /api/v1/profile': { level: 'editor' },
  'GET /panel/profil': { level: 'viewer' },
  'POST /panel/profil': { level: 'editor' },
  'POST /panel/profil/podglad': { level: 'editor' },
  'GET /panel/czlonkostwo': { level: 'viewer' },
  'POST /panel/czlonkostwo': { level: 'owner' },
  'POST /panel/czlonkostwo/wystapienie': { level: 'owner' },

  // the coordinator's desk
  'GET /koordynator': { level: 'coordinator' },
  'GET /koordynator/decyzje': { level: 'coordinator' },
  'GET /koordynator/zgloszenia/:id': { level: 'coordinator' },
  'POST /koordynator/zgloszenia/:id/przyjmij': { level: 'coordinator' },
  'POST /koordynator/zgloszenia/:id/odmow': { level: 'coordinator' },
  'GET /api/v1/membership-applications': { level: 'coordinator' },
  'GET /api/v1/membership-applications/:id': { level: 'coordinator' },
  'POST /api/v1/membership-applications/:id/admit': { level: 'coordinator' },
  'POST /api/v1/membership-applications/:id/refuse': { level: 'coordinator' },

  // the panel's first page and notices
  'GET /panel': { level: 'account' },
  'GET /panel/powiadomienia': { level: 'viewer' },
  'GET /panel/powiadomienia/:id': { level: 'viewer', of: 'notice' },
  'POST /panel/powiadomienia/odczytaj': { level: 'viewer' },
  'GET /panel/decyzje/:id': { level: 'viewer', of: 'decision' },
};
