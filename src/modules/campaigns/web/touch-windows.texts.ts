import { catalogue } from '../../../platform/i18n/catalogue.js';
import { count, inDays } from '../../../shared/plural.js';

export const touchWindowTexts = catalogue({
  pl: {
    title: 'Kiedy zapytanie zaliczamy kampanii',
    short: 'Zaliczanie zapytań',
    lead: 'Zapytanie zaliczamy kampanii, którą pytający widział niedługo wcześniej. Tu ustalasz, ile dni wcześniej. Zmiana działa od wybranego dnia i nie rusza tego, co już policzono.',
    rules: 'Zasady',
    validFrom: 'Od dnia',
    days: 'Ile dni wcześniej',
    state: 'Stan',
    when: { past: 'dawniej', now: 'obowiązuje', ahead: 'zacznie obowiązywać' },
    none: 'Nie ma żadnej zasady, więc zapytań nie zaliczamy.',
    fresh: 'Nowa zasada',
    freshLead: 'Uczestnicy trwających i przyszłych kampanii dostaną o niej wiadomość.',
    validFromHint: 'Najwcześniej od jutra. Zasada ustalona już na ten dzień zostanie zastąpiona.',
    daysHint: (most: number) =>
      `Najwyżej ${count('pl', most)}: tyle dni pamiętamy linki otwarte po zalogowaniu.`,
    set: 'Ustal zasadę',
    done: (days: number, from: string) =>
      `Od ${from} zaliczamy kampanii, którą pytający widział najwyżej ${inDays('pl', days)} wcześniej.`,
  },
  en: {
    title: 'When an inquiry counts for a campaign',
    short: 'How inquiries count',
    lead: 'An inquiry counts for the campaign that its author saw shortly before. Here you set how many days before. A change holds from the chosen day on and leaves what was counted as it is.',
    rules: 'Rules',
    validFrom: 'From',
    days: 'How many days before',
    state: 'State',
    when: { past: 'earlier', now: 'holds now', ahead: 'still to come' },
    none: 'There is no rule, so no inquiry counts.',
    fresh: 'New rule',
    freshLead: 'Participants of running and coming campaigns are told of it.',
    validFromHint: 'From tomorrow at the earliest. A rule set for that day already is replaced.',
    daysHint: (most) =>
      `At most ${count('en', most)}: for so many days links followed while signed in are remembered.`,
    set: 'Set the rule',
    done: (days, from) =>
      `From ${from} on an inquiry counts for the campaign that its author saw at most ${inDays('en', days)} before.`,
  },
});
