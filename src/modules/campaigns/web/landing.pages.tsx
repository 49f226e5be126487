import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { JsonLd } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Vocabulary } from '../../catalog/index.js';
import { OperatorRecord } from '../../organisations/index.js';
import { CAMPAIGNS, campaignPath, linkPicturePath } from '../campaign-paths.js';
import { messageOf, nameOf } from '../domain/campaign-words.js';
import type { EndedCampaign } from '../data/ended-campaigns.queries.js';
import { Landing } from '../landing.service.js';
import { LinkPictures } from '../link-pictures.service.js';
import { PublicCampaigns } from '../public-campaigns.service.js';
import { Tracking } from '../tracking.service.js';
import { EndedView } from './ended-view.js';
import { campaignData } from './landing-data.js';
import { CampaignsView, LandingView } from './landing-view.js';
import { landingTexts } from './landing.texts.js';
import { TouchSlots } from './touch.slots.js';
import { visitOf } from './visit.js';

const slug = z.string().max(200);

/** Running campaigns, the page of each, and that of one that is over. */
@ApiExcludeController()
@Controller()
export class LandingPages {
  constructor(
    private readonly campaigns: PublicCampaigns,
    private readonly landing: Landing,
    private readonly pictures: LinkPictures,
    private readonly vocabulary: Vocabulary,
    private readonly operators: OperatorRecord,
    private readonly tracking: Tracking,
    private readonly touches: TouchSlots,
  ) {}

  @Get(CAMPAIGNS)
  @Access('public')
  async list(@Page() page: PageContext) {
    const m = landingTexts[page.lang];
    return page.render(
      {
        title: m.campaigns,
        description: m.description,
        indexable: true,
        head: <FeedLinks page={page} />,
      },
      <CampaignsView
        lang={page.lang}
        campaigns={await this.campaigns.list(page.lang)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get(campaignPath(':slug'))
  @Access('public')
  async show(@Page() page: PageContext, @Param('slug', { schema: slug }) address: string) {
    const ended = await this.campaigns.ended(address);
    if (ended) return this.showEnded(page, ended);
    const { lang, touch } = page;
    const { campaign, touchOf, touch: onward } = await this.landing.show(address, touch);
    if (touch !== null) this.tracking.noteClick(touch, visitOf(page));
    this.touches.note(page);
    const [categories, contact, operator] = await Promise.all([
      this.vocabulary.categories(),
      this.landing.contact(),
      this.operators.current(),
    ]);
    const name = nameOf(campaign, lang);
    return page.render(
      {
        title: name,
        description: messageOf(campaign, lang),
        indexable: true,
        image: pictureOf(page, campaign),
        breadcrumbs: [{ path: CAMPAIGNS, label: landingTexts[lang].campaigns }, { label: name }],
        head: (
          <>
            <FeedLinks page={page} />
            <JsonLd data={campaignData(campaign, lang, (path) => page.absolute(path))} />
          </>
        ),
      },
      <LandingView
        lang={lang}
        campaign={campaign}
        touchOf={touchOf}
        onward={onward}
        categories={categories}
        contact={contact}
        operator={operator}
        href={(path) => page.href(path)}
      />,
    );
  }

  /** Kept for who follows an old link; in no list, and nothing for search engines. */
  private showEnded(page: PageContext, campaign: EndedCampaign) {
    const { lang } = page;
    const title = nameOf(campaign, lang);
    return page.render(
      {
        title,
        description: messageOf(campaign, lang),
        image: pictureOf(page, campaign),
        breadcrumbs: [{ path: CAMPAIGNS, label: landingTexts[lang].campaigns }, { label: title }],
      },
      <EndedView lang={lang} campaign={campaign} href={(path) => page.href(path)} />,
    );
  }

  /** For previews of links; whether it may be seen changes at once, so that nobody on the way keeps it. */
  @Get(linkPicturePath(':slug'))
  @Access('public')
  async picture(
    @Page() page: PageContext,
    @Param('slug', { schema: slug }) address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const picture = await this.pictures.of(address, page.lang, landingTexts[page.lang].kicker);
    await reply
      .headers({
        'content-type': 'image/png',
        'cache-control': 'private, max-age=3600',
        'x-content-type-options': 'nosniff',
      })
      .send(picture);
  }
}

const pictureOf = (page: PageContext, { slug: of, version }: { slug: string; version: number }): string =>
  page.href(`${linkPicturePath(of)}?v=${version}`);

const FeedLinks = ({ page }: { readonly page: PageContext }) => (
  <>
    <link
      rel="alternate"
      type="application/rss+xml"
      title={landingTexts[page.lang].campaigns}
      href={page.href(`${CAMPAIGNS}.rss`)}
    />
    <link
      rel="alternate"
      type="application/feed+json"
      title={landingTexts[page.lang].campaigns}
      href={page.href(`${CAMPAIGNS}.json`)}
    />
  </>
);
