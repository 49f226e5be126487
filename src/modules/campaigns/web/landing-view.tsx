import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { areaName } from '../../../shared/territory.js';
import { withMark } from '../../../shared/touch-mark.js';
import {
  ActionLink,
  ActionRow,
  Card,
  CardGrid,
  CategoryPicture,
  DefinitionList,
  EmptyState,
  LeadPicture,
  PageHeader,
  Photo,
  Prose,
  Section,
  Split,
  SupplierLine,
  safeHref,
  type Definition,
} from '../../../ui/index.js';
import { ListingTeaser, type CategoryLine } from '../../catalog/index.js';
import { organisationLabels, type OrganisationKind } from '../../organisations/index.js';
import { NEW_PROCEDURE } from '../../procurement/index.js';
import { CAMPAIGNS, campaignPath, picturePath } from '../campaign-paths.js';
import { altOf, criteriaOf, messageOf, nameOf, storyOf } from '../domain/campaign-words.js';
import type { PublicCampaignLine } from '../data/public-campaigns.queries.js';
import type { CampaignContact } from '../landing.service.js';
import type { PublicCampaign } from '../public-campaigns.service.js';
import { landingTexts } from './landing.texts.js';

type Href = (path: string) => string;

const CARD_WIDTH = 640;

const CampaignPhoto = (props: {
  lang: Lang;
  campaign: PublicCampaignLine;
  size: 'card' | 'large';
  href: Href;
}) => {
  const { lang, campaign, size } = props;
  const { picture } = campaign;
  if (!picture) return <CategoryPicture slug={campaign.categories[0] ?? ''} />;
  const width = size === 'card' ? Math.min(picture.width, CARD_WIDTH) : picture.width;
  return (
    <Photo
      src={props.href(picturePath(campaign.slug, picture.id, size))}
      alt={size === 'card' ? '' : altOf(picture, lang)}
      width={width}
      height={Math.round((picture.height * width) / Math.max(1, picture.width))}
      eager={size === 'large'}
    />
  );
};

/** Campaigns that run now. */
export const CampaignsView = (props: {
  lang: Lang;
  campaigns: readonly PublicCampaignLine[];
  href: Href;
}) => {
  const { lang, campaigns, href } = props;
  const m = landingTexts[lang];
  return (
    <>
      <PageHeader title={m.campaigns} lead={m.campaignsLead} />
      {campaigns.length === 0 ? (
        <EmptyState
          title={m.none}
          icon="megaphone"
          actions={<ActionLink href={href('/katalog')}>{m.toCatalogue}</ActionLink>}
        >
          <p>{m.noneWords}</p>
        </EmptyState>
      ) : (
        <CardGrid wide>
          {campaigns.map((campaign) => (
            <Card
              key={campaign.id}
              level={2}
              title={nameOf(campaign, lang)}
              href={href(campaignPath(campaign.slug))}
              picture={<CampaignPhoto lang={lang} campaign={campaign} size="card" href={href} />}
              meta={daysOf(campaign, lang)}
              footer={m.members(campaign.participants)}
            >
              <p>{messageOf(campaign, lang)}</p>
            </Card>
          ))}
        </CardGrid>
      )}
      <p>
        <a href={href(`${CAMPAIGNS}.rss`)}>{m.subscribe}</a>
      </p>
    </>
  );
};

const daysOf = ({ startsOn, endsOn }: PublicCampaignLine, lang: Lang): string =>
  landingTexts[lang].days(formatDate(startsOn, lang), formatDate(endsOn, lang));

/** One campaign: why, who takes part and with what, whom to ask. */
export const LandingView = (props: {
  lang: Lang;
  campaign: PublicCampaign;
  touchOf: ReadonlyMap<string, string>;
  /** The mark that goes on with a link to no single listing. */
  onward: string;
  categories: readonly CategoryLine[];
  contact: CampaignContact | null;
  operator: { readonly name: string; readonly email: string } | null;
  href: Href;
}) => {
  const { lang, campaign, href } = props;
  const m = landingTexts[lang];
  return (
    <>
      <PageHeader
        kicker={m.kicker}
        title={nameOf(campaign, lang)}
        lead={messageOf(campaign, lang)}
        meta={daysOf(campaign, lang)}
      />
      {campaign.picture ? (
        <LeadPicture>
          <CampaignPhoto lang={lang} campaign={campaign} size="large" href={href} />
        </LeadPicture>
      ) : null}
      <Split
        aside={
          <>
            <Section title={m.about}>
              <DefinitionList layout="stack" items={factsOf(props)} />
            </Section>
            <ContactSection {...props} />
          </>
        }
      >
        <Prose text={storyOf(campaign, lang)} />
      </Split>
      <Participants {...props} />
      <Section title={m.criteria}>
        <Prose text={criteriaOf(campaign, lang)} />
        <p>{m.free}</p>
      </Section>
    </>
  );
};

const factsOf = ({ lang, campaign, categories }: Parameters<typeof LandingView>[0]): Definition[] => {
  const m = landingTexts[lang];
  const named = campaign.categories.flatMap((slug) => {
    const category = categories.find((each) => each.slug === slug);
    return category ? [lang === 'pl' ? category.namePl : category.nameEn] : [];
  });
  const kinds = campaign.buyerKinds.map((kind) => organisationLabels[lang].kinds[kind as OrganisationKind]);
  const project = safeHref(campaign.projectUrl);
  return [
    { term: m.forWhom, value: kinds.length > 0 ? kinds.join(', ') : m.everybody },
    { term: m.where, value: campaign.powiats.map((code) => areaName(code, lang)).join(', ') },
    { term: m.what, value: named.join(', ') },
    {
      term: m.project,
      value: project ? (
        <a href={project} rel="noopener nofollow">
          {campaign.projectName ?? project}
        </a>
      ) : (
        campaign.projectName
      ),
    },
  ];
};

const ContactSection = ({ lang, contact, operator, href }: Parameters<typeof LandingView>[0]) => {
  const m = landingTexts[lang];
  if (!contact && !operator) return null;
  return (
    <Section title={m.contact}>
      {contact ? (
        <p>
          {contact.slug === null ? (
            m.contactLead(contact.name)
          ) : (
            <a href={href(`/czlonkowie/${contact.slug}`)}>{m.contactLead(contact.name)}</a>
          )}
        </p>
      ) : null}
      {operator ? (
        <>
          <p>{m.siteContact(operator.name)}</p>
          <ActionRow>
            <ActionLink icon="mail" href={`mailto:${operator.email}`}>
              {m.write}
            </ActionLink>
          </ActionRow>
        </>
      ) : null}
    </Section>
  );
};

const Participants = ({ lang, campaign, touchOf, onward, href }: Parameters<typeof LandingView>[0]) => {
  const m = landingTexts[lang];
  if (campaign.shown.length === 0)
    return (
      <EmptyState
        title={m.noParticipants}
        icon="users"
        actions={<ActionLink href={href('/katalog')}>{m.toCatalogue}</ActionLink>}
      >
        <p>{m.noParticipantsWords}</p>
      </EmptyState>
    );
  return (
    <Section title={m.participants} lead={m.participantsLead}>
      <ActionRow>
        <ActionLink icon="users" href={href(withMark(NEW_PROCEDURE, onward))}>
          {m.askMany}
        </ActionLink>
      </ActionRow>
      {campaign.shown.map((member) => (
        <Section
          key={member.organisationId}
          level={3}
          title={
            <SupplierLine
              name={member.name}
              href={href(`/czlonkowie/${member.slug}`)}
              place={member.town}
              size="medium"
            />
          }
        >
          <CardGrid>
            {member.listings.map((card) => (
              <ListingTeaser
                key={card.id}
                lang={lang}
                card={card}
                level={4}
                href={(path) => href(withMark(path, touchOf.get(card.id) ?? null))}
              />
            ))}
          </CardGrid>
        </Section>
      ))}
    </Section>
  );
};
