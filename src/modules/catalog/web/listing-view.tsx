import { formatDate, localDateOf } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  Alert,
  CardGrid,
  CategoryPicture,
  DefinitionList,
  ExampleMark,
  Gallery,
  LeadPicture,
  PageHeader,
  Panel,
  PriceBox,
  Prose,
  Section,
  Split,
  SupplierLine,
  Tag,
  VerifiedMark,
} from '../../../ui/index.js';
import { catalogLabels } from '../catalog.labels.js';
import type { PhotoLine, PublicCard, PublicListing } from '../data/public-listings.queries.js';
import type { ComponentChildren, VNode } from 'preact';
import type { ShownCapacity } from '../domain/capacity.js';
import { CapacitySection } from './capacity-section.js';
import { listingTexts } from './listing.texts.js';
import { OWN } from './step-paths.js';
import { ListingTeaser } from './listing-teaser.js';
import { OfferNote, offerWords } from './offer-words.js';
import { offerTexts } from './price-offers.texts.js';
import { areaWords, leadWords, priceWords, unitWords, vatWords } from './price-words.js';

type Href = (path: string) => string;

const galleryOf = (photos: readonly PhotoLine[]) =>
  photos.map(({ id, alt, width, height }) => ({
    src: `/media/${id}/large`,
    full: `/media/${id}/large`,
    srcset: `/media/${id}/card 640w, /media/${id}/large ${Math.max(width, 641)}w`,
    sizes: '(min-width: 60rem) 46rem, 100vw',
    alt,
    width,
    height,
  }));

const Picture = ({ listing }: { listing: PublicListing }) =>
  listing.photos.length > 0 ? (
    <Gallery photos={galleryOf(listing.photos)} />
  ) : (
    <LeadPicture>
      <CategoryPicture slug={listing.category} />
    </LeadPicture>
  );

const Areas = ({ listing, lang }: { listing: PublicListing; lang: Lang }) => (
  <>{areaWords(listing.areas, lang).join(', ')}</>
);

const SupplierBox = (props: { listing: PublicListing; lang: Lang; href: Href; marks: ComponentChildren }) => {
  const { listing, lang, href } = props;
  const m = listingTexts[lang];
  const profile = href(`/czlonkowie/${listing.supplierSlug}`);
  return (
    <Section title={m.supplier}>
      <Panel>
        <SupplierLine
          name={listing.supplierName}
          {...(listing.supplierSlug && { href: profile })}
          place={listing.supplierTown}
          size="large"
          marks={
            <>
              {listing.supplierSlug ? (
                <VerifiedMark lang={lang}>{m.memberSince(listing.supplierJoinedOn.slice(0, 4))}</VerifiedMark>
              ) : null}
              {props.marks}
            </>
          }
        />
      </Panel>
    </Section>
  );
};

/** Price, terms at a glance and the one action. */
export const ListingPriceBox = (props: { listing: PublicListing; lang: Lang; action: VNode }) => {
  const { listing, lang } = props;
  const m = listingTexts[lang];
  return (
    <PriceBox
      price={priceWords(listing, lang)}
      unit={unitWords(listing, lang)}
      offer={listing.offer && <OfferNote offer={listing.offer} lang={lang} />}
      note={m.priceNote}
      facts={[
        { term: m.vat, value: vatWords(listing, lang)?.replace(/^VAT /, '') },
        { term: m.minOrder, value: listing.minOrder },
        { term: m.leadTime, value: leadWords(listing.leadDays, lang) },
      ]}
      action={props.action}
    >
      <p class="price-box__note">{m.askNote}</p>
    </PriceBox>
  );
};

/** One listing: what, for how much, where, by when, who. Also its preview, with another action. */
export const ListingView = (props: {
  lang: Lang;
  listing: PublicListing;
  href: Href;
  action: VNode;
  /** What the supplier shows of its capacity; null when nothing. */
  capacity: ShownCapacity | null;
  more: readonly PublicCard[];
  marks: ComponentChildren;
  below: ComponentChildren;
}) => {
  const { lang, listing, href } = props;
  const m = listingTexts[lang];
  const labels = catalogLabels[lang];
  const categoryName = lang === 'pl' ? listing.categoryPl : listing.categoryEn;
  const description = (lang === 'en' && listing.descriptionEn) || listing.description;
  const cpvName = lang === 'pl' ? listing.cpvPl : listing.cpvEn;
  return (
    <>
      <PageHeader
        title={(lang === 'en' && listing.titleEn) || listing.title}
        meta={
          <>
            <Tag>{labels.kinds[listing.kind]}</Tag>
            <Tag>{categoryName}</Tag>
            {listing.example ? <ExampleMark lang={lang} /> : null}
          </>
        }
      />
      <Split sticky aside={<ListingPriceBox listing={listing} lang={lang} action={props.action} />}>
        <Picture listing={listing} />
        {listing.example ? (
          <Alert lang={lang} tone="info">
            {m.example}
          </Alert>
        ) : null}
        <Section title={m.description}>
          <Prose text={description} />
        </Section>
        <Section title={m.terms}>
          <DefinitionList
            items={[
              {
                term: m.price,
                value: [priceWords(listing, lang), unitWords(listing, lang)].filter(Boolean).join(' '),
              },
              {
                term: offerTexts[lang].offer,
                value: listing.offer && offerWords(listing.offer, lang).join('. '),
              },
              { term: m.vat, value: vatWords(listing, lang)?.replace(/^VAT /, '') },
              { term: m.minOrder, value: listing.minOrder },
              { term: m.leadTime, value: leadWords(listing.leadDays, lang) },
              { term: m.area, value: <Areas listing={listing} lang={lang} /> },
              { term: m.cpv, value: listing.cpv && [listing.cpv, cpvName].filter(Boolean).join(' · ') },
              { term: m.sku, value: listing.sku },
              { term: m.updated, value: formatDate(localDateOf(listing.updatedAt), lang) },
            ]}
          />
        </Section>
        <CapacitySection lang={lang} capacity={props.capacity} />
        <SupplierBox listing={listing} lang={lang} href={href} marks={props.marks} />
        {props.below}
      </Split>
      {props.more.length > 0 ? (
        <Section
          title={m.moreOf}
          more={{ href: href(`/katalog?supplier=${listing.supplierSlug}`), label: m.allOf }}
        >
          <CardGrid>
            {props.more.map((card) => (
              <ListingTeaser key={card.id} lang={lang} card={card} href={href} level={3} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
    </>
  );
};

/** The only primary action of a listing's page. */
export const AskAction = ({ lang, href }: { lang: Lang; href: string }) => (
  <ActionLink tone="primary" icon="message-square" href={href}>
    {listingTexts[lang].ask}
  </ActionLink>
);

/** The same place for the supplier's own people, who cannot ask themselves. */
export const EditAction = ({ lang, listing, href }: { lang: Lang; listing: PublicListing; href: Href }) => (
  <ActionLink icon="pencil" href={href(`${OWN}/${listing.id}/edytuj`)}>
    {listingTexts[lang].edit}
  </ActionLink>
);
