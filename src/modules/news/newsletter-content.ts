import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { href } from '../../platform/i18n/paths.js';
import type { MailSection } from '../../platform/mail/mail.js';
import { formatDate, formatInstant } from '../../shared/dates.js';
import { excerpt } from '../../shared/excerpt.js';
import type { Lang } from '../../shared/lang.js';
import { withMark } from '../../shared/touch-mark.js';
import { PublicCampaigns, Tracking, type PublicCampaignLine } from '../campaigns/index.js';
import { ListingReading } from '../catalog/index.js';
import { Announcements } from './announcements.service.js';
import type { NewsletterRow } from './data/newsletter.queries.js';
import { inLanguage } from './english.js';
import { Gatherings } from './gatherings.service.js';

/** What a newsletter says to whoever gets it, in one language. */
export type NewsletterContent = {
  readonly lang: Lang;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The campaigns of the first section, in its order; empty: it tells of none. */
  readonly campaigns: readonly string[];
  readonly sections: readonly MailSection[];
};

const texts = catalogue({
  pl: {
    campaigns: 'Kampanie',
    gatherings: 'Wydarzenia',
    announcements: 'Ogłoszenia',
    listings: 'Oferty członków klastra',
  },
  en: {
    campaigns: 'Campaigns',
    gatherings: 'Events',
    announcements: 'Announcements',
    listings: 'Listings of the members of the cluster',
  },
});

/** Puts a newsletter into words. Only what anybody may see at this moment is told. */
@Injectable()
export class NewsletterContents {
  constructor(
    private readonly config: Config,
    private readonly listings: ListingReading,
    private readonly announcements: Announcements,
    private readonly gatherings: Gatherings,
    private readonly campaigns: PublicCampaigns,
    private readonly tracking: Tracking,
  ) {}

  /** In the reader's language, or in Polish where there is no other. */
  async of(newsletter: NewsletterRow, wanted: Lang): Promise<NewsletterContent> {
    const { subjectEn, introEn, subjectPl, introPl } = newsletter;
    const english = wanted === 'en' && subjectEn !== null && introEn !== null;
    const lang = english ? 'en' : 'pl';
    const campaigns = await this.campaignsAmong(newsletter, lang);
    const sections = await Promise.all([
      this.campaignsTold(campaigns, lang),
      this.gatheringsTold(newsletter, lang),
      this.announcementsTold(newsletter, lang),
      this.listingsTold(newsletter, lang),
    ]);
    return {
      lang,
      subject: english ? subjectEn : subjectPl,
      campaigns: campaigns.map(({ id }) => id),
      paragraphs: (english ? introEn : introPl).split(/\n\s*\n/),
      sections: sections.filter(({ items }) => items.length > 0),
    };
  }

  /** The same for one reader: links to campaigns carry a token of their own, by which a visit is known again. */
  async forOne(content: NewsletterContent): Promise<NewsletterContent> {
    const [told, ...rest] = content.sections;
    if (!told || content.campaigns.length === 0) return content;
    const items = await Promise.all(
      told.items.map(async (item, at) => {
        const campaignId = content.campaigns[at]!;
        const touch = { campaignId, slot: null, organisationId: null, listingId: null };
        const mark = await this.tracking.mint({ ...touch, channel: 'newsletter' });
        return { ...item, url: withMark(item.url, mark) };
      }),
    );
    return { ...content, sections: [{ ...told, items }, ...rest] };
  }

  /** Those that run at this moment and are meant for readers of the language. */
  private async campaignsAmong({ campaigns }: NewsletterRow, lang: Lang): Promise<PublicCampaignLine[]> {
    if (campaigns.length === 0) return [];
    const running = await this.campaigns.list(lang);
    return campaigns.flatMap((id) => running.find((each) => each.id === id) ?? []);
  }

  private campaignsTold(campaigns: readonly PublicCampaignLine[], lang: Lang): MailSection {
    const english = lang === 'en';
    return {
      heading: texts[lang].campaigns,
      items: campaigns.map((row) => ({
        title: (english && row.nameEn) || row.namePl,
        text: (english && row.messageEn) || row.messagePl,
        note: `${formatDate(row.startsOn, lang)} – ${formatDate(row.endsOn, lang)}`,
        url: this.url(lang, `/kampanie/${row.slug}`),
      })),
    };
  }

  private async gatheringsTold({ gatherings }: NewsletterRow, lang: Lang): Promise<MailSection> {
    const rows = gatherings.length > 0 ? await this.gatherings.among(gatherings) : [];
    return {
      heading: texts[lang].gatherings,
      items: rows
        .filter(({ state }) => state === 'announced')
        .map((row) => ({
          title: inLanguage(row, lang).title,
          text: row.place,
          note: formatInstant(row.startsAt, lang),
          url: this.url(lang, `/wydarzenia/${row.id}`),
        })),
    };
  }

  private async announcementsTold({ announcements }: NewsletterRow, lang: Lang): Promise<MailSection> {
    const rows = announcements.length > 0 ? await this.announcements.among(announcements) : [];
    return {
      heading: texts[lang].announcements,
      items: rows.map((row) => {
        const { title, text } = inLanguage(row, lang);
        return {
          title,
          text: excerpt(text, EXCERPT),
          note: formatDate(row.showsFrom, lang),
          url: this.url(lang, `/ogloszenia/${row.id}`),
        };
      }),
    };
  }

  private async listingsTold({ listings }: NewsletterRow, lang: Lang): Promise<MailSection> {
    const cards = await this.listings.cards(listings);
    return {
      heading: texts[lang].listings,
      items: cards.map((card) => ({
        title: (lang === 'en' && card.titleEn) || card.title,
        text: lang === 'en' ? card.categoryEn : card.categoryPl,
        note: `${card.supplierName}, ${card.supplierTown}`,
        url: this.url(lang, `/oferty/${card.id}`),
      })),
    };
  }

  private url(lang: Lang, path: string): string {
    return new URL(href(lang, path), this.config.publicUrl).href;
  }
}

const EXCERPT = 240;
