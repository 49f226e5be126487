import { formatDate, type LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import { inDays } from '../../../shared/plural.js';
import type { TouchWindow } from './credit.js';

type News = { kind: string; title: Localised; text: Localised };
type About = {
  readonly namePl: string;
  readonly nameEn: string | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
};

const named = ({ namePl, nameEn }: About): Localised => ({ pl: namePl, en: nameEn ?? namePl });
const days = ({ startsOn, endsOn }: About): Localised => ({
  pl: `od ${formatDate(startsOn, 'pl')} do ${formatDate(endsOn, 'pl')}`,
  en: `from ${formatDate(startsOn, 'en')} to ${formatDate(endsOn, 'en')}`,
});

/** To a member: the coordinator asks it to take part. */
export const invitedNews = (campaign: About): News => ({
  kind: 'campaigns.invited',
  title: {
    pl: `Zaproszenie do kampanii: ${named(campaign).pl}`,
    en: `Invitation to a campaign: ${named(campaign).en}`,
  },
  text: {
    pl: `Koordynator zaprasza Was do wspólnej kampanii ${days(campaign).pl}. Pokażemy Wasze oferty, jeśli się zgodzicie. Udział nic nie kosztuje i można z niego zrezygnować w każdej chwili.`,
    en: `The coordinator invites you to a common campaign ${days(campaign).en}. We show your listings if you agree. Taking part costs nothing and you may leave at any time.`,
  },
});

/** To the member that proposed itself. */
export const proposalNews = (campaign: About, reason: string | null): News => ({
  kind: 'campaigns.proposal-answered',
  title: reason
    ? {
        pl: `Zgłoszenie do kampanii nie zostało przyjęte: ${named(campaign).pl}`,
        en: `Your part in a campaign was not accepted: ${named(campaign).en}`,
      }
    : {
        pl: `Bierzecie udział w kampanii: ${named(campaign).pl}`,
        en: `You take part: ${named(campaign).en}`,
      },
  text: reason
    ? { pl: `Powód: ${reason}`, en: `Reason: ${reason}` }
    : {
        pl: `Koordynator przyjął zgłoszenie. Kampania trwa ${days(campaign).pl}.`,
        en: `The coordinator has accepted it. The campaign runs ${days(campaign).en}.`,
      },
});

/** To the member that asked for the campaign. */
export const requestNews = (campaign: About, reason: string | null): News => ({
  kind: 'campaigns.request-answered',
  title: reason
    ? { pl: `Odmowa kampanii: ${named(campaign).pl}`, en: `Campaign refused: ${named(campaign).en}` }
    : { pl: `Zgoda na kampanię: ${named(campaign).pl}`, en: `Campaign approved: ${named(campaign).en}` },
  text: reason
    ? { pl: `Powód: ${reason}`, en: `Reason: ${reason}` }
    : {
        pl: 'Koordynator przyjął Waszą prośbę. Zgłoście w panelu, które oferty ma pokazywać.',
        en: 'The coordinator has accepted your request. Say in the panel which listings it is to show.',
      },
});

const moves = {
  start: {
    title: { pl: 'Kampania ruszyła', en: 'The campaign has begun' },
    text: { pl: 'Wasze oferty widać w niej od dziś.', en: 'Your listings are shown in it from today.' },
  },
  pause: {
    title: { pl: 'Kampania wstrzymana', en: 'The campaign is paused' },
    text: {
      pl: 'Koordynator wstrzymał kampanię. Na razie niczego w niej nie widać.',
      en: 'The coordinator has paused the campaign. Nothing of it is shown for now.',
    },
  },
  resume: {
    title: { pl: 'Kampania wznowiona', en: 'The campaign goes on' },
    text: { pl: 'Wasze oferty znowu w niej widać.', en: 'Your listings are shown in it again.' },
  },
  end: {
    title: { pl: 'Kampania zakończona', en: 'The campaign is over' },
    text: { pl: 'Niczego już w niej nie widać.', en: 'Nothing of it is shown any more.' },
  },
  withdraw: {
    title: { pl: 'Kampania odwołana', en: 'The campaign is called off' },
    text: {
      pl: 'Koordynator odwołał tę kampanię przed jej początkiem.',
      en: 'The coordinator has called this campaign off before it began.',
    },
  },
} as const;
type ToldMove = keyof typeof moves;
export const isTold = (action: string): action is ToldMove => action in moves;

/** To the participants: the campaign has moved. */
export const movedNews = (campaign: About, action: ToldMove): News => ({
  kind: 'campaigns.moved',
  title: {
    pl: `${moves[action].title.pl}: ${named(campaign).pl}`,
    en: `${moves[action].title.en}: ${named(campaign).en}`,
  },
  text: moves[action].text,
});

/** To the participants: what they agreed to has changed. */
export const changedNews = (campaign: About): News => ({
  kind: 'campaigns.changed',
  title: {
    pl: `Zmiana w kampanii: ${named(campaign).pl}`,
    en: `A campaign has changed: ${named(campaign).en}`,
  },
  text: {
    pl: `Zmieniły się dni, hasło albo zasady. Kampania trwa ${days(campaign).pl}. Jeśli to Wam nie odpowiada, można z niej zrezygnować.`,
    en: `Its days, message or rules have changed. It runs ${days(campaign).en}. If that does not suit you, you may leave it.`,
  },
});

/** To the participants: another number of days is behind an inquiry from a day on. */
export const windowNews = ({ validFrom, days: many }: TouchWindow): News => ({
  kind: 'campaigns.window-changed',
  title: {
    pl: 'Zmiana w zaliczaniu zapytań do kampanii',
    en: 'A change in how inquiries count for campaigns',
  },
  text: {
    pl: `Od ${formatDate(validFrom, 'pl')} zapytanie zaliczamy kampanii, którą pytający widział najwyżej ${inDays('pl', many)} wcześniej. To, co policzono przedtem, zostaje.`,
    en: `From ${formatDate(validFrom, 'en')} on an inquiry counts for the campaign that its author saw at most ${inDays('en', many)} before. What was counted before stays.`,
  },
});

/** To the coordinator: a member asks for a campaign. */
export const askedNews = (campaign: About, who: string): News => ({
  kind: 'campaigns.requested',
  title: {
    pl: `Prośba o kampanię: ${named(campaign).pl}`,
    en: `A campaign is asked for: ${named(campaign).en}`,
  },
  text: { pl: `Prosi: ${who}.`, en: `Asked by: ${who}.` },
});

const answers = {
  propose: { pl: 'zgłasza się do kampanii', en: 'proposes itself for the campaign' },
  join: { pl: 'bierze udział w kampanii', en: 'takes part in the campaign' },
  decline: { pl: 'nie weźmie udziału w kampanii', en: 'will not take part in the campaign' },
  leave: { pl: 'rezygnuje z udziału w kampanii', en: 'has left the campaign' },
} as const;
export type ToldAnswer = keyof typeof answers;

/** To the coordinator: what a member has answered. */
export const answerNews = (campaign: About, who: string, answer: ToldAnswer): News => ({
  kind: answer === 'propose' ? 'campaigns.proposed' : 'campaigns.answered',
  title: {
    pl: `${who} ${answers[answer].pl}: ${named(campaign).pl}`,
    en: `${who} ${answers[answer].en}: ${named(campaign).en}`,
  },
  text:
    answer === 'propose'
      ? { pl: 'Zgłoszenie czeka na odpowiedź.', en: 'It waits for your answer.' }
      : { pl: 'Nic więcej nie trzeba robić.', en: 'There is nothing more to do.' },
});
