import { href } from '../../../platform/i18n/paths.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { MailBody } from '../../../platform/mail/mail.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { plural } from '../../../shared/plural.js';
import type { DigestLine } from '../data/digest.queries.js';

/** So many notices of an organisation are told one by one. */
const MOST = 25;

const notices = (lang: Lang, n: number): string =>
  lang === 'pl'
    ? `${n} ${plural('pl', n, { one: 'powiadomienie', few: 'powiadomienia', other: 'powiadomień' })}`
    : `${n} ${plural('en', n, { one: 'notice', other: 'notices' })}`;

const texts = catalogue({
  pl: {
    subject: (n: number) => `Podsumowanie dnia: ${notices('pl', n)}`,
    heading: 'Co nowego',
    lead: 'Co wydarzyło się od poprzedniego podsumowania. Przeczytane już w panelu pomijamy.',
    more: (n: number) => `Oraz ${notices('pl', n)} w panelu.`,
    open: 'Zobacz wszystkie w panelu',
    why: 'Podsumowanie przychodzi o 7:00, jeśli jest w nim coś nowego.',
  },
  en: {
    subject: (n) => `Summary of the day: ${notices('en', n)}`,
    heading: 'What is new',
    lead: 'What has happened since the last summary, without what you have read in the panel.',
    more: (n) => `And ${notices('en', n)} more in the panel.`,
    open: 'See all in the panel',
    why: 'The summary comes at 7:00 when there is something new in it.',
  },
});

/** The digest's subject and body. `lines` come by organisation. */
export const digestMail = (
  lang: Lang,
  lines: readonly DigestLine[],
  publicUrl: URL,
): { subject: string; body: MailBody } => {
  const m = texts[lang];
  const url = (path: string) => new URL(href(lang, path), publicUrl).href;
  const byOrganisation = Object.values(Object.groupBy(lines, ({ organisationId }) => organisationId));
  return {
    subject: m.subject(lines.length),
    body: {
      heading: m.heading,
      paragraphs: [m.lead],
      sections: byOrganisation.flatMap((own = []) => {
        const heading = own[0]?.organisation ?? '';
        const items = own.slice(0, MOST).map(({ title, text, path, at }) => ({
          title: title[lang],
          text: text[lang],
          note: formatInstant(at, lang),
          url: url(path),
        }));
        return [{ heading, items, ...(own.length > MOST && { more: m.more(own.length - MOST) }) }];
      }),
      action: { label: m.open, url: url('/panel/powiadomienia') },
      footer: m.why,
    },
  };
};
