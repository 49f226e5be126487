import { catalogue } from '../../../platform/i18n/catalogue.js';
import { plural } from '../../../shared/plural.js';

export const councilTexts = catalogue({
  pl: {
    council: 'Rada klastra',
    lead: 'Rada decyduje o sprawach klastra i kontroluje koordynatora. Każdy członek ma w niej jednego przedstawiciela i jeden głos (§ 3 ust. 2 umowy).',
    own: 'Miejsce Twojej organizacji',
    ownLead:
      'Przedstawiciela i zastępcę wyznacza właściciel konta. Zastępca głosuje, gdy przedstawiciel nie może.',
    place: 'Miejsce',
    places: { representative: 'Przedstawiciel', deputy: 'Zastępca' },
    since: (day: string) => `od ${day}`,
    free: 'wolne',
    person: 'Osoba',
    personHint: 'Kogo nie ma na liście, tego najpierw zaproś na stronie „Ludzie”.',
    appoint: 'Wyznacz',
    appointed: 'Miejsce w radzie zajęte.',
    vacate: 'Zwolnij miejsce',
    vacateQuestion: (person: string) =>
      `Czy ${person} ma opuścić miejsce w radzie? Do wyznaczenia następnej osoby to miejsce będzie wolne.`,
    vacateConfirm: 'Tak, zwolnij',
    vacated: 'Miejsce w radzie jest wolne.',
    seats: 'Kto zasiada w radzie',
    seatCount: (taken: number, members: number) =>
      `${taken} z ${members} członków ma swojego przedstawiciela.`,
    nobody: 'Nikt jeszcze nie zasiada w radzie',
    nobodyMore: 'Gdy właściciele kont wyznaczą przedstawicieli, pojawią się tutaj.',
    member: 'Członek',
    representative: 'Przedstawiciel',
    deputy: 'Zastępca',
    sinceWhen: 'Od kiedy',
    coordinators: 'Koordynator klastra',
    coordinatorsLead:
      'Koordynację powierza się organizacji na czas od do (§ 3 ust. 4 umowy). Zmienia ją uchwała rady. Sama rola koordynatora nie daje głosu w radzie.',
    coordinator: 'Organizacja',
    from: 'Od',
    to: 'Do',
    lasting: 'nadal',
  },
  en: {
    council: 'Council',
    lead: 'The council decides the affairs of the cluster and controls the coordinator. Every member has one representative in it and one vote (§ 3.2 of the agreement).',
    own: 'Your organisation’s seat',
    ownLead:
      'An account owner appoints representative and deputy. The deputy votes when the representative cannot.',
    place: 'Place',
    places: { representative: 'Representative', deputy: 'Deputy' },
    since: (day) => `since ${day}`,
    free: 'vacant',
    person: 'Person',
    personHint: 'Invite a person who is not in the list on the page “People” first.',
    appoint: 'Appoint',
    appointed: 'The seat is taken.',
    vacate: 'Vacate the seat',
    vacateQuestion: (person) =>
      `Shall ${person} leave the seat in the council? It stays vacant until somebody else is appointed.`,
    vacateConfirm: 'Yes, vacate',
    vacated: 'The seat is vacant.',
    seats: 'Who sits in the council',
    seatCount: (taken, members) =>
      `${taken} of ${members} ${plural('en', members, { one: 'member', other: 'members' })} ${taken === 1 ? 'has' : 'have'} a representative.`,
    nobody: 'Nobody sits in the council yet',
    nobodyMore: 'Once account owners have appointed representatives, they appear here.',
    member: 'Member',
    representative: 'Representative',
    deputy: 'Deputy',
    sinceWhen: 'Since',
    coordinators: 'Coordinator of the cluster',
    coordinatorsLead:
      'An organisation is entrusted with coordination from a day to a day (§ 3.4 of the agreement). A resolution of the council changes it. The coordinator’s role itself gives no vote.',
    coordinator: 'Organisation',
    from: 'From',
    to: 'To',
    lasting: 'lasting',
  },
});
