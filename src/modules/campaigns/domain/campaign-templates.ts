import type { LocalDate } from '../../../shared/dates.js';
import type { CampaignFields } from './campaign-rules.js';

export const templateIds = [
  'spring-greenery',
  'school-catering',
  'christmas-gifts',
  'year-end-budgets',
  'social-purchase',
] as const;
export type TemplateId = (typeof templateIds)[number];

type Texts = Pick<
  CampaignFields,
  | 'namePl'
  | 'nameEn'
  | 'goal'
  | 'messagePl'
  | 'messageEn'
  | 'storyPl'
  | 'storyEn'
  | 'criteriaPl'
  | 'criteriaEn'
  | 'buyerKinds'
  | 'categories'
>;
/** First and last day of the season, 'MM-DD'. */
type Template = Texts & { readonly season: readonly [first: string, last: string] };

/** Campaigns that come back each year, with texts to begin from. The coordinator changes what it likes. */
export const campaignTemplates: Readonly<Record<TemplateId, Template>> = {
  'spring-greenery': {
    season: ['03-01', '05-15'],
    namePl: 'Wiosenna zieleń',
    nameEn: 'Spring greenery',
    goal: 'Zlecenia na zieleń i porządki po zimie, zanim gminy i firmy podpiszą umowy na cały sezon.',
    messagePl:
      'Trawniki, nasadzenia i porządki po zimie. Zamów u spółdzielni z regionu, zanim zacznie się sezon.',
    messageEn:
      'Lawns, planting and cleaning up after winter. Order from the region’s cooperatives before the season.',
    storyPl:
      'Po zimie jest dużo do zrobienia: grabienie, przycinanie, nasadzenia, naprawa ławek i placów zabaw.\n\nSpółdzielnie socjalne z Warmii i Mazur robią to co roku. Znają teren, mają sprzęt i dają pracę ludziom, którym trudniej ją znaleźć.',
    storyEn:
      'There is much to do after winter: raking, pruning, planting, mending benches and playgrounds.\n\nThe social cooperatives of Warmia and Mazury do it every year. They know the ground, have the tools and give work to people who find it harder to get.',
    criteriaPl:
      'Członkowie klastra, którzy mają w katalogu opublikowaną ofertę zieleni, sprzątania lub usług komunalnych.',
    criteriaEn: 'Members of the cluster with a published listing in greenery, cleaning or upkeep.',
    buyerKinds: ['municipality', 'municipal-unit', 'firm'],
    categories: ['zielen', 'sprzatanie', 'uslugi-komunalne'],
  },
  'school-catering': {
    season: ['07-15', '09-15'],
    namePl: 'Obiady dla szkół od września',
    nameEn: 'School lunches from September',
    goal: 'Umowy na żywienie w szkołach i przedszkolach na nowy rok szkolny.',
    messagePl:
      'Szukasz obiadów dla szkoły od września? Zapytaj spółdzielnie, które gotują na miejscu i dowożą.',
    messageEn: 'Looking for school lunches from September? Ask cooperatives that cook nearby and deliver.',
    storyPl:
      'Szkoły i przedszkola wybierają dostawcę obiadów latem. Pokazujemy, kto w regionie gotuje, ile porcji może jeszcze przyjąć i dokąd dowozi.\n\nZapytanie wysyła się stąd, a odpowiedzi można porównać obok siebie.',
    storyEn:
      'Schools and nurseries choose who cooks for them in summer. We show who cooks in the region, how many portions they can still take on and where they deliver.\n\nInquiries are sent from here, and the answers can be compared side by side.',
    criteriaPl: 'Członkowie klastra, którzy mają w katalogu opublikowaną ofertę cateringu.',
    criteriaEn: 'Members of the cluster with a published catering listing.',
    buyerKinds: ['municipality', 'municipal-unit'],
    categories: ['catering'],
  },
  'christmas-gifts': {
    season: ['10-15', '12-20'],
    namePl: 'Prezenty z sensem',
    nameEn: 'Gifts that make sense',
    goal: 'Zamówienia na upominki świąteczne dla firm i urzędów.',
    messagePl:
      'Upominki dla zespołu i kontrahentów zrobione w regionie. Zamów do połowy listopada, zdążymy na święta.',
    messageEn:
      'Gifts for your team and partners, made in the region. Order by mid-November and they are ready in time.',
    storyPl:
      'Rękodzieło, kosze, druk i opakowania od spółdzielni socjalnych. Każdy upominek ma swoją historię i powstał blisko.\n\nWiększe zamówienia spółdzielnie robią razem.',
    storyEn:
      'Crafts, hampers, print and packaging from social cooperatives. Each gift has its story and was made nearby.\n\nThe cooperatives fill larger orders together.',
    criteriaPl: 'Członkowie klastra z ofertą rękodzieła, szycia lub druku, którzy dowiozą przed 20 grudnia.',
    criteriaEn: 'Members of the cluster with crafts, sewing or print who deliver before 20 December.',
    buyerKinds: ['firm', 'municipality', 'ngo'],
    categories: ['rekodzielo', 'szycie', 'druk-reklama'],
  },
  'year-end-budgets': {
    season: ['10-01', '12-15'],
    namePl: 'Budżet do końca roku',
    nameEn: 'Budgets before the year ends',
    goal: 'Zlecenia z niewykorzystanych środków gmin i ich jednostek w ostatnim kwartale.',
    messagePl: 'Zostały środki do końca roku? Te usługi spółdzielnie wykonają i rozliczą przed 31 grudnia.',
    messageEn:
      'Funds left before the year ends? The cooperatives do these services and settle them by 31 December.',
    storyPl:
      'W ostatnim kwartale gminy i ich jednostki wiedzą, co zostało w budżecie. Pokazujemy oferty, które da się zamówić, odebrać i rozliczyć przed końcem roku.',
    storyEn:
      'In the last quarter municipalities and their units know what is left. We show listings that can be ordered, accepted and settled before the year ends.',
    criteriaPl: 'Członkowie klastra z ofertą o terminie wykonania do 30 dni.',
    criteriaEn: 'Members of the cluster with a listing done within 30 days.',
    buyerKinds: ['municipality', 'municipal-unit', 'university'],
    categories: [],
  },
  'social-purchase': {
    season: ['01-15', '12-31'],
    namePl: 'Zakup Prospołeczny',
    nameEn: 'Social purchase',
    goal: 'Pokazać kupującym podmioty ekonomii społecznej, także te ze znakiem „Zakup Prospołeczny”.',
    messagePl:
      'Kupując u spółdzielni socjalnej, płacisz za dobrą usługę i za czyjąś pracę. Zobacz, co można zamówić.',
    messageEn:
      'Buying from a social cooperative you pay for good work and for somebody’s job. See what can be ordered.',
    storyPl:
      'Zakup prospołeczny to zwykłe zamówienie: z ceną, terminem i odpowiedzialnością. Różnica jest w tym, że zysk zostaje w regionie i tworzy miejsca pracy.\n\nPublicznym kupującym pokazujemy, kto spełnia warunki zamówień zastrzeżonych.',
    storyEn:
      'A social purchase is an ordinary order with a price, a date and somebody who answers for it. The difference: the profit stays in the region and makes jobs.\n\nTo public buyers we show who meets the conditions of reserved contracts.',
    criteriaPl: 'Wszyscy członkowie klastra, którzy mają w katalogu opublikowaną ofertę.',
    criteriaEn: 'All members of the cluster with a published listing.',
    buyerKinds: [],
    categories: [],
  },
};

/** This year's season, or next year's when this one is over by `today`. */
export const seasonFrom = (id: TemplateId, today: LocalDate): { startsOn: LocalDate; endsOn: LocalDate } => {
  const [first, last] = campaignTemplates[id].season;
  const year = Number(today.slice(0, 4));
  const of = (each: number) => ({
    startsOn: `${each}-${first}` as LocalDate,
    endsOn: `${each}-${last}` as LocalDate,
  });
  return of(year).endsOn >= today ? of(year) : of(year + 1);
};
