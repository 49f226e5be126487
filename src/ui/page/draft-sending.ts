import { hasRole, representsAnOrganisation } from '../../platform/access/actor.js';
import type { DraftSending } from '../components/private-draft.js';
import type { PageContext } from './page-context.js';

/** Who looks at a private draft, and the ways to become somebody who may send it. `back`: the draft's Polish path. */
export const draftSendingOf = (page: PageContext, back: string): DraftSending => {
  const { actor } = page;
  if (representsAnOrganisation(actor))
    return hasRole(actor, 'editor')
      ? { by: 'editor', organisation: actor.organisation.name }
      : { by: 'viewer' };
  const next = new URLSearchParams({ next: back }).toString();
  return {
    by: 'stranger',
    registerHref: page.href(`/rejestracja?${next}`),
    signInHref: page.href(`/logowanie?${next}`),
  };
};
