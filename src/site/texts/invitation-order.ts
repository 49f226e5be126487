import type { Lang } from '../../shared/lang.js';
import type { SiteSection } from '../site-text.js';

/** The points by which members are suggested to a buyer, and over how many days it counts who was asked. */
export type ExplainedInvitations = {
  readonly category: number;
  readonly cpv: number;
  readonly allPlaces: number;
  readonly somePlaces: number;
  readonly enoughCapacity: number;
  readonly unknownCapacity: number;
  readonly allEvidence: number;
  readonly someEvidence: number;
  readonly days: number;
};

/** Whom a buyer is suggested to invite, in words made from the numbers that order them. */
export const invitationOrder = (of: ExplainedInvitations): Readonly<Record<Lang, SiteSection>> => ({
  pl: {
    id: 'zaproszenia',
    heading: 'Kogo podpowiadamy kupującym do zaproszenia',
    paragraphs: [
      'Podpowiadamy członków, którzy mają w katalogu ofertę tej kategorii albo tej klasy CPV i dostarczają do któregoś z miejsc. Punkty są za:',
    ],
    points: [
      `kategorię: ${of.category}, klasę CPV: ${of.cpv}`,
      `wszystkie miejsca dostawy: ${of.allPlaces}, niektóre: ${of.somePlaces}; kto obsługuje województwo albo cały kraj, obsługuje też jego powiaty`,
      `dość pokazanych wolnych mocy: ${of.enoughCapacity}; gdy ich nie widać lub nie da się porównać: ${of.unknownCapacity}; gdy jest ich za mało: 0`,
      `wszystkie wymagane zaświadczenia, które obowiązują: ${of.allEvidence}, niektóre: ${of.someEvidence}`,
      `Przy równych punktach pierwszy jest ten, kogo w ostatnich ${of.days} dniach zapraszano najrzadziej.`,
      'Gdy i to jest równe, kolejność wyznacza skrót SHA-256 dnia, numeru postępowania i numeru członka w systemie. Każdy może go policzyć, nikt nie może go ustawić.',
    ],
  },
  en: {
    id: 'zaproszenia',
    heading: 'Whom we suggest buyers to invite',
    paragraphs: [
      'We suggest members with a listing of the category or of the class of the CPV that deliver to one of the places. Points are given for:',
    ],
    points: [
      `the category: ${of.category}, the class of the CPV: ${of.cpv}`,
      `all places of delivery: ${of.allPlaces}, some of them: ${of.somePlaces}; who serves a voivodeship or the whole country serves its counties too`,
      `enough free capacity shown: ${of.enoughCapacity}; where none is shown, or it cannot be compared: ${of.unknownCapacity}; where it is too little: 0`,
      `all required evidence that holds: ${of.allEvidence}, some of it: ${of.someEvidence}`,
      `Of equal points whoever was invited least in the last ${of.days} days comes first.`,
      'Where that is equal too, the order is that of the SHA-256 digest of the day, the id of the procedure and the id of the member. Anybody can compute it, nobody can set it.',
    ],
  },
});
