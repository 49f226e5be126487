import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { Mail, MailBody, MailLink, MailSettings } from './mail.js';
import { PermanentMailFailure } from './mailer.js';
import { isOwnLink, withoutForeignLinks } from './own-links.js';
import { renderMail } from './render-mail.js';

/** A mail ready for the wire. */
export type ComposedMail = SendMailOptions & {
  readonly subject: string;
  readonly messageId: string;
  readonly html: string;
  readonly text: string;
};

/** One plain address: nothing that a header or a server could read as two, as a name or as a route. */
const address = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]{1,190}$/u;
const extraHeader = /^(List-(Unsubscribe(-Post)?|Id)|X-[A-Za-z0-9-]{1,60})$/;
const control = /\p{Cc}/u;

/**
 * Checks a mail and sets it in both forms. Everything that goes into a header is refused when it holds a
 * line break, NUL or other control; every link is ours. `imprint` says at the foot who answers for it.
 * @throws PermanentMailFailure naming the part, never its content
 */
export const compose = (
  mail: Mail,
  { publicUrl, from }: MailSettings,
  imprint: string | null = null,
): ComposedMail => {
  const refuseUnless = (fine: boolean, part: string) => {
    if (!fine) throw new PermanentMailFailure(`The mail's ${part} may not be sent as it is`);
  };
  refuseUnless(address.test(mail.to), 'address');
  refuseUnless(mail.subject.trim() !== '' && !control.test(mail.subject), 'subject');
  refuseUnless(address.test(from.address) && !control.test(from.name), 'sender');
  refuseUnless(/^[\w.+-]{1,100}$/.test(mail.messageId), 'message id');
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    refuseUnless(extraHeader.test(name) && !control.test(value), 'headers');
    refuseUnless(
      (value.match(/[a-z]+:\/\/[^\s<>]*/gi) ?? []).every((url) => isOwnLink(url, publicUrl)),
      'headers',
    );
  }
  for (const url of linksOf(mail.body)) refuseUnless(isOwnLink(url, publicUrl), 'link');

  const safe = (text: string) => withoutForeignLinks(text.replaceAll('\0', ''), publicUrl);
  const subject = safe(mail.subject);
  const body = mapTexts(mail.body, safe);
  const page = { body, lang: mail.lang, subject, site: from.name, imprint: imprint && safe(imprint) };
  return {
    from: { name: from.name, address: from.address },
    to: { name: '', address: mail.to },
    subject,
    messageId: messageIdOf(mail, publicUrl),
    headers: { ...mail.headers, 'Content-Language': mail.lang, 'Auto-Submitted': 'auto-generated' },
    ...renderMail(page),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};

const linksOf = ({ action, sections = [], further, links = [] }: MailBody): string[] => [
  ...(action ? [action.url] : []),
  ...sections.flatMap(({ items }) => items.map(({ url }) => url)),
  ...[...(further?.links ?? []), ...links].map(({ url }) => url),
];

const mapTexts = (body: MailBody, map: (text: string) => string): MailBody => ({
  heading: map(body.heading),
  paragraphs: body.paragraphs.map(map),
  ...(body.details && {
    details: body.details.map(({ label, value }) => ({ label: map(label), value: map(value) })),
  }),
  ...(body.sections && {
    sections: body.sections.map(({ heading, items, more }) => ({
      heading: map(heading),
      items: items.map(({ title, text, note, url }) => ({
        title: map(title),
        text: map(text),
        note: map(note),
        url: new URL(url).href,
      })),
      ...(more && { more: map(more) }),
    })),
  }),
  ...(body.further && {
    further: { lead: map(body.further.lead), links: body.further.links.map(mapLink(map)) },
  }),
  ...(body.links && { links: body.links.map(mapLink(map)) }),
  ...(body.action && { action: { label: map(body.action.label), url: new URL(body.action.url).href } }),
  ...(body.footer && { footer: map(body.footer) }),
});

const mapLink =
  (map: (text: string) => string) =>
  ({ label, url }: MailLink): MailLink => ({
    label: map(label),
    url: new URL(url).href,
  });

/** The same job to the same address gives the same id; a job that writes to many gives each its own. */
const messageIdOf = (mail: Mail, publicUrl: URL): string => {
  const recipient = createHash('sha256').update(mail.to.toLowerCase()).digest('hex').slice(0, 16);
  return `<${mail.messageId}.${recipient}@${publicUrl.hostname.replace(/[[\]:]/g, '')}>`;
};
