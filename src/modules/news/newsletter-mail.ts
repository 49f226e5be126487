import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Mail } from '../../platform/mail/mail.js';
import type { NewsletterContent } from './newsletter-content.js';

const texts = catalogue({
  pl: {
    why: 'Dostajesz newsletter Wspólnego Rynku, bo potwierdzono zapis tego adresu.',
    settings: 'Zmień tematy, powiaty lub język',
    unsubscribe: 'Wypisz się z newslettera',
    trial: (subject: string) => `[Próba] ${subject}`,
    trialWhy:
      'To wersja próbna, wysłana tylko do Ciebie. W prawdziwym newsletterze linki poniżej prowadzą do ustawień odbiorcy.',
  },
  en: {
    why: 'You get the newsletter of Wspólny Rynek because this address subscribed to it.',
    settings: 'Change topics, counties or the language',
    unsubscribe: 'Unsubscribe from the newsletter',
    trial: (subject) => `[Trial] ${subject}`,
    trialWhy:
      'This is a trial, sent to you alone. In the newsletter the links below lead to the reader’s settings.',
  },
});

/** Where one reader's own links lead. */
export type ReaderLinks = { readonly settings: string; readonly unsubscribe: string };

type To = Pick<Mail, 'to' | 'messageId'>;

const bodyOf = (content: NewsletterContent, links: ReaderLinks, why: string): Mail['body'] => ({
  heading: content.subject,
  paragraphs: content.paragraphs,
  sections: content.sections,
  footer: why,
  links: [
    { label: texts[content.lang].settings, url: links.settings },
    { label: texts[content.lang].unsubscribe, url: links.unsubscribe },
  ],
});

/** The mail of one reader; the mail program can end the subscription by itself at its reader's wish (RFC 8058). */
export const newsletterMail = (
  to: To,
  content: NewsletterContent,
  links: ReaderLinks,
  host: string,
): Mail => ({
  ...to,
  lang: content.lang,
  subject: content.subject,
  body: bodyOf(content, links, texts[content.lang].why),
  headers: {
    'List-Id': `<newsletter.${host}>`,
    'List-Unsubscribe': `<${links.unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
});

/** The same to its writer alone; it ends no subscription. */
export const trialMail = (to: To, content: NewsletterContent, links: ReaderLinks): Mail => ({
  ...to,
  lang: content.lang,
  subject: texts[content.lang].trial(content.subject),
  body: bodyOf(content, links, texts[content.lang].trialWhy),
});
