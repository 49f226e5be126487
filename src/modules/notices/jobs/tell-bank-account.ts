import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { formatInstant } from '../../../shared/dates.js';
import { Notices } from '../notices.service.js';

type Changed = { organisationId: string; at: string };

/** A changed account is how money goes astray: everybody who acts for the organisation is told, by mail too. */
@Injectable()
export class TellBankAccount extends JobHandler<Changed> {
  static readonly task = 'notices.tell-bank-account';

  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle({ organisationId, at }: Changed, job: JobInfo): Promise<void> {
    const when = new Date(at);
    await this.db.tx('system', (tx) =>
      this.notices.tellOnce(tx, job.id, {
        organisationId,
        kind: 'organisations.bank-account-changed',
        title: { pl: 'Zmieniono rachunek bankowy', en: 'The bank account was changed' },
        text: {
          pl: `Rachunek Waszej organizacji zmieniono ${formatInstant(when, 'pl')}. Jeśli nie zrobił tego nikt z Was, napiszcie od razu do operatora serwisu.`,
          en: `Your organisation’s account was changed on ${formatInstant(when, 'en')}. If none of you did it, write to the operator of the site at once.`,
        },
        path: '/panel/organizacja/rachunek',
      }),
    );
  }
}
