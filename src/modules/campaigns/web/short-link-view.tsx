import { formatDate, formatInstant } from '../../../shared/dates.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  QrCode,
  Section,
  Split,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { ShortLinkDetails } from '../short-links.service.js';
import { LINKS } from './short-links-view.js';
import { shortLinkTexts } from './short-links.texts.js';

/** One link: its code to print, what came of it, and its name. */
export const ShortLinkView = (props: {
  form: FormState;
  link: ShortLinkDetails;
  /** The short address in full. */
  address: string;
  /** Where it leads, in words. */
  aim: string;
  /** The Polish path to which it leads now. */
  path: string;
  href: (path: string) => string;
}) => {
  const { form, link, address, href } = props;
  const { lang } = form;
  const m = shortLinkTexts[lang];
  const own = href(`${LINKS}/${link.id}`);
  return (
    <>
      <PageHeader title={link.label} />
      {link.disabledAt === null ? null : (
        <Alert lang={lang} tone="warning">
          {m.offWords}
        </Alert>
      )}
      <Split
        aside={
          <>
            <Section title={m.qr} lead={m.qrLead}>
              <QrCode text={address} label={m.qrLabel(address)} />
              <ActionRow>
                <ActionLink icon="download" href={href(`${LINKS}/${link.id}/kod/png`)} download>
                  {m.png}
                </ActionLink>
                <ActionLink icon="download" href={href(`${LINKS}/${link.id}/kod/svg`)} download>
                  {m.svg}
                </ActionLink>
              </ActionRow>
            </Section>
            {link.campaignId !== null && link.disabledAt === null ? (
              <Section title={m.poster} lead={m.posterLead}>
                <ActionRow>
                  <ActionLink icon="file-text" href={href(`${LINKS}/${link.id}/plakat/a4`)}>
                    {m.posterA4}
                  </ActionLink>
                  <ActionLink icon="file-text" href={href(`${LINKS}/${link.id}/plakat/a3`)}>
                    {m.posterA3}
                  </ActionLink>
                </ActionRow>
              </Section>
            ) : null}
          </>
        }
      >
        <DefinitionList
          items={[
            {
              term: m.address,
              value: link.disabledAt === null ? <a href={`/k/${link.code}`}>{address}</a> : address,
            },
            { term: m.leadsTo, value: <a href={href(props.path)}>{props.aim}</a> },
            { term: m.channel, value: m.channels[link.channel] },
            {
              term: m.campaign,
              value: (lang === 'en' && link.campaignNameEn) || link.campaignName || m.noCampaign,
            },
            { term: m.madeAt, value: formatInstant(link.madeAt, lang) },
            { term: m.openedHead, value: m.opened(link.opened) },
          ]}
        />
        <Days link={link} lang={lang} />
        <Section title={m.rename}>
          <Form action={own}>
            <ErrorSummary form={form} />
            <TextInput form={form} name="label" label={m.label} hint={m.labelHint} maxlength={80} />
            <SubmitRow>
              <Button>{m.rename}</Button>
            </SubmitRow>
          </Form>
        </Section>
        {link.disabledAt === null ? (
          <ConfirmBox
            summary={m.switchOff}
            question={m.switchOffQuestion(link.label)}
            action={href(`${LINKS}/${link.id}/wylacz`)}
            button={m.switchOff}
          />
        ) : null}
      </Split>
    </>
  );
};

const Days = ({ link, lang }: { link: ShortLinkDetails; lang: FormState['lang'] }) => {
  const m = shortLinkTexts[lang];
  return (
    <Section title={m.days} lead={m.daysLead}>
      {link.days.length === 0 ? (
        <p>{m.noDays}</p>
      ) : (
        <Table
          lang={lang}
          caption={m.days}
          captionHidden
          columns={[{ head: m.day }, { head: m.openedHead, numeric: true }]}
          rows={link.days.map(({ day, opened }) => ({
            key: day,
            cells: [formatDate(day, lang), String(opened)],
          }))}
        />
      )}
    </Section>
  );
};
