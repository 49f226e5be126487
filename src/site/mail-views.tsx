import type { KeptMail } from '../platform/mail/disk-mailer.js';
import { formatInstant } from '../shared/dates.js';
import type { Lang } from '../shared/lang.js';
import { DefinitionList, EmptyState, PageHeader, Table } from '../ui/index.js';
import { mailTexts } from './mail.texts.js';

const sent = (mail: KeptMail, lang: Lang) => formatInstant(new Date(mail.sentAt), lang);

/** The kept mails, the latest first. */
export const MailsView = (props: {
  lang: Lang;
  mails: readonly KeptMail[];
  hrefOf: (mail: KeptMail) => string;
}) => {
  const { lang, mails } = props;
  const m = mailTexts[lang];
  return (
    <>
      <PageHeader title={m.mail} lead={m.lead} />
      {mails.length > 0 ? (
        <Table
          lang={lang}
          caption={m.mail}
          captionHidden
          columns={[{ head: m.subject }, { head: m.to }, { head: m.when, whole: true }]}
          rows={mails.map((mail) => ({
            key: mail.id,
            cells: [<a href={props.hrefOf(mail)}>{mail.subject}</a>, mail.to, sent(mail, lang)],
          }))}
        />
      ) : (
        <EmptyState title={m.none} icon="mail">
          <p>{m.noneMore}</p>
        </EmptyState>
      )}
    </>
  );
};

/** One mail as plain text; links that lead to this site can be followed. */
export const MailView = ({ lang, mail, origin }: { lang: Lang; mail: KeptMail; origin: string }) => {
  const m = mailTexts[lang];
  return (
    <>
      <PageHeader title={mail.subject} />
      <DefinitionList
        items={[
          { term: m.to, value: mail.to },
          { term: m.when, value: sent(mail, lang) },
        ]}
      />
      <div class="panel mail-text" lang={mail.lang === lang ? undefined : mail.lang}>
        {mail.text.split(/(https?:\/\/\S+)/).map((part, index) =>
          part.startsWith(`${origin}/`) ? (
            <a key={index} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </div>
    </>
  );
};
