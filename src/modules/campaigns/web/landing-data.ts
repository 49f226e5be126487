import type { Lang } from '../../../shared/lang.js';
import { cardStructuredData } from '../../catalog/index.js';
import { wordsOf } from '../domain/campaign-words.js';
import type { PublicCampaign } from '../public-campaigns.service.js';

/** The campaign in schema.org's words: a page that collects offers, each its member's own (§4.2). */
export const campaignData = (
  campaign: PublicCampaign,
  lang: Lang,
  absolute: (path: string) => string,
): Record<string, unknown> => {
  const { name, message } = wordsOf(campaign, lang);
  const cards = campaign.shown.flatMap(({ listings }) => listings);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    description: message,
    url: absolute(`/kampanie/${campaign.slug}`),
    inLanguage: lang,
    datePublished: campaign.startsOn,
    expires: campaign.endsOn,
    image: absolute(`/kampanie/${campaign.slug}/obraz.png`),
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
