import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Mail } from '../../platform/mail/mail.js';

const texts = catalogue({
  pl: {
    confirm: 'Potwierdź zapis na newsletter',
    confirmText:
      'Ktoś, zapewne Ty, wpisał ten adres w formularzu newslettera Wspólnego Rynku. Zaczniemy pisać dopiero po Twoim potwierdzeniu.',
    confirmDays:
      'Link działa przez 7 dni. Jeśli to nie Ty, nic nie rób: nie będziemy więcej pisać, a adres usuniemy.',
    confirmAction: 'Potwierdzam zapis',
    already: 'Ten adres jest już zapisany na newsletter',
    alreadyText:
      'Ktoś, zapewne Ty, wpisał ten adres w formularzu newslettera Wspólnego Rynku. Newsletter już tu przychodzi i nic się nie zmieniło.',
    alreadyMore:
      'Tematy, powiaty i język zmienisz na stronie, do której prowadzi przycisk. Tam też można się wypisać.',
    alreadyAction: 'Zmień ustawienia newslettera',
    why: 'Piszemy, bo ten adres wpisano w formularzu newslettera.',
  },
  en: {
    confirm: 'Confirm your subscription to the newsletter',
    confirmText:
      'Somebody, probably you, entered this address in the form of the newsletter of Wspólny Rynek. We start writing only once you have confirmed.',
    confirmDays:
      'The link works for 7 days. If it was not you, do nothing: we shall not write again and delete the address.',
    confirmAction: 'I confirm',
    already: 'This address gets the newsletter already',
    alreadyText:
      'Somebody, probably you, entered this address in the form of the newsletter of Wspólny Rynek. The newsletter comes here already and nothing has changed.',
    alreadyMore:
      'The page behind the button is where topics, counties and the language are chosen, and where one unsubscribes.',
    alreadyAction: 'Change the settings',
    why: 'We write because this address was entered in the form of the newsletter.',
  },
});

type To = Pick<Mail, 'to' | 'lang' | 'messageId'>;

/** Asks the mailbox itself. Repeats nothing of what was typed, by whoever it was. */
export const confirmMail = (to: To, url: string): Mail => {
  const m = texts[to.lang];
  return {
    ...to,
    subject: m.confirm,
    body: {
      heading: m.confirm,
      paragraphs: [m.confirmText, m.confirmDays],
      action: { label: m.confirmAction, url },
      footer: m.why,
    },
  };
};

/** To who subscribes already. */
export const alreadyMail = (to: To, url: string): Mail => {
  const m = texts[to.lang];
  return {
    ...to,
    subject: m.already,
    body: {
      heading: m.already,
      paragraphs: [m.alreadyText, m.alreadyMore],
      action: { label: m.alreadyAction, url },
      footer: m.why,
    },
  };
};
