import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { Mail } from '../../../platform/mail/mail.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { OutsideSupplier } from './data/outside.queries.js';
import { linkEnd } from './domain/outside-links.js';
import { invitedWordings } from './invitation-news.js';

const texts = catalogue({
  pl: {
    buyer: 'Kto pyta',
    number: 'Numer',
    deadline: 'Wyceny do',
    open: 'Zobacz treść i odpowiedz',
    openResult: 'Zobacz wynik i pytania do wyceny',
    noAccount:
      'Nie trzeba zakładać konta. Link jest przeznaczony tylko dla Waszej firmy: nie przesyłajcie go dalej.',
    linkEnds: 'Link działa do',
    why: (buyer: string) =>
      `Piszemy, bo kupujący (${buyer}) podał nam ten adres i nazwę firmy, żeby zapytać o wycenę. To jedyne źródło tych danych. Służą tylko temu postępowaniu i znikną po jego zakończeniu. Pełną informację o danych i Waszych prawach znajdziecie na stronie zaproszenia.`,
    stop: 'Nie chcę więcej takich wiadomości',
  },
  en: {
    buyer: 'Who asks',
    number: 'Number',
    deadline: 'Bids until',
    open: 'See the content and answer',
    openResult: 'See the result and questions about the bid',
    noAccount: 'No account is needed. The link is for your firm alone: please do not pass it on.',
    linkEnds: 'The link works until',
    why: (buyer) =>
      `We write because the buyer (${buyer}) gave us this address and the name of the firm to ask for a bid. That is the only source of these data. They serve this procedure alone and go after its end. The page of the invitation has all about the data and your rights.`,
    stop: 'I want no more such mails',
  },
});

export type OutsideUrls = { readonly page: string; readonly stop: string };

/** What one mail says; null where the procedure says it all itself. */
export type OutsideNews = {
  readonly title: Localised;
  readonly text: Localised;
  /** Where its link leads: the request unless said. */
  readonly page?: 'result';
} | null;

/** Writes to an outside supplier. No price, no bid, nothing of others; the link and what it is for. */
export const outsideMail = (
  mail: 'invitation' | 'reminder' | 'news',
  supplier: OutsideSupplier & { readonly email: string },
  news: OutsideNews,
  urls: OutsideUrls,
  messageId: string,
): Mail => {
  const { lang, buyerName } = supplier;
  const m = texts[lang];
  const wording = invitedWordings[mail === 'reminder' ? 'reminded' : 'invited'];
  const title = (news?.title ?? wording.title(supplier))[lang];
  const text = (news?.text ?? wording.text(supplier))[lang];
  return {
    to: supplier.email,
    lang,
    subject: title,
    messageId,
    headers: { 'List-Unsubscribe': `<${urls.stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    body: {
      heading: title,
      paragraphs: [text, m.noAccount],
      details: detailsOf(supplier),
      action: { label: news?.page === 'result' ? m.openResult : m.open, url: urls.page },
      footer: m.why(buyerName),
      links: [{ label: m.stop, url: urls.stop }],
    },
  };
};

const detailsOf = ({ lang, buyerName, number, deadline }: OutsideSupplier) => {
  const m = texts[lang];
  const end = linkEnd(deadline);
  return [
    { label: m.buyer, value: buyerName },
    ...(number ? [{ label: m.number, value: number }] : []),
    ...(deadline ? [{ label: m.deadline, value: formatInstant(deadline, lang) }] : []),
    ...(end ? [{ label: m.linkEnds, value: formatInstant(end, lang) }] : []),
  ];
};
