import type { GrantScope } from '../../src/platform/access/actor.js';

/**
 * What each scope of a grant opens besides what is open to every account; written apart from the code that
 * decides it. Everything else stays shut to who acts for a member by a grant.
 */
export const openedByGrant: Readonly<Record<GrantScope, readonly string[]>> = {
  profile: [
    'GET /api/v1/profile',
    'PATCH /api/v1/profile',
    'GET /panel/profil',
    'POST /panel/profil',
    'POST /panel/profil/podglad',
  ],
  inquiries: [
    'GET /api/v1/inquiries',
    'GET /api/v1/inquiries/:id',
    'GET /panel/zapytania',
    'GET /panel/zapytania/:id',
  ],
  listings: [
    'GET /api/v1/organisation/listings',
    'GET /api/v1/organisation/listings/:id',
    'POST /api/v1/listings',
    'PATCH /api/v1/listings/:id',
    'POST /api/v1/listings/:id/publish',
    'POST /api/v1/listings/:id/pause',
    'POST /api/v1/listings/:id/resume',
    'POST /api/v1/listings/:id/archive',
    'POST /api/v1/listings/:id/restore',
    'POST /api/v1/listings/:id/copies',
    'POST /api/v1/listings/:id/photos',
    'PATCH /api/v1/listings/:id/photos/:photoId',
    'DELETE /api/v1/listings/:id/photos/:photoId',
    'GET /panel/oferty',
    'GET /panel/oferty/nowa',
    'POST /panel/oferty',
    'GET /panel/oferty/:id/edytuj',
    'POST /panel/oferty/:id/edytuj',
    'GET /panel/oferty/:id/podglad',
    'POST /panel/oferty/:id/opublikuj',
    'POST /panel/oferty/:id/wstrzymaj',
    'POST /panel/oferty/:id/wznow',
    'POST /panel/oferty/:id/archiwizuj',
    'POST /panel/oferty/:id/przywroc',
    'POST /panel/oferty/:id/kopiuj',
    'POST /panel/oferty/:id/zdjecia',
    'POST /panel/oferty/:id/zdjecia/:photoId/kolejnosc',
    'POST /panel/oferty/:id/zdjecia/:photoId/zapisz',
    'POST /panel/oferty/:id/zdjecia/:photoId/usun',
  ],
};
