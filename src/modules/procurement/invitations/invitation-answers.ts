import type { z } from 'zod';
import type { Lang } from '../../../shared/lang.js';
import type { Fit, Reason } from './domain/matching.js';
import type { InvitationList } from './invitations.service.js';
import type {
  coverageAnswer,
  invitationListAnswer,
  opportunityAnswer,
  suggestionsAnswer,
} from './invitations.schemas.js';
import type { Suggestion, UnitCoverage } from './matching.service.js';
import type { FittingOpportunity } from './opportunities.service.js';
import { reasonWords, type CategoryNames } from './reason-words.js';

/** In which language a program is answered, and what categories are called in it. */
export type Words = { readonly lang: Lang; readonly categories: CategoryNames };

const reasonsOf = (reasons: readonly Reason[], { lang, categories }: Words) =>
  reasons.map((reason) => ({ kind: reason.kind, text: reasonWords(reason, categories, lang) }));

/** How often others have asked a supplier stays here: only the order is told. */
export const suggestionsBodyOf = (
  found: readonly Suggestion[],
  words: Words,
): z.input<typeof suggestionsAnswer> => ({
  items: found.map(({ supplierId, name, slug, town, points, reasons }) => ({
    ...{ supplierId, name, slug, town, points },
    reasons: reasonsOf(reasons, words),
  })),
});

export const coverageBodyOf = (found: readonly UnitCoverage[]): z.input<typeof coverageAnswer> => ({
  items: found.map(({ unit, covered, chosen, offers, months }) => ({
    ...{ unit, covered },
    suppliers: chosen.map((supplierId) => ({
      supplierId,
      name: offers.find((offer) => offer.supplierId === supplierId)?.name ?? '',
    })),
    months: months.map((each) => ({ ...each })),
  })),
});

export const invitationListBodyOf = (
  { plan, lines }: InvitationList,
  words: Words,
): z.input<typeof invitationListAnswer> => ({
  plan: { ...plan },
  items: lines.map((line) => ({
    id: line.id,
    supplierId: line.supplierId,
    outsideId: line.outsideId,
    name: line.name,
    email: line.email,
    wave: line.wave,
    reasons: reasonsOf(line.why, words),
    invitedAt: line.invitedAt?.toISOString() ?? null,
    seenAt: line.seenAt?.toISOString() ?? null,
    comingAt: line.comingAt?.toISOString() ?? null,
    declinedAt: line.declinedAt?.toISOString() ?? null,
    declineReason: line.declineReason,
    declineCause: line.declineCause,
    reminded: line.reminded,
    revokedAt: line.revokedAt?.toISOString() ?? null,
  })),
});

const fitBodyOf = (fit: Fit | null, words: Words) =>
  fit && { points: fit.points, reasons: reasonsOf(fit.reasons, words) };

export const opportunityBodyOf = (
  opportunity: FittingOpportunity,
  words: Words,
): z.input<typeof opportunityAnswer> => {
  const { procedureId, number, kind, state, subject, buyerName, running, invited } = opportunity;
  return {
    ...{ procedureId, number, kind, state, subject, running, invited },
    buyer: buyerName,
    deadline: opportunity.deadline.toISOString(),
    opensAt: opportunity.opensAt.toISOString(),
    unread: opportunity.seenAt === null,
    comingAt: opportunity.comingAt?.toISOString() ?? null,
    declinedAt: opportunity.declinedAt?.toISOString() ?? null,
    declineReason: opportunity.declineReason,
    declineCause: opportunity.declineCause,
    fit: fitBodyOf(opportunity.fit, words),
  };
};
