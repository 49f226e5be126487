import { catalogue } from '../../platform/i18n/catalogue.js';
import { count, inDays, plural } from '../../shared/plural.js';

/** Words of a campaign's report and of a member's own part of it: pages, tables and PDF. */
export const reportTexts = catalogue({
  pl: {
    title: (name: string) => `Raport kampanii: ${name}`,
    report: 'Raport kampanii',
    results: (name: string) => `Wyniki kampanii: ${name}`,
    resultsWord: 'Wasze wyniki kampanii',
    whatItBrought: 'Co przyniosła kampania',
    reportLead: 'Od odsłony do umowy: liczby, wykresy i raport dla rady i grantodawcy.',
    resultsLead: 'Wasze odsłony, zapytania i umowy z tej kampanii. Widzicie je tylko Wy.',
    campaigns: 'Kampanie',
    lead: (from: string, to: string, day: string) => `Kampania od ${from} do ${to}. Stan na ${day}.`,
    ownLead: (from: string, to: string, day: string) =>
      `Co kampania przyniosła Waszej organizacji. Trwa od ${from} do ${to}, stan na ${day}. Tej strony nie widzi nikt poza Wami.`,
    csv: 'Tabele (CSV)',
    xlsx: 'Arkusz (XLSX)',
    pdf: 'Raport (PDF)',
    fileName: 'raport-kampanii',

    funnel: 'Od odsłony do umowy',
    step: 'Krok',
    howMany: 'Ile',
    ofBefore: 'Z poprzedniego kroku',
    impressions: 'Odsłony',
    clicks: 'Kliknięcia',
    inquiries: 'Zapytania',
    quotes: 'Wyceny',
    contracts: 'Umowy',
    completed: 'Zakończone odbiorem',
    ended: 'Zakończone przed czasem',
    net: 'Wartość netto',
    netLong: 'Wartość umów netto',
    endedOf: (n: string) => `przed czasem: ${n}`,
    endedNote: (n: number) =>
      `W tym ${count('pl', n)} ${plural('pl', n, { one: 'umowa zakończona', few: 'umowy zakończone', many: 'umów zakończonych', other: 'umowy zakończonej' })} przed czasem. ${plural('pl', n, { one: 'Jej wartości', other: 'Ich wartości' })} nie liczymy.`,
    sharing: (sharing: number, all: number) =>
      `Wartość obejmuje umowy tych członków, którzy zgodzili się ją zsumować: ${count('pl', sharing)} z ${count('pl', all)}. Umowy pozostałych liczymy bez kwot.`,
    fewMembers:
      'Kwotę podamy, gdy będzie pochodziła od co najmniej trzech członków: wcześniej zdradzałaby sprzedaż pojedynczych firm.',
    noSharing: 'Żaden uczestnik nie zgodził się na sumowanie kwot, więc raport ich nie podaje.',
    windowNote: (days: number) =>
      `Zapytanie zaliczamy kampanii, jeżeli pytający widział ją najwyżej ${inDays('pl', days)} wcześniej.`,
    windowChange: (from: string, days: number) => `Od ${from}: najwyżej ${inDays('pl', days)}.`,
    noWindow: 'Nie ma zasady, po ilu dniach zapytanie zaliczać kampanii.',
    windowRest:
      'Liczy się ostatni znany kontakt z kampanią. Postępowanie, które pyta wielu wykonawców, liczymy jako jedno zapytanie. Wyceny liczymy od chwili, gdy kupujący może je przeczytać, a umowy od chwili, gdy obowiązują. Umowę wspólną liczymy raz, a jej wartość według udziałów tych, którzy są w kampanii.',
    few: 'mało',
    fewNote:
      'Słowo „mało” stoi przy liczbach mniejszych niż 3: mówią o pojedynczych sprawach i nie dowodzą niczego więcej.',

    by: {
      channel: 'Kanały',
      slot: 'Miejsca na stronie',
      member: 'Członkowie',
      category: 'Kategorie',
      area: 'Skąd są kupujący',
      week: 'Tygodnie',
    },
    valuesKept:
      'Kwot w tym podziale nie podajemy: pochodziłyby od mniej niż trzech członków i zdradzały sprzedaż pojedynczych firm.',
    memberNote: 'Kwoty widzi tylko sam członek, u siebie.',
    areaNote: 'Powiaty z mniej niż 3 zapytaniami są razem, żeby nie wskazywać pojedynczych kupujących.',
    weekNote: 'Zapytanie liczymy w tygodniu, w którym je wysłano, razem ze wszystkim, co z niego wynikło.',
    empty: 'Jeszcze nic',
    emptyText: 'Gdy kampania będzie pokazywana, zobaczysz tu odsłony, kliknięcia, zapytania i umowy.',

    begun: 'Pierwszy kontakt',
    begunLead: 'Tędy pytający trafili na kampanię po raz pierwszy. Ostatni raz mogli trafić inaczej.',
    begunElsewhere: (n: number) =>
      `${count('pl', n)} ${plural('pl', n, { one: 'takie zapytanie przyszło', few: 'takie zapytania przyszły', many: 'takich zapytań przyszło', other: 'takiego zapytania przyszło' })} w końcu przez inną kampanię i tam ${plural('pl', n, { one: 'jest policzone', few: 'są policzone', other: 'jest policzonych' })}.`,

    before: 'Przed kampanią i w jej trakcie',
    beforeLead: (before: number, during: number) =>
      `Wszystkie zapytania i umowy uczestników, także spoza kampanii: ${count('pl', before)} ${plural('pl', before, { one: 'tydzień', few: 'tygodnie', many: 'tygodni', other: 'tygodnia' })} przed nią i ${count('pl', during)} w jej trakcie. Zmiana nie musi wynikać z kampanii.`,
    beforeFew: 'Porównanie pokażemy, gdy w kampanii będzie co najmniej trzech uczestników.',
    notYet: 'Porównamy, gdy minie pierwszy pełny tydzień kampanii.',
    perWeek: 'Średnio w tygodniu',
    beforeWord: 'Przed',
    duringWord: 'W trakcie',
    change: 'Zmiana',
    tooFew: 'za mało, by mówić o zmianie',
    start: 'początek kampanii',
    weekShort: (n: number) => String(n),

    chartWeeks: 'Zapytania, wyceny i umowy po tygodniach kampanii',
    chartChannels: 'Zapytania i umowy po kanałach',
    chartBefore: 'Zapytania i umowy uczestników w tygodniu',
    chartWords: 'Te same liczby są w tabeli obok.',
    chartBelow: 'Te same liczby są niżej, w tabeli tygodni.',
    facts: 'Kampania',
    goal: 'Cel',
    dates: 'Czas trwania',
    members: 'Uczestnicy',
    budget: 'Budżet netto',
    funding: 'Źródło finansowania',
    project: 'Projekt',
    coordinatorNote:
      'Klaster nie pobiera opłat ani prowizji. Miejsca w kampanii dostają wszyscy uczestnicy po równo, po kolei. Raport powstał z danych serwisu: odsłony i kliknięcia liczymy bez plików cookie, a z liczb nie wynika, kto patrzył.',
  },
  en: {
    title: (name) => `Report of the campaign: ${name}`,
    report: 'Report of the campaign',
    results: (name) => `Results of the campaign: ${name}`,
    resultsWord: 'Your results of the campaign',
    whatItBrought: 'What the campaign brought',
    reportLead: 'From showing to contract: figures, charts and a report for the council and funders.',
    resultsLead: 'Your showings, inquiries and contracts from this campaign. You alone see them.',
    campaigns: 'Campaigns',
    lead: (from, to, day) => `The campaign runs from ${from} to ${to}. As of ${day}.`,
    ownLead: (from, to, day) =>
      `What the campaign has brought your organisation. It runs from ${from} to ${to}, as of ${day}. Nobody but you sees this page.`,
    csv: 'Tables (CSV)',
    xlsx: 'Workbook (XLSX)',
    pdf: 'Report (PDF)',
    fileName: 'campaign-report',

    funnel: 'From showing to contract',
    step: 'Step',
    howMany: 'How many',
    ofBefore: 'Of the step before',
    impressions: 'Showings',
    clicks: 'Clicks',
    inquiries: 'Inquiries',
    quotes: 'Quotes',
    contracts: 'Contracts',
    completed: 'Completed',
    ended: 'Ended early',
    net: 'Net value',
    netLong: 'Net value of contracts',
    endedOf: (n) => `ended early: ${n}`,
    endedNote: (n) =>
      `Of these ${count('en', n)} ${plural('en', n, { one: 'contract has', other: 'contracts have' })} ended early; ${plural('en', n, { one: 'its value is', other: 'their values are' })} not counted.`,
    sharing: (sharing, all) =>
      `The value is of contracts of members that agreed to its being summed: ${count('en', sharing)} of ${count('en', all)}. Contracts of the others are counted without amounts.`,
    fewMembers:
      'The amount is given once it comes from three members or more: before, it would tell what single firms sold.',
    noSharing: 'No participant has agreed to amounts being summed, so the report gives none.',
    windowNote: (days) =>
      `An inquiry counts for the campaign if its author saw it at most ${inDays('en', days)} before.`,
    windowChange: (from, days) => `From ${from} on: at most ${inDays('en', days)}.`,
    noWindow: 'There is no rule on how many days before an inquiry a campaign may have been seen.',
    windowRest:
      'The last known touch decides. A procedure that asks many suppliers counts as one inquiry. Quotes count from when the buyer may read them, contracts from when they are in force. A joint contract counts once, and its value by the shares of those in the campaign.',
    few: 'few',
    fewNote:
      'The word “few” stands by numbers below 3: they tell of single cases and prove no more than that.',

    by: {
      channel: 'Channels',
      slot: 'Places on the site',
      member: 'Members',
      category: 'Categories',
      area: 'Where buyers are from',
      week: 'Weeks',
    },
    valuesKept:
      'No amounts are given here: they would come from fewer than three members and tell what single firms sold.',
    memberNote: 'Amounts are seen by each member alone, on its own page.',
    areaNote: 'Counties with fewer than 3 inquiries stand together, so that no single buyer is pointed at.',
    weekNote: 'An inquiry stands in the week in which it was sent, with all that came of it.',
    empty: 'Nothing yet',
    emptyText: 'Once the campaign is shown, its showings, clicks, inquiries and contracts stand here.',

    begun: 'First touch',
    begunLead: 'The channel by which inquiries began. The last touch may have been another.',
    begunElsewhere: (n) =>
      `${count('en', n)} of these ${plural('en', n, { one: 'inquiry came in the end by another campaign and is counted', other: 'inquiries came in the end by another campaign and are counted' })} there.`,

    before: 'Before the campaign and in it',
    beforeLead: (before, during) =>
      `All inquiries and contracts of the participants, also from elsewhere: ${count('en', before)} ${plural('en', before, { one: 'week', other: 'weeks' })} before it and ${count('en', during)} in it. A change need not come from the campaign.`,
    beforeFew: 'The comparison is shown once the campaign has three participants or more.',
    notYet: 'It is compared once the first whole week of the campaign has passed.',
    perWeek: 'A week on average',
    beforeWord: 'Before',
    duringWord: 'In it',
    change: 'Change',
    tooFew: 'too few to speak of a change',
    start: 'the campaign begins',
    weekShort: (n) => String(n),

    chartWeeks: 'Inquiries, quotes and contracts by week of the campaign',
    chartChannels: 'Inquiries and contracts by channel',
    chartBefore: 'Inquiries and contracts of the participants in a week',
    chartWords: 'The same numbers stand in the table beside it.',
    chartBelow: 'The same numbers stand below in the table of weeks.',
    facts: 'The campaign',
    goal: 'Goal',
    dates: 'Time',
    members: 'Participants',
    budget: 'Net budget',
    funding: 'Funded by',
    project: 'Project',
    coordinatorNote:
      'The cluster takes no fees or commissions. All participants are given places in the campaign evenly and in turn. The report is made from the data of the site: showings and clicks are counted without cookies, and the numbers do not tell who looked.',
  },
});
