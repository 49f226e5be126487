import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../shared/lang.js';
import {
  CardGrid,
  CategoryTiles,
  Card,
  Hero,
  Monogram,
  SearchBox,
  Section,
  EmptyState,
  ActionLink,
} from '../../../ui/index.js';
import type { PublicCard, SupplierLine } from '../data/public-listings.queries.js';
import type { CountedCategory } from '../vocabulary.service.js';
import { catalogueTexts } from './catalogue.texts.js';
import { ListingTeaser } from './listing-teaser.js';

/** A way in is what one would ask for; the groups are in the catalogue. */
const withoutGroups = (categories: readonly CountedCategory[]): CountedCategory[] =>
  categories.filter(({ slug }) => !categories.some(({ parent }) => parent === slug));

/** The home page: what this is, the ways in, what is new, who is here. */
export const HomeView = (props: {
  lang: Lang;
  href: (path: string) => string;
  categories: readonly CountedCategory[];
  newest: readonly PublicCard[];
  members: readonly SupplierLine[];
  hero: ComponentChildren;
  shelf: ComponentChildren;
  aside: ComponentChildren;
}) => {
  const { lang, href } = props;
  const m = catalogueTexts[lang];
  return (
    <>
      <Hero title={m.heroTitle} lead={m.heroLead}>
        <SearchBox lang={lang} action={href('/katalog')} id="home-search" large suggesting />
      </Hero>
      {props.hero}
      <Section title={m.categories} more={{ href: href('/katalog'), label: m.showAll }}>
        <CategoryTiles
          items={withoutGroups(props.categories).map(({ slug, namePl, nameEn, listings }) => ({
            href: href(`/katalog?category=${slug}`),
            label: lang === 'pl' ? namePl : nameEn,
            slug,
            ...(listings > 0 && { count: m.listings(listings) }),
          }))}
        />
      </Section>
      {props.shelf}
      <Section title={m.newest} more={{ href: href('/katalog?sort=newest'), label: m.showAll }}>
        {props.newest.length > 0 ? (
          <CardGrid>
            {props.newest.map((card) => (
              <ListingTeaser key={card.id} lang={lang} card={card} href={href} />
            ))}
          </CardGrid>
        ) : (
          <EmptyState
            title={m.emptyCatalogue}
            level={3}
            icon="package"
            actions={<ActionLink href={href('/czlonkowie')}>{m.allMembers}</ActionLink>}
          >
            <p>{m.emptyCatalogueWords}</p>
          </EmptyState>
        )}
      </Section>
      <Section title={m.how} more={{ href: href('/jak-to-dziala'), label: m.howMore }}>
        <ol class="three-steps">
          {(['find', 'ask', 'agree'] as const).map((step) => (
            <li key={step}>
              <h3>{m.steps[step]}</h3>
              <p>{m.steps[`${step}Text`]}</p>
            </li>
          ))}
        </ol>
      </Section>
      {props.members.length > 0 ? (
        <Section
          title={m.members}
          lead={m.membersLead}
          more={{ href: href('/czlonkowie'), label: m.allMembers }}
        >
          <CardGrid>
            {props.members.map(({ slug, name, town }) => (
              <Card
                key={slug}
                title={name}
                href={href(`/czlonkowie/${slug}`)}
                marks={<Monogram name={name} />}
                meta={town}
              />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      {props.aside}
    </>
  );
};
