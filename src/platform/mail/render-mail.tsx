import { Fragment } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Lang } from '../../shared/lang.js';
import type { MailBody } from './mail.js';

export type RenderedMail = { readonly html: string; readonly text: string };

const words = {
  pl: {
    sentBy: (site: string) => `Wiadomość z serwisu ${site}.`,
    orCopy: 'Jeśli przycisk nie działa, otwórz ten adres:',
  },
  en: {
    sentBy: (site: string) => `A message from ${site}.`,
    orCopy: 'If the button does not work, open this address:',
  },
};

const lake = '#0d5a69';
const font = "'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const styles = {
  page: `margin:0;padding:0;background:#f8f7f3;color:#1a2426;font-family:${font};font-size:16px;line-height:1.5`,
  site: `padding:0 0 12px;color:${lake};font-size:17px;font-weight:600`,
  card: 'background:#ffffff;border:1px solid #dcdbd2;border-radius:8px;padding:28px 28px 24px',
  heading: 'margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:600;overflow-wrap:anywhere',
  paragraph: 'margin:0 0 16px;overflow-wrap:anywhere',
  details: 'width:100%;margin:0 0 20px;border-collapse:collapse;border-top:1px solid #dcdbd2',
  label:
    'padding:8px 16px 8px 0;border-bottom:1px solid #dcdbd2;color:#4a585b;text-align:left;font-weight:400;vertical-align:top;width:34%',
  value: 'padding:8px 0;border-bottom:1px solid #dcdbd2;vertical-align:top;overflow-wrap:anywhere',
  button: `display:inline-block;padding:12px 22px;background:${lake};border-radius:6px;color:#ffffff;font-weight:600;text-decoration:none`,
  small: 'margin:0 0 8px;color:#4a585b;font-size:14px;overflow-wrap:anywhere',
  section:
    'margin:24px 0 4px;padding-top:16px;border-top:1px solid #dcdbd2;font-size:17px;line-height:1.3;font-weight:600;overflow-wrap:anywhere',
  further: 'margin:20px 0 8px;padding-top:16px;border-top:1px solid #dcdbd2',
  item: 'margin:0;padding:10px 0;overflow-wrap:anywhere',
  itemLink: `color:${lake};font-weight:600`,
  note: 'color:#4a585b;font-size:14px',
  link: `color:${lake};overflow-wrap:anywhere`,
};

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split(/\r\n|\r|\n/).map((line, index) => (
      <Fragment key={index}>
        {index > 0 && <br />}
        {line}
      </Fragment>
    ))}
  </>
);

const Details = ({ details }: { details: NonNullable<MailBody['details']> }) => (
  <table style={styles.details}>
    <tbody>
      {details.map(({ label, value }) => (
        <tr key={label}>
          <th scope="row" style={styles.label}>
            {label}
          </th>
          <td style={styles.value}>
            <Lines text={value} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What is told under one heading: each thing a link, with its text and when it was. */
const Section = ({ section }: { section: NonNullable<MailBody['sections']>[number] }) => (
  <>
    <h2 style={styles.section}>{section.heading}</h2>
    {section.items.map(({ title, text, note, url }, index) => (
      <p key={index} style={styles.item}>
        <a href={url} style={styles.itemLink}>
          {title}
        </a>
        <br />
        <Lines text={text} />
        <br />
        <span style={styles.note}>{note}</span>
      </p>
    ))}
    {section.more && <p style={styles.small}>{section.more}</p>}
  </>
);

const Action = ({ action, lang }: { action: NonNullable<MailBody['action']>; lang: Lang }) => (
  <>
    <p style="margin:16px 0 20px">
      <a href={action.url} style={styles.button}>
        {action.label}
      </a>
    </p>
    <p style={styles.small}>
      {words[lang].orCopy}
      <br />
      <a href={action.url} style={styles.link}>
        {action.url}
      </a>
    </p>
  </>
);

const Further = ({ further }: { further: NonNullable<MailBody['further']> }) => (
  <>
    <p style={styles.further}>{further.lead}</p>
    {further.links.map(({ label, url }, index) => (
      <p key={index} style={styles.paragraph}>
        <a href={url} style={styles.itemLink}>
          {label}
        </a>
      </p>
    ))}
  </>
);

type MailPageProps = {
  body: MailBody;
  lang: Lang;
  subject: string;
  site: string;
  /** Who runs the site; null when nobody is named yet. */
  imprint: string | null;
};

const MailPage = ({ body, lang, subject, site, imprint }: MailPageProps) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <title>{subject}</title>
    </head>
    <body style={styles.page}>
      {/* A table, since Outlook lays out nothing else; to a screen reader it is none. */}
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
        <tbody>
          <tr>
            <td align="center" style="padding:28px 12px">
              <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="max-width:600px">
                <tbody>
                  <tr>
                    <td style={styles.site}>{site}</td>
                  </tr>
                  <tr>
                    <td style={styles.card}>
                      <h1 style={styles.heading}>{body.heading}</h1>
                      {body.paragraphs.map((paragraph, index) => (
                        <p key={index} style={styles.paragraph}>
                          <Lines text={paragraph} />
                        </p>
                      ))}
                      {body.details?.length ? <Details details={body.details} /> : null}
                      {body.sections?.map((section, index) => (
                        <Section key={index} section={section} />
                      ))}
                      {body.action && <Action action={body.action} lang={lang} />}
                      {body.further && <Further further={body.further} />}
                    </td>
                  </tr>
                  <tr>
                    <td style="padding:16px 0 0">
                      {body.footer && (
                        <p style={styles.small}>
                          <Lines text={body.footer} />
                        </p>
                      )}
                      {body.links?.map(({ label, url }, index) => (
                        <p key={index} style={styles.small}>
                          <a href={url} style={styles.link}>
                            {label}
                          </a>
                        </p>
                      ))}
                      <p style={styles.small}>{lastLine(lang, site, imprint)}</p>
                    </td>
                  </tr>
                </tbody>
              </table>
            </td>
          </tr>
        </tbody>
      </table>
    </body>
  </html>
);

const lastLine = (lang: Lang, site: string, imprint: string | null): string =>
  [words[lang].sentBy(site), imprint].filter(Boolean).join(' ');

const plainSection = ({ heading, items, more }: NonNullable<MailBody['sections']>[number]): string[] => [
  `== ${heading} ==`,
  ...items.map(({ title, text, note, url }) => `${title}\n${text}\n${note}\n${url}`),
  ...(more ? [more] : []),
];

const plainLinks = ({ links = [] }: MailBody): string =>
  links.map(({ label, url }) => `${label}: ${url}\n`).join('');

const plainText = ({ body, lang, site, imprint }: MailPageProps): string =>
  [
    body.heading,
    ...body.paragraphs,
    body.details?.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...(body.sections ?? []).flatMap(plainSection),
    body.action && `${body.action.label}:\n${body.action.url}`,
    ...(body.further
      ? [body.further.lead, ...body.further.links.map(({ label, url }) => `${label}:\n${url}`)]
      : []),
    `--\n${body.footer ? `${body.footer}\n` : ''}${plainLinks(body)}${lastLine(lang, site, imprint)}`,
  ]
    .filter(Boolean)
    .join('\n\n') + '\n';

/** The two forms of a mail. Everything in the body is text and is escaped; links are the caller's to check. */
export const renderMail = (page: MailPageProps): RenderedMail => ({
  html: `<!DOCTYPE html>${renderToStaticMarkup(<MailPage {...page} />)}`,
  text: plainText(page),
});
