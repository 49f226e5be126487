import type { Lang } from '../../../shared/lang.js';
import { withMark } from '../../../shared/touch-mark.js';
import { ActionLink, ActionRow, CardGrid, Section, type Level } from '../../../ui/index.js';
import { ListingTeaser } from '../../catalog/index.js';
import { campaignPath, whyPath } from '../campaign-paths.js';
import { messageOf, nameOf } from '../domain/campaign-words.js';
import type { PlacedCard } from '../placing.service.js';
import { placedTexts } from './placed.texts.js';

type Href = (path: string) => string;

const Why = ({ lang, placed, href }: { lang: Lang; placed: PlacedCard; href: Href }) => {
  const m = placedTexts[lang];
  return (
    <a
      class="card__why"
      href={href(whyPath(placed.campaign.slug, placed.slot))}
      aria-label={m.whyOf(nameOf(placed.campaign, lang))}
    >
      {m.why}
    </a>
  );
};

/** A listing that a campaign shows: labelled, with the way to why it stands there. */
const Placed = (props: { lang: Lang; placed: PlacedCard; href: Href; level?: Level; mark: string }) => {
  const { lang, placed } = props;
  const { card, token } = placed;
  return (
    <ListingTeaser
      lang={lang}
      card={card}
      href={(path) => props.href(withMark(path, token))}
      featured
      mark={props.mark}
      note={<Why lang={lang} placed={placed} href={props.href} />}
      {...(props.level && { level: props.level })}
    />
  );
};

/** Cards for a shelf whose heading says by whom they are featured. */
export const placedOnShelf = (lang: Lang, placed: readonly PlacedCard[], href: Href) =>
  placed.map((each) => (
    <Placed
      key={`${each.campaign.slug}-${each.card.id}`}
      lang={lang}
      placed={each}
      href={href}
      mark={placedTexts[lang].short}
    />
  ));

/** A shelf with cards of campaigns alone. */
export const PlacedShelf = (props: {
  lang: Lang;
  placed: readonly PlacedCard[];
  href: Href;
  title?: string;
}) => {
  const m = placedTexts[props.lang];
  return (
    <Section title={props.title ?? m.label} lead={props.title ? `${m.label}. ${m.free}` : m.free}>
      <CardGrid>{placedOnShelf(props.lang, props.placed, props.href)}</CardGrid>
    </Section>
  );
};

/** Between results, in a row of its own. */
export const PlacedRow = ({ lang, placed, href }: { lang: Lang; placed: PlacedCard; href: Href }) => (
  <div class="placed-row">
    <Placed lang={lang} placed={placed} href={href} level={2} mark={placedTexts[lang].label} />
  </div>
);

/** The opening of the home page: what the campaign is, and one who takes part. */
export const PlacedHero = ({ lang, placed, href }: { lang: Lang; placed: PlacedCard; href: Href }) => {
  const m = placedTexts[lang];
  const { campaign } = placed;
  return (
    <Section title={nameOf(campaign, lang)} lead={messageOf(campaign, lang)}>
      <div class="placed-row placed-hero">
        <Placed lang={lang} placed={placed} href={href} mark={m.label} />
      </div>
      <ActionRow>
        <ActionLink href={href(campaignPath(campaign.slug))} icon="arrow-right">
          {m.toCampaign}
        </ActionLink>
      </ActionRow>
    </Section>
  );
};
