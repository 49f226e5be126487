import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { href } from '../../platform/i18n/paths.js';
import type { MailSection } from '../../platform/mail/mail.js';
import type { Lang } from '../../shared/lang.js';
import { ListingReading } from '../catalog/index.js';
import type { NewsletterRow } from './data/newsletter.queries.js';

/** The kinds of things that a newsletter tells of. */
export type ToldKind = 'listings';
export type Offered = Readonly<Record<ToldKind, readonly { readonly id: string; readonly label: string }[]>>;

/** So many of the newest are offered to its writer. */
const OFFERED = 20;

/** What a newsletter says to whoever gets it, in one language. */
export type NewsletterContent = {
  readonly lang: Lang;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly MailSection[];
};

const texts = catalogue({
  pl: { listings: 'Oferty członków klastra' },
  en: { listings: 'Listings of the members of the cluster' },
});

/** Puts a newsletter into words. Only what anybody may see at this moment is told. */
@Injectable()
export class NewsletterContents {
  constructor(
    private readonly config: Config,
    private readonly listings: ListingReading,
  ) {}

  /** In the reader's language, or in Polish where there is no other. */
  async of(newsletter: NewsletterRow, wanted: Lang): Promise<NewsletterContent> {
    const { subjectEn, introEn, subjectPl, introPl } = newsletter;
    const english = wanted === 'en' && subjectEn !== null && introEn !== null;
    const lang = english ? 'en' : 'pl';
    const sections = [await this.listingsTold(newsletter, lang)];
    return {
      lang,
      subject: english ? subjectEn : subjectPl,
      paragraphs: (english ? introEn : introPl).split(/\n\s*\n/),
      sections: sections.filter(({ items }) => items.length > 0),
    };
  }

  /** What there is to tell of now; its writer chooses. */
  async offered(lang: Lang): Promise<Offered> {
    const listings = await this.listings.newest(OFFERED);
    return {
      listings: listings.map((card) => ({
        id: card.id,
        label: `${(lang === 'en' && card.titleEn) || card.title} (${card.supplierName})`,
      })),
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
