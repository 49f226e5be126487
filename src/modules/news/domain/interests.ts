import type { OrganisationKind } from '../../organisations/index.js';

/** What a newsletter is about; a subscriber chooses among them. */
export const newsTopics = ['campaigns', 'announcements', 'gatherings', 'listings'] as const;
export type NewsTopic = (typeof newsTopics)[number];

/** For whom somebody reads: the kinds of organisation that buy here. */
export const readerKinds = [
  'municipality',
  'municipal-unit',
  'firm',
  'ngo',
  'social-cooperative',
] as const satisfies readonly OrganisationKind[];

/** What somebody wants to hear of; an empty list leaves nothing out. */
export type Interests = {
  readonly topics: readonly string[];
  readonly buyerKinds: readonly string[];
  readonly powiats: readonly string[];
  readonly categories: readonly string[];
};
