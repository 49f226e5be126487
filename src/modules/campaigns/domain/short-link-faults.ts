import type { FieldError } from '../../../shared/problems.js';
import type { LinkTarget } from './short-link.js';

type Named = {
  readonly target: LinkTarget;
  readonly campaignId: string | null;
  readonly listing: string | null;
  readonly member: string | null;
  readonly category: string | null;
};

/** Which of the named things are there. */
type There = {
  readonly campaign: boolean;
  readonly listing: boolean;
  readonly memberId: string | null;
  readonly category: boolean;
};

/** What is wrong with where a new link is to lead. */
export const linkFaults = (named: Named, there: There): FieldError[] => {
  const { target, campaignId } = named;
  const errors: FieldError[] = [];
  if (campaignId === null && target === 'campaign') errors.push(noCampaign);
  if (campaignId !== null && !there.campaign) errors.push(unknownCampaign);
  if (target === 'listing' && !there.listing) errors.push(unknownListing);
  if (target === 'member' && there.memberId === null) errors.push(unknownMember);
  if (target === 'catalogue' && named.category !== null && !there.category) errors.push(unknownCategory);
  return errors;
};

const noCampaign: FieldError = {
  pointer: '/campaignId',
  text: {
    pl: 'Wybierz kampanię, do której prowadzi link.',
    en: 'Choose the campaign to which the link leads.',
  },
};
const unknownCampaign: FieldError = {
  pointer: '/campaignId',
  text: { pl: 'Nie ma takiej kampanii.', en: 'There is no such campaign.' },
};
const unknownListing: FieldError = {
  pointer: '/listing',
  text: { pl: 'Nie ma takiej oferty w katalogu.', en: 'There is no such listing in the catalogue.' },
};
const unknownMember: FieldError = {
  pointer: '/member',
  text: { pl: 'Nie ma takiego członka klastra.', en: 'There is no such member of the cluster.' },
};
const unknownCategory: FieldError = {
  pointer: '/category',
  text: { pl: 'Nie ma takiej kategorii.', en: 'There is no such category.' },
};
