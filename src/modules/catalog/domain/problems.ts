import { problems } from '../../../shared/problems.js';
import type { Localised } from '../../../shared/lang.js';

export const catalogProblems = problems('catalog', {
  /** Also the answer to another organisation's listing: not yours reads like not there. */
  listingNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej oferty', en: 'There is no such listing' },
    detail: () => ({
      pl: 'Nie ma takiej oferty albo nie jest już dostępna. Poszukaj podobnej w katalogu.',
      en: 'There is no such listing, or it is no longer available. Look for a similar one in the catalogue.',
    }),
  },
  photoNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiego zdjęcia', en: 'There is no such photo' } },
  invalid: {
    kind: 'invalid',
    title: { pl: 'Popraw dane oferty', en: 'Correct the listing' },
  },
  incomplete: {
    kind: 'invalid',
    title: { pl: 'Oferta nie jest gotowa do publikacji', en: 'The listing is not ready to be published' },
  },
  membersOnly: {
    kind: 'conflict',
    title: { pl: 'Oferty publikują członkowie klastra', en: 'Listings are published by members' },
    detail: (why: Localised) => why,
  },
  stale: {
    kind: 'conflict',
    title: {
      pl: 'Ktoś zmienił tę ofertę w międzyczasie',
      en: 'Somebody changed this listing in the meantime',
    },
    detail: () => ({
      pl: 'Ktoś zmienił tę ofertę po otwarciu tej strony. Twoje zmiany są niżej: porównaj je z obecną ofertą i zapisz jeszcze raz.',
      en: 'Somebody changed this listing after you opened this page. Your changes are below: compare them with the present listing and save again.',
    }),
  },
  notNow: {
    kind: 'conflict',
    title: {
      pl: 'Tego nie da się teraz zrobić z tą ofertą',
      en: 'This cannot be done with this listing now',
    },
    detail: (args: { state: Localised }) => ({
      pl: `Oferta jest w stanie: ${args.state.pl}. Odśwież stronę, aby zobaczyć, co można z nią zrobić.`,
      en: `The listing is ${args.state.en}. Reload the page to see what can be done with it.`,
    }),
  },
  photoMissing: {
    kind: 'invalid',
    title: { pl: 'Wybierz plik ze zdjęciem', en: 'Choose a photo file' },
  },
  tooManyPhotos: {
    kind: 'conflict',
    title: { pl: 'Oferta ma już najwięcej zdjęć', en: 'The listing has as many photos as it can' },
    detail: (args: { most: number }) => ({
      pl: `Oferta może mieć ${args.most} zdjęć. Usuń jedno, aby dodać następne.`,
      en: `A listing may have ${args.most} photos. Remove one to add another.`,
    }),
  },
  capacityStale: {
    kind: 'conflict',
    title: {
      pl: 'Wolne moce zmieniły się w międzyczasie',
      en: 'The free capacity has changed in the meantime',
    },
  },
  capacityWrong: {
    kind: 'invalid',
    title: { pl: 'Popraw wolne moce', en: 'Correct the free capacity' },
  },
  /** Told to the buyer: which months, never how much. */
  capacityShort: {
    kind: 'conflict',
    title: {
      pl: 'Dostawca nie ma już tylu wolnych mocy',
      en: 'The supplier has not that much free capacity left',
    },
    detail: (where: Localised) => ({
      pl: `Dostawcy brakuje wolnych mocy (${where.pl}). Nic nie zostało przyjęte, a dostawca dostał powiadomienie: może zwiększyć wolne moce albo przysłać wycenę na inny termin. Potem spróbuj jeszcze raz.`,
      en: `The supplier lacks free capacity (${where.en}). Nothing was accepted, and the supplier was told: it can raise its capacity or send a quote for another time. Then try again.`,
    }),
  },
  priceOfferNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej promocji', en: 'There is no such price offer' },
  },
  priceOfferInvalid: {
    kind: 'invalid',
    title: { pl: 'Popraw promocję', en: 'Correct the price offer' },
  },
  priceOfferNeedsPrice: {
    kind: 'conflict',
    title: { pl: 'Ta oferta nie ma jednej ceny', en: 'This listing has no single price' },
    detail: () => ({
      pl: 'Promocję ma oferta z jedną ceną albo z ceną „od”. Zmień najpierw rodzaj ceny oferty.',
      en: 'A listing with one price or a price “from” can have an offer. Change its kind of price first.',
    }),
  },
  priceOfferOverlaps: {
    kind: 'conflict',
    title: {
      pl: 'W tych dniach oferta ma już promocję',
      en: 'The listing has an offer on these days already',
    },
    detail: () => ({
      pl: 'W jednym dniu obowiązuje jedna cena. Wybierz inne dni albo zakończ tamtą promocję.',
      en: 'One price holds a day. Choose other days, or end the other offer.',
    }),
  },
  priceOfferBegun: {
    kind: 'conflict',
    title: { pl: 'Ta promocja już się zaczęła', en: 'This offer has begun' },
    detail: () => ({
      pl: 'Kupujący już widzą tę cenę, więc jej nie zmienisz. Możesz zakończyć promocję i ustawić nową.',
      en: 'Buyers see this price already, so it stays. You may end the offer and make another.',
    }),
  },
  priceOfferStale: {
    kind: 'conflict',
    title: { pl: 'Promocja zmieniła się w międzyczasie', en: 'The offer has changed in the meantime' },
    detail: () => ({
      pl: 'Ktoś z Waszej organizacji zmienił tę promocję po otwarciu tej strony. Porównaj i zapisz jeszcze raz.',
      en: 'Somebody of your organisation changed this offer after you opened the page. Compare and save again.',
    }),
  },
  priceOfferOver: {
    kind: 'conflict',
    title: { pl: 'Ta promocja już się skończyła', en: 'This offer is over' },
  },
});
