import { Injectable } from '@nestjs/common';
import { Consents } from '../../modules/identity/index.js';
import { Desk, type DeskSource } from '../../modules/notices/index.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatDate } from '../../shared/dates.js';

const texts = catalogue({
  pl: {
    due: 'Zaakceptuj nowy regulamin',
    coming: (from: string) => `Od ${from} obowiązuje nowy regulamin`,
  },
  en: {
    due: 'Accept the new terms',
    coming: (from) => `New terms hold from ${from}`,
  },
});

/** Changed terms on the panel's first page, from the day on which they are announced until they are accepted. */
@Injectable()
export class TermsDesk {
  constructor(
    desk: Desk,
    private readonly consents: Consents,
  ) {
    desk.register(this.changedTerms);
  }

  private readonly changedTerms: DeskSource = async (actor, lang) => {
    const { open, inForce } = await this.consents.standing(actor);
    if (!open) return [];
    const m = texts[lang];
    const due = open === inForce;
    const title = due ? m.due : m.coming(formatDate(open.from, lang));
    return [{ title, detail: open.changes[lang], path: '/konto/regulamin', urgent: due }];
  };
}
