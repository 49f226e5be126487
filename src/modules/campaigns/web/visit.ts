import type { PageContext } from '../../../ui/page/page-context.js';
import type { Visit } from '../domain/visits.js';

/** Who asks for a page, as far as it must be known to judge a click. */
export const visitOf = ({ asked, actor }: PageContext): Visit => ({
  ...asked,
  coordinator: actor.kind === 'person' && actor.coordinator,
  organisationId: actor.kind === 'person' ? ((actor.organisation ?? actor.behalf)?.id ?? null) : null,
});
