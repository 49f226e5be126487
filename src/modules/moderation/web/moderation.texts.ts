import { catalogue } from '../../../platform/i18n/catalogue.js';

export const moderationTexts = catalogue({
  pl: {
    coordinator: 'Biurko koordynatora',
    decisions: 'Decyzje o treściach',
    decisionsLead:
      'Koordynator może ukryć lub przywrócić publiczny tekst, zawsze z powodem. Nikt poza członkiem nie zmienia jego tekstów i cen.',
    none: 'Nie było jeszcze żadnej decyzji',
    noneMore: 'Decyzję podejmiesz na stronie oferty, której dotyczy.',
    when: 'Kiedy',
    what: 'Czego dotyczy',
    whose: 'Czyje',
    decision: 'Decyzja',
    reason: 'Powód',
    decidedBy: 'Kto zdecydował',
    verdicts: { hide: 'ukryto', restore: 'przywrócono' },
    statement: 'Uzasadnienie decyzji',
    untouched: 'Treść nie została zmieniona: zmieniać może ją tylko Twoja organizacja.',
    ways: 'Co możecie zrobić',
    correct: 'Poprawić treść i poprosić koordynatora o przywrócenie.',
    appeal:
      'Odwołać się do rady klastra. Rada to po jednym przedstawicielu każdego członka; kontroluje koordynatora i może zmienić jego decyzję.',
  },
  en: {
    coordinator: 'Coordinator’s desk',
    decisions: 'Decisions on texts',
    decisionsLead:
      'The coordinator may hide or restore a public text, always with a reason. Nobody but the member edits its texts and prices.',
    none: 'No decisions yet',
    noneMore: 'You decide on the page of the listing concerned.',
    when: 'When',
    what: 'About what',
    whose: 'Whose',
    decision: 'Decision',
    reason: 'Reason',
    decidedBy: 'Who decided',
    verdicts: { hide: 'hidden', restore: 'restored' },
    statement: 'Statement of reasons',
    untouched: 'The text itself was not changed: only your organisation can change it.',
    ways: 'What you can do',
    correct: 'Correct the text and ask the coordinator to restore it.',
    appeal:
      'Appeal to the council of the cluster. The council has one representative of each member; it controls the coordinator and may change the decision.',
  },
});
