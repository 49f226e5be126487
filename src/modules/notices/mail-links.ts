import { href } from '../../platform/i18n/paths.js';
import type { Lang } from '../../shared/lang.js';

export const PREFERENCES = '/konto/powiadomienia';

const choose = {
  pl: 'Wybierz, jakie e-maile chcesz dostawać',
  en: 'Choose which mails you want',
};

/** At the foot of every mail of a notice: where its reader says what they want by mail. */
export const preferencesLink = (lang: Lang, publicUrl: URL, organisationId?: string) => {
  const query = organisationId ? `?organizacja=${organisationId}` : '';
  return { label: choose[lang], url: new URL(href(lang, PREFERENCES + query), publicUrl).href };
};

export const MAIL_ACTION = '/z-wiadomosci';

/** Where a person acts from a mail; the secret stands in the query, which logs leave out. */
export const mailActionUrl = (lang: Lang, publicUrl: URL, secret: string): string =>
  new URL(href(lang, `${MAIL_ACTION}?token=${secret}`), publicUrl).href;

/** One click in the mail program (RFC 8058): it sends a POST by itself once its reader asks for it. */
export const unsubscribeBy = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
