import type { Lang } from '../../../shared/lang.js';
import { formatMonth } from '../../../shared/months.js';
import { areaName, type AreaCode } from '../../../shared/territory.js';
import { evidenceLabels, type EvidenceKind } from '../../members/index.js';
import type { Reason } from './domain/matching.js';
import { invitationLabels } from './invitations.labels.js';

/** Names of categories by their slugs. */
export type CategoryNames = ReadonlyMap<string, string>;

/** A reason in words, without a capital letter and full stop: several make one sentence or a list. */
export const reasonWords = (reason: Reason, names: CategoryNames, lang: Lang): string => {
  const m = invitationLabels[lang];
  const areas = (codes: readonly AreaCode[]) => codes.map((code) => areaName(code, lang)).join(', ');
  const kinds = (of: readonly string[]) =>
    of.map((kind) => evidenceLabels[lang].kinds[kind as EvidenceKind] ?? kind).join(', ');
  switch (reason.kind) {
    case 'category':
      return m.category(reason.categories.map((slug) => names.get(slug) ?? slug).join(', '));
    case 'cpv':
      return m.cpv(reason.codes.join(', '));
    case 'area':
      return reason.missing.length === 0
        ? m.areaAll(areas(reason.served))
        : m.areaSome(areas(reason.served), areas(reason.missing));
    case 'capacity':
      return m[reason.level](reason.months.map((month) => formatMonth(month, lang)).join(', '));
    case 'evidence':
      return [
        ...(reason.verified.length > 0 ? [m.verified(kinds(reason.verified))] : []),
        ...(reason.declared.length > 0 ? [m.declared(kinds(reason.declared))] : []),
        ...(reason.missing.length > 0 ? [m.missing(kinds(reason.missing))] : []),
      ].join('; ');
  }
};
