import type { Lang } from '../../../shared/lang.js';
import { plural } from '../../../shared/plural.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { formatDate } from '../../../shared/dates.js';
import { Card, CardGrid, CategoryPicture, EmptyState, PageHeader, Photo } from '../../../ui/index.js';
import type { PublicCampaignLine } from '../data/public-campaigns.queries.js';
import { campaignPath, picturePath } from './campaign-paths.js';
import { nameOf } from './plan-words.js';

export const publicTexts = catalogue({
  pl: {
    title: 'Kampanie',
    description: 'Wspólne kampanie spółdzielni i innych podmiotów ekonomii społecznej z Warmii i Mazur.',
    lead: 'Co członkowie klastra proponują teraz razem. Nikt nie płaci za udział.',
    until: (day: string) => `do ${day}`,
    members: (n: number) => `${n} ${plural('pl', n, { one: 'członek', few: 'członków', other: 'członków' })}`,
    none: 'Teraz nie trwa żadna kampania',
    noneWords: 'Wszystkie oferty są w katalogu.',
    catalogue: 'Przejdź do katalogu',
  },
  en: {
    title: 'Campaigns',
    description: 'Common campaigns of the cooperatives and other social enterprises of Warmia and Mazury.',
    lead: 'What the members of the cluster offer together now. Nobody pays for taking part.',
    until: (day) => `until ${day}`,
    members: (n) => `${n} ${plural('en', n, { one: 'member', other: 'members' })}`,
    none: 'No campaign is running now',
    noneWords: 'All listings are in the catalogue.',
    catalogue: 'Go to the catalogue',
  },
});

const CARD_WIDTH = 640;

/** Campaigns that run now. */
export const PublicListView = (props: {
  lang: Lang;
  campaigns: readonly PublicCampaignLine[];
  href: (path: string) => string;
}) => {
  const { lang, campaigns, href } = props;
  const m = publicTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      {campaigns.length === 0 ? (
        <EmptyState title={m.none} icon="megaphone" actions={<a href={href('/katalog')}>{m.catalogue}</a>}>
          <p>{m.noneWords}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {campaigns.map((campaign) => (
            <Card
              key={campaign.id}
              level={2}
              title={nameOf(campaign, lang)}
              href={href(campaignPath(campaign.slug))}
              picture={<Picture campaign={campaign} href={href} />}
              meta={`${m.until(formatDate(campaign.endsOn, lang))} · ${m.members(campaign.participants)}`}
            >
              <p>{(lang === 'en' && campaign.messageEn) || campaign.messagePl}</p>
            </Card>
          ))}
        </CardGrid>
      )}
    </>
  );
};

/** Its words are empty: the title beside it says what it is. */
const Picture = ({
  campaign: { slug, picture, categories },
  href,
}: {
  campaign: PublicCampaignLine;
  href: (path: string) => string;
}) =>
  picture ? (
    <Photo
      src={href(picturePath(slug, picture.id, 'card'))}
      alt=""
      width={Math.min(picture.width, CARD_WIDTH)}
      height={Math.round((picture.height * Math.min(picture.width, CARD_WIDTH)) / Math.max(1, picture.width))}
    />
  ) : (
    <CategoryPicture slug={categories[0] ?? ''} />
  );
