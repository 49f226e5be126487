import { catalogue } from '../../../../platform/i18n/catalogue.js';
import { plural } from '../../../../shared/plural.js';

/** What a buyer does next in a procedure, and the ways from it. */
export const nextStepTexts = catalogue({
  pl: {
    next: 'Co teraz',
    sealed: 'Złożonych wycen nikt nie widzi przed otwarciem, Wy też nie. Nie pokazujemy nawet, ile ich jest.',
    answer: (n: number) =>
      n === 1
        ? 'Jedno pytanie czeka na odpowiedź. Przeczytają ją wszyscy zaproszeni.'
        : `${n} ${plural('pl', n, { one: 'pytanie czeka', few: 'pytania czekają', many: 'pytań czeka', other: 'pytania czeka' })} na odpowiedź. Przeczytają ją wszyscy zaproszeni.`,
    toQuestions: 'Odpowiedz na pytania',
    taking: (until: string) =>
      `Dostawcy składają wyceny do ${until}. Do tego czasu możecie zaprosić następnych i odpowiadać na pytania.`,
    waiting: (at: string) => `Termin składania wycen minął. Wyceny otworzą się same ${at}.`,
    due: 'Nadszedł czas otwarcia. Wyceny otworzą się same w ciągu minuty; możecie je też otworzyć od razu.',
    toOpening: 'Otwórz wyceny',
    choose: 'Wyceny są otwarte. Porównajcie je i wybierzcie wycenę dla każdej części.',
    conclude: 'Wyceny są otwarte. Porównajcie je i zakończcie rozeznanie.',
    compare: 'Porównaj wyceny',
    decided: 'O każdej części zdecydowano. Wybory i ich uzasadnienia są w porównaniu.',
    decisions: 'Zobacz wybory',
    contracted: 'O każdej części zdecydowano. Dalej prowadzi umowa: jej przyjęcie, dostawy i odbiory.',
    concluded: 'Rozeznanie jest zakończone.',
    invitations: 'Zaproszenia',
    questions: 'Pytania',
    opening: 'Otwarcie',
    record: 'Protokół otwarcia',
    comparison: 'Porównanie',
    toInvitations: 'Zobacz, kogo pytacie',
    /** No lots: the procedure has but one. */
    contract: (lots: readonly number[]) => {
      if (lots.length === 0) return 'Umowa';
      return lots.length === 1 ? `Umowa, część ${lots[0]}` : `Umowa, części ${lots.join(', ')}`;
    },
  },
  en: {
    next: 'What now',
    sealed: 'Nobody sees bids before the opening, not even you. We do not even show how many there are.',
    answer: (n) =>
      n === 1
        ? 'One question waits for an answer. All who are invited will read it.'
        : `${n} questions wait for an answer. All who are invited will read it.`,
    toQuestions: 'Answer the questions',
    taking: (until) =>
      `Suppliers bid until ${until}. Until then you can invite more of them and answer questions.`,
    waiting: (at) => `The deadline has passed. The bids open by themselves at ${at}.`,
    due: 'The time of the opening has come. The bids open by themselves within a minute; you can also open them now.',
    toOpening: 'Open the bids',
    choose: 'The bids are open. Compare them and choose one for each lot.',
    conclude: 'The bids are open. Compare them and conclude the consultation.',
    compare: 'Compare the bids',
    decided: 'Every lot is decided. The choices and their reasons stand in the comparison.',
    decisions: 'See the choices',
    contracted: 'Every lot is decided. The contract leads on: its acceptance and the deliveries.',
    concluded: 'The consultation is concluded.',
    invitations: 'Invitations',
    questions: 'Questions',
    opening: 'Opening',
    record: 'Opening record',
    comparison: 'Comparison',
    toInvitations: 'See whom you ask',
    contract: (lots) => {
      if (lots.length === 0) return 'Contract';
      return lots.length === 1 ? `Contract, lot ${lots[0]}` : `Contract, lots ${lots.join(', ')}`;
    },
  },
});
