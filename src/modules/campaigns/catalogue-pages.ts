import type { Catalogue } from '../../platform/documents/catalogue.js';
import { qrDrawing } from '../../platform/documents/qr-code.js';
import { excerpt } from '../../shared/excerpt.js';
import { formatDate, type LocalDate } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { areaName, isAreaCode } from '../../shared/territory.js';
import { leadWords, priceWords, shortAreas, unitWords, type PublicCard } from '../catalog/index.js';
import { catalogueLabels } from './catalogue.labels.js';
import type { ChoiceNames, PrintedContact, PrintedListing } from './data/printed-catalogues.queries.js';
import type { CatalogueChoice } from './domain/printed-catalogue.js';

/** Letters of a description that stand beside a listing. */
const MOST_LETTERS = 260;

/** What a catalogue is made of, read a moment before. */
type CatalogueMatter = {
  readonly choice: CatalogueChoice;
  readonly names: ChoiceNames;
  readonly cards: readonly PublicCard[];
  readonly texts: ReadonlyMap<string, PrintedListing>;
  /** How many listings of the choice had no place. */
  readonly leftOut: number;
  readonly contacts: readonly PrintedContact[];
  readonly day: LocalDate;
  readonly host: string;
  /** The full address of a Polish path. */
  readonly address: (path: string) => string;
  /** By listings' ids: where their photos lie for the template. */
  readonly photos: ReadonlyMap<string, string>;
};

/** The words of a printed catalogue. */
export const cataloguePages = (matter: CatalogueMatter): Catalogue => {
  const { choice, cards, contacts, day } = matter;
  const { lang } = choice;
  const m = catalogueLabels[lang];
  return {
    lang,
    site: { name: 'Wspólny Rynek', address: matter.host },
    ...{ kicker: m.kicker, title: m.title, contents: m.contents, contactsHeading: m.contacts, note: m.note },
    chosen: chosenWords(matter),
    count: m.count(cards.length, contacts.length),
    leftOut: matter.leftOut > 0 ? m.leftOut(matter.leftOut, matter.host) : null,
    day: m.day(formatDate(day, lang)),
    sections: sectionsOf(matter),
    contacts: contacts.map(({ slug, name, town, phone, email, website }) => ({
      name,
      place: town,
      lines: [phone && m.phone(phone), email, website?.replace(/^https?:\/\/|\/$/g, '')].filter(
        (line): line is string => Boolean(line),
      ),
      code: { svg: qrDrawing(matter.address(`/czlonkowie/${slug}`)), alt: m.profileCode(name) },
    })),
  };
};

const chosenWords = ({ choice, names }: CatalogueMatter): string[] => {
  const { lang, powiat } = choice;
  const m = catalogueLabels[lang];
  const chosen = [
    names.campaign && m.campaign(names.campaign),
    names.category,
    membersWords(names.members, lang),
    names.listings > 0 ? m.listings(names.listings) : null,
    powiat !== null && isAreaCode(powiat) ? m.serving(areaName(powiat, lang)) : null,
  ].filter((line): line is string => Boolean(line));
  return chosen.length > 0 ? chosen : [m.everything];
};

/** By name as many as one reads on a cover; of more how many. */
const MOST_NAMED = 4;
const membersWords = (members: readonly string[], lang: Lang): string | null => {
  if (members.length === 0) return null;
  return members.length > MOST_NAMED ? catalogueLabels[lang].members(members.length) : members.join(', ');
};

const sectionsOf = (matter: CatalogueMatter): Catalogue['sections'] => {
  const { lang } = matter.choice;
  const byCategory = Map.groupBy(matter.cards, ({ category }) => category);
  return [...byCategory.values()].map((cards) => ({
    heading: lang === 'pl' ? cards[0]!.categoryPl : cards[0]!.categoryEn,
    listings: cards.map((card) => listingOf(card, matter)),
  }));
};

const listingOf = (card: PublicCard, matter: CatalogueMatter) => {
  const { lang } = matter.choice;
  const m = catalogueLabels[lang];
  const title = (lang === 'en' && card.titleEn) || card.title;
  const text = matter.texts.get(card.id);
  const path = matter.photos.get(card.id);
  return {
    title,
    price: priceWords(card, lang),
    unit: unitWords(card, lang),
    facts: [m.lead(leadWords(card.leadDays, lang)), shortAreas(card.areas, lang)].filter(
      (fact): fact is string => fact !== null,
    ),
    text: excerpt((lang === 'en' && text?.descriptionEn) || text?.description || '', MOST_LETTERS),
    supplier: `${card.supplierName}, ${card.supplierTown}`,
    example: card.example ? m.example : null,
    photo: path === undefined ? null : { path, alt: card.cover?.alt ?? title },
    code: { svg: qrDrawing(matter.address(`/oferty/${card.id}`)), alt: m.listingCode(title) },
  };
};
