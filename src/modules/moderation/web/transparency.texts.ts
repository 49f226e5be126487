import { catalogue } from '../../../platform/i18n/catalogue.js';

export const transparencyTexts = catalogue({
  pl: {
    title: 'Przejrzystość: zgłoszenia i decyzje',
    lead: 'Ile treści zgłoszono, ile ukryto i przywrócono, ile było odwołań. Same liczby, bez nazw.',
    how: 'Jak to działa',
    howAnyone:
      'Każdy może zgłosić ofertę lub profil, także bez konta. Link jest na dole każdej takiej strony.',
    howDecides:
      'Decyduje koordynator klastra, człowiek, nie program. Może treść ukryć albo zostawić, zawsze z uzasadnieniem. Nie może jej zmienić.',
    howAppeal: 'Autor ukrytej treści może odwołać się do rady klastra. Rada może przywrócić treść uchwałą.',
    byYear: 'Według lat',
    byGround: 'Z jakich powodów zgłaszano',
    none: 'Nie było jeszcze zgłoszeń ani decyzji',
    year: 'Rok',
    reports: 'Zgłoszenia',
    acted: 'Zakończone ukryciem',
    dismissed: 'Bez zmian',
    open: 'Otwarte',
    hidden: 'Ukryte treści',
    hiddenUnasked: 'W tym bez zgłoszenia',
    restored: 'Przywrócone',
    appeals: 'Odwołania',
    overturned: 'Uwzględnione',
    ground: 'Powód',
    note: 'Zgłoszenia i odwołania liczą się w roku, w którym je wniesiono. Jedna decyzja może odpowiadać na kilka zgłoszeń.',
  },
  en: {
    title: 'Transparency: reports and decisions',
    lead: 'How many texts were reported, hidden and restored, and how many appeals there were. Numbers only, no names.',
    how: 'How it works',
    howAnyone:
      'Anybody may report a listing or a profile, without an account too. The link is at the foot of each such page.',
    howDecides:
      'The coordinator of the cluster decides, a person and not a program. It may hide the text or leave it, always with a reason. It cannot change it.',
    howAppeal:
      'The author of a hidden text may appeal to the council of the cluster, which may restore it by a resolution.',
    byYear: 'By year',
    byGround: 'Grounds of the reports',
    none: 'No reports and no decisions yet',
    year: 'Year',
    reports: 'Reports',
    acted: 'Ended with hiding',
    dismissed: 'Left as it is',
    open: 'Open',
    hidden: 'Texts hidden',
    hiddenUnasked: 'Of these without a report',
    restored: 'Restored',
    appeals: 'Appeals',
    overturned: 'Granted',
    ground: 'Ground',
    note: 'Reports and appeals count in the year in which they were filed. One decision may answer several reports.',
  },
});
