import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { href } from '../../platform/i18n/paths.js';
import type { Mail } from '../../platform/mail/mail.js';
import { formatInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';

const texts = catalogue({
  pl: {
    subject: (organisation: string) => `Profil czeka na przejęcie: ${organisation}`,
    heading: (organisation: string) => `${organisation}: przejmij profil w serwisie Wspólny Rynek`,
    greeting: (name: string, inviter: string | null) =>
      inviter
        ? `${name}, ${inviter} zaprasza Cię jako pierwszą osobę, która będzie działać w imieniu tej organizacji.`
        : `${name}, zapraszamy Cię jako pierwszą osobę, która będzie działać w imieniu tej organizacji.`,
    how: 'Otwórz link, sprawdź dane organizacji, podaj jej NIP i ustaw hasło. Od tej chwili tylko Wy zmieniacie profil i oferty.',
    personal: (until: string) =>
      `Link jest osobisty, działa raz i do ${until}. Nie przekazuj go innym: kto go użyje, zostanie właścicielem konta organizacji.`,
    action: 'Przejmij profil',
  },
  en: {
    subject: (organisation) => `A profile waits to be claimed: ${organisation}`,
    heading: (organisation) => `${organisation}: claim the profile at Wspólny Rynek`,
    greeting: (name, inviter) =>
      inviter
        ? `${name}, ${inviter} invites you as the first person to act for this organisation.`
        : `${name}, you are invited as the first person to act for this organisation.`,
    how: 'Open the link, check the organisation’s data, enter its tax number and choose a password. From then on only you change the profile and the listings.',
    personal: (until) =>
      `The link is personal, works once and until ${until}. Do not pass it on: whoever uses it becomes the owner of the organisation’s account.`,
    action: 'Claim the profile',
  },
});

type ToMail = {
  readonly organisationName: string;
  readonly name: string;
  readonly email: string;
  readonly inviter: string | null;
  readonly expiresAt: Date;
  readonly lang: Lang;
};

/** The mail with a personal link to an organisation. */
@Injectable()
export class ClaimMails {
  constructor(private readonly config: Config) {}

  /** The address that the link opens. */
  linkOf(secret: string, lang: Lang): string {
    return new URL(href(lang, `/przejecie?token=${secret}`), this.config.publicUrl).href;
  }

  mailOf(claim: ToMail, secret: string, messageId: string): Mail {
    const { lang, organisationName } = claim;
    const m = texts[lang];
    return {
      to: claim.email,
      lang,
      subject: m.subject(organisationName),
      body: {
        heading: m.heading(organisationName),
        paragraphs: [
          m.greeting(claim.name, claim.inviter),
          m.how,
          m.personal(formatInstant(claim.expiresAt, lang)),
        ],
        action: { label: m.action, url: this.linkOf(secret, lang) },
      },
      messageId,
    };
  }
}
