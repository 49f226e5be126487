import type { Lang } from '../../../shared/lang.js';
import { cardStructuredData } from '../../catalog/index.js';
import { campaignPath, linkPicturePath } from '../campaign-paths.js';
import { messageOf, nameOf } from '../domain/campaign-words.js';
import type { PublicCampaign } from '../public-campaigns.service.js';

/** The campaign in schema.org's words: a page that collects offers, each its member's own (§4.2). */
export const campaignData = (
  campaign: PublicCampaign,
  lang: Lang,
  absolute: (path: string) => string,
): Record<string, unknown> => {
  const cards = campaign.shown.flatMap(({ listings }) => listings);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: nameOf(campaign, lang),
    description: messageOf(campaign, lang),
    url: absolute(campaignPath(campaign.slug)),
    inLanguage: lang,
    datePublished: campaign.startsOn,
    expires: campaign.endsOn,
    image: absolute(linkPicturePath(campaign.slug)),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: cards.length,
      itemListElement: cards.map((card, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        item: cardStructuredData(card, lang, absolute),
      })),
    },
  };
};
