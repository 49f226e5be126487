import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { href } from '../../platform/i18n/paths.js';
import { Mailer, type MailPreview } from '../../platform/mail/mailer.js';
import type { Lang } from '../../shared/lang.js';
import type { NewsletterRow } from './data/newsletter.queries.js';
import { NEWSLETTER } from './news-paths.js';
import { NewsletterContents } from './newsletter-content.js';
import { newsletterMail } from './newsletter-mail.js';

/** A newsletter as it would be sent now, to nobody; its reader's links lead to the form. */
@Injectable()
export class NewsletterPreviews {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly contents: NewsletterContents,
  ) {}

  async of(newsletter: NewsletterRow, wanted: Lang): Promise<MailPreview & { readonly lang: Lang }> {
    const { publicUrl } = this.config;
    const content = await this.contents.of(newsletter, wanted);
    const form = new URL(href(content.lang, NEWSLETTER), publicUrl).href;
    const to = { to: 'podglad@example.org', messageId: 'preview' };
    const links = { settings: form, unsubscribe: form };
    const preview = await this.mailer.preview(newsletterMail(to, content, links, publicUrl.hostname));
    return { ...preview, lang: content.lang };
  }

  /** In each language that it has. */
  async all(newsletter: NewsletterRow): Promise<(MailPreview & { readonly lang: Lang })[]> {
    const langs: readonly Lang[] = newsletter.subjectEn === null ? ['pl'] : ['pl', 'en'];
    return Promise.all(langs.map((lang) => this.of(newsletter, lang)));
  }
}
