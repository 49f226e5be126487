import { catalogue } from '../../../platform/i18n/catalogue.js';
import { inDays } from '../../../shared/plural.js';

export const whyTexts = catalogue({
  pl: {
    title: 'Dlaczego to widzę?',
    lead: (campaign: string) =>
      `Bo trwa kampania „${campaign}”, w której koordynator klastra promuje członków razem. Nikt za to nie płaci: ani uczestnicy, ani kupujący.`,
    campaigns: 'Kampanie',
    when: 'Kiedy trwa',
    criteria: 'Kto może wziąć udział',
    who: 'Kto bierze udział',
    places: 'Gdzie ją teraz widać',
    noPlaces: 'Tej kampanii nie widać teraz na żadnej innej stronie.',
    toCampaign: 'Strona kampanii',
    rule: 'Kto jest pokazywany i kiedy',
    rules: {
      least:
        'W każdym miejscu następny jest ten uczestnik, którego pokazano tam najmniej razy. Gdy kilku pokazano tyle samo razy, wybiera program na podstawie numeru kampanii i liczby odsłon; nikt nie ma na to wpływu.',
      listings: 'Dwie oferty jednego uczestnika dzielą się jego odsłonami.',
      late: 'Kto dołączy później albo wróci, zaczyna od najmniejszej liczby pozostałych: ani nie nadrabia, ani nie traci.',
      campaigns:
        'Gdy na jednej stronie mieści się kilka kampanii, pokazujemy je na zmianę, stosownie do liczby uczestników.',
      results: 'Wyróżnienie nie zmienia kolejności ani liczby wyników wyszukiwania.',
      reader:
        'Na stronach, które widzą wszyscy, wybór nie zależy od tego, kim jesteś. Tylko w panelu kupującego kampanie dobieramy do rodzaju organizacji i jej powiatu.',
    },
    kept: (days: number) =>
      `Nie zapisujemy w tym celu plików cookie. Gdy otwierasz link kampanii po zalogowaniu, pamiętamy to przy Twoim koncie przez ${inDays('pl', days)}, żeby wiedzieć, po której kampanii przyszło zapytanie.`,
    numbers: 'Ile razy kogo pokazano',
    numbersLead: 'Liczymy tylko to, co zobaczyli ludzie, bez programów, które same przeglądają strony.',
    noNumbers: 'Jeszcze nikogo.',
    ranking: 'Jak sortujemy wyniki',
  },
  en: {
    title: 'Why do I see this?',
    lead: (campaign) =>
      `Because the campaign “${campaign}” is running, in which the coordinator of the cluster promotes the members together. Nobody pays for this: neither those who take part nor those who buy.`,
    campaigns: 'Campaigns',
    when: 'When it runs',
    criteria: 'Who may take part',
    who: 'Who takes part',
    places: 'Where it stands now',
    noPlaces: 'This campaign stands on no other page now.',
    toCampaign: 'The campaign’s page',
    rule: 'Who is shown, and when',
    rules: {
      least:
        'In each place the next one is whoever was shown there least. When several were shown alike, a draw made of the number of the campaign and of the showings decides.',
      listings: 'Two listings of one participant share its showings.',
      late: 'Who joins later or comes back begins at the least of the others: it neither catches up nor falls behind.',
      campaigns: 'When several campaigns fit one page they take turns, in proportion to their participants.',
      results: 'Being featured changes neither the order nor the number of search results.',
      reader:
        'On the pages that everybody sees the choice does not depend on who you are. Only in the buyer’s panel campaigns are chosen by the kind of the organisation and by its county.',
    },
    kept: (days) =>
      `We set no cookies for this. When you follow a link of a campaign while signed in, we remember it with your account for ${inDays('en', days)}, to know after which campaign an inquiry came.`,
    numbers: 'Who was shown how often',
    numbersLead: 'Shown to people, without programs that read pages by themselves.',
    noNumbers: 'Nobody yet.',
    ranking: 'How we sort results',
  },
});
