import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../../platform/access/access.js';
import { warsawInstant } from '../../../shared/dates.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { CAMPAIGNS, campaignPath, linkPicturePath } from '../campaign-paths.js';
import { messageOf, nameOf } from '../domain/campaign-words.js';
import { jsonFeedOf, rssOf, type Feed } from '../domain/feeds.js';
import { PublicCampaigns } from '../public-campaigns.service.js';
import { landingTexts } from './landing.texts.js';

/** Running campaigns for readers of feeds, the last to begin first. */
@ApiExcludeController()
@Controller()
export class CampaignFeeds {
  constructor(private readonly campaigns: PublicCampaigns) {}

  @Get(`${CAMPAIGNS}.rss`)
  @Access('public')
  @Header('content-type', 'application/rss+xml; charset=utf-8')
  async rss(@Page() page: PageContext): Promise<string> {
    return rssOf(await this.feed(page, `${CAMPAIGNS}.rss`));
  }

  @Get(`${CAMPAIGNS}.json`)
  @Access('public')
  @Header('content-type', 'application/feed+json; charset=utf-8')
  async json(@Page() page: PageContext): Promise<string> {
    return JSON.stringify(jsonFeedOf(await this.feed(page, `${CAMPAIGNS}.json`)));
  }

  private async feed(page: PageContext, self: string): Promise<Feed> {
    const m = landingTexts[page.lang];
    const campaigns = await this.campaigns.list(page.lang);
    const latestFirst = campaigns.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn));
    return {
      lang: page.lang,
      title: m.campaigns,
      description: m.description,
      page: page.absolute(CAMPAIGNS),
      self: page.absolute(self),
      items: latestFirst.map((campaign) => ({
        id: `urn:uuid:${campaign.id}`,
        title: nameOf(campaign, page.lang),
        text: messageOf(campaign, page.lang),
        page: page.absolute(campaignPath(campaign.slug)),
        picture: page.absolute(linkPicturePath(campaign.slug)),
        published: warsawInstant(campaign.startsOn, '00:00'),
        changed: campaign.updatedAt,
      })),
    };
  }
}
