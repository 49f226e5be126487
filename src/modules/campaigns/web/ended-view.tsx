import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { ActionLink, ActionRow, Alert, PageHeader, Prose, Section, SupplierLine } from '../../../ui/index.js';
import { CAMPAIGNS } from '../campaign-paths.js';
import type { EndedCampaign } from '../data/ended-campaigns.queries.js';
import { messageOf, nameOf, storyOf } from '../domain/campaign-words.js';
import { landingTexts } from './landing.texts.js';

/** A campaign that is over: what it was, who took part, and the way to what runs now. */
export const EndedView = (props: { lang: Lang; campaign: EndedCampaign; href: (path: string) => string }) => {
  const { lang, campaign, href } = props;
  const m = landingTexts[lang];
  const days = m.ran(formatDate(campaign.startsOn, lang), formatDate(campaign.endsOn, lang));
  return (
    <>
      <PageHeader
        kicker={m.kicker}
        title={nameOf(campaign, lang)}
        lead={messageOf(campaign, lang)}
        meta={days}
      />
      <Alert lang={lang} tone="info" title={m.over}>
        <p>{m.overWords}</p>
      </Alert>
      <ActionRow>
        <ActionLink tone="primary" href={href(CAMPAIGNS)}>
          {m.toRunning}
        </ActionLink>
        <ActionLink href={href('/katalog')}>{m.toCatalogue}</ActionLink>
      </ActionRow>
      <Prose text={storyOf(campaign, lang)} />
      {campaign.members.length > 0 ? (
        <Section title={m.tookPart}>
          <ul>
            {campaign.members.map(({ name, slug, town }) => (
              <li key={slug}>
                <SupplierLine name={name} href={href(`/czlonkowie/${slug}`)} place={town} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
};
