import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../shared/lang.js';
import { CategoryPicture, ListingCard, Photo, type Level } from '../../../ui/index.js';
import type { PhotoLine, PublicCard } from '../data/public-listings.queries.js';
import { listingTexts } from './listing.texts.js';
import { OfferNote } from './offer-words.js';
import { leadWords, priceWords, shortAreas, unitWords } from './price-words.js';

/** The width at which a photo's small size is drawn. */
const CARD_WIDTH = 640;

/** A photo as it stands on a card. Its words are empty there: the title beside it says what it is. */
export const CardPhoto = ({ photo, eager }: { photo: PhotoLine; eager?: boolean }) => (
  <Photo
    src={`/media/${photo.id}/card`}
    alt=""
    width={Math.min(photo.width, CARD_WIDTH)}
    height={Math.round((photo.height * Math.min(photo.width, CARD_WIDTH)) / Math.max(1, photo.width))}
    eager={eager}
  />
);

/** One public listing as a card that leads to its page. */
export const ListingTeaser = (props: {
  lang: Lang;
  card: PublicCard;
  /** The page's own way of writing addresses. */
  href: (path: string) => string;
  featured?: boolean;
  level?: Level;
  note?: ComponentChildren;
  /** Of a featured card: by whom and why, instead of the mark's usual word. */
  mark?: string;
}) => {
  const { lang, card } = props;
  const title = (lang === 'en' && card.titleEn) || card.title;
  return (
    <ListingCard
      lang={lang}
      title={title}
      href={props.href(`/oferty/${card.id}`)}
      picture={card.cover ? <CardPhoto photo={card.cover} /> : <CategoryPicture slug={card.category} />}
      price={priceWords(card, lang)}
      unit={unitWords(card, lang)}
      leadTime={listingTexts[lang].leadShort(leadWords(card.leadDays, lang))}
      area={shortAreas(card.areas, lang)}
      supplier={{ name: card.supplierName, place: card.supplierTown }}
      example={card.example}
      featured={props.featured}
      level={props.level}
      offer={card.offer && <OfferNote offer={card.offer} lang={lang} />}
      note={props.note}
      mark={props.mark}
    />
  );
};
