import {
  campaignTemplates,
  seasonFrom,
  type CampaignFields,
  type TemplateId,
} from '../src/modules/campaigns/index.js';
import { addDays, type LocalDate } from '../src/shared/dates.js';

/** A campaign of the demonstration, with what each of the cast answers. Keys are founders' slugs. */
export type PlanSeed = {
  readonly fields: CampaignFields;
  readonly template: TemplateId | null;
  /** Who asked for it; null = the coordinator's own. */
  readonly askedBy: string | null;
  /** How far it has come: an idea is neither approved nor shown to members. */
  readonly until: 'idea' | 'scheduled';
  readonly joins: readonly string[];
  /** Of these, whose contracts' values may be summed. */
  readonly shares: readonly string[];
  /** Of these, who gives one of its listings a lower price. */
  readonly lowers: readonly string[];
  /** Has not answered yet. */
  readonly invited: readonly string[];
  readonly declines: readonly string[];
  readonly proposes: readonly string[];
  /** The days of one that is over. */
  readonly past?: { readonly startsOn: LocalDate; readonly endsOn: LocalDate };
};

const nobody: Omit<PlanSeed, 'fields'> = {
  ...{ template: null, askedBy: null, until: 'idea', joins: [], shares: [], lowers: [] },
  ...{ invited: [], declines: [], proposes: [] },
};

/** What only some plans say. */
const rest: Omit<
  CampaignFields,
  'namePl' | 'goal' | 'messagePl' | 'storyPl' | 'criteriaPl' | 'startsOn' | 'endsOn'
> = {
  ...{ nameEn: null, messageEn: null, storyEn: null, criteriaEn: null },
  ...{ buyerKinds: [], powiats: [], categories: [] },
  languages: ['pl', 'en'],
  ...{ budget: null, fundingSource: null, projectName: null, projectUrl: null },
};

const lastYear = (day: LocalDate) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` as LocalDate;

/** By the day on which the demonstration is filled, so that one runs whenever that is. */
export const campaignPlans = (today: LocalDate): readonly PlanSeed[] => {
  const gifts = seasonFrom('christmas-gifts', `${today.slice(0, 4)}-01-01` as LocalDate);
  const from = (template: TemplateId, days: { startsOn: LocalDate; endsOn: LocalDate }): CampaignFields => ({
    ...rest,
    ...campaignTemplates[template],
    ...days,
  });
  return [
    {
      ...nobody,
      fields: greenery(today),
      until: 'scheduled',
      joins: ['arka', 'lider', 'apropos'],
      shares: ['arka', 'lider'],
      lowers: ['arka'],
      invited: ['g-ural'],
      declines: ['eco-steam'],
    },
    {
      ...nobody,
      fields: from('social-purchase', { startsOn: addDays(today, 30), endsOn: addDays(today, 75) }),
      template: 'social-purchase',
      until: 'scheduled',
      invited: ['apropos', 'babiniec'],
      proposes: ['eko-free'],
    },
    { ...nobody, fields: care(today), askedBy: 'lider' },
    {
      ...nobody,
      fields: from('spring-greenery', seasonFrom('spring-greenery', today)),
      template: 'spring-greenery',
    },
    {
      ...nobody,
      // Planned from today on, then moved to the days of last year.
      fields: from('christmas-gifts', { startsOn: today, endsOn: addDays(today, 30) }),
      template: 'christmas-gifts',
      until: 'scheduled',
      joins: ['ptaszarnia', 'studio-komercja', 'apropos'],
      shares: ['ptaszarnia'],
      past: { startsOn: lastYear(gifts.startsOn), endsOn: lastYear(gifts.endsOn) },
    },
  ];
};

const greenery = (today: LocalDate): CampaignFields => ({
  ...rest,
  namePl: 'Zieleń i porządek',
  nameEn: 'Green and tidy',
  goal: 'Zlecenia na utrzymanie zieleni i sprzątanie w gminach i firmach. Kampania przykładowa.',
  messagePl: 'Zieleń, sprzątanie i porządki od spółdzielni z regionu. Zapytaj kilka naraz i porównaj wyceny.',
  messageEn: 'Greenery, cleaning and upkeep from the region’s cooperatives. Ask several at once and compare.',
  storyPl:
    'Trawniki, żywopłoty, place i biura wymagają opieki przez cały rok. Spółdzielnie socjalne z Warmii i Mazur robią to na co dzień: mają sprzęt, znają teren i odpowiadają za terminy.\n\nPokazujemy tych członków klastra, którzy zgodzili się wziąć udział. Zapytanie wysyła się wprost do spółdzielni.',
  storyEn:
    'Lawns, hedges, yards and offices need care all year round. The social cooperatives of Warmia and Mazury do it every day: they have the tools, know the ground and keep their dates.\n\nWe show those members of the cluster who have agreed to take part. Inquiries go straight to the cooperative.',
  criteriaPl:
    'Członkowie klastra, którzy mają w katalogu opublikowaną ofertę zieleni, sprzątania lub usług komunalnych.',
  criteriaEn: 'Members of the cluster with a published listing in greenery, cleaning or upkeep.',
  buyerKinds: ['municipality', 'municipal-unit', 'firm'],
  categories: ['zielen', 'sprzatanie', 'uslugi-komunalne'],
  startsOn: addDays(today, -6),
  endsOn: addDays(today, 75),
  budget: 1_200_000,
  fundingSource: 'Środki własne operatora',
});

const care = (today: LocalDate): CampaignFields => ({
  ...rest,
  namePl: 'Opieka bliżej domu',
  goal: 'Gminy szukają wykonawców usług opiekuńczych na następny rok. Warto pokazać, kto już to robi.',
  messagePl: 'Opieka w domu seniora od ludzi z tej samej gminy.',
  storyPl: '',
  criteriaPl: '',
  buyerKinds: ['municipality', 'municipal-unit'],
  categories: ['opieka'],
  startsOn: addDays(today, 60),
  endsOn: addDays(today, 100),
});
