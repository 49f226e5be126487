import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Notices, type News } from '../notices.service.js';

type Concerned = { organisationId: string };

const path = '/panel/ludzie';

/** Tells an organisation of its people. Names stand on the page, not in the mail. */
@Injectable()
abstract class TellOfPeople extends JobHandler<Concerned> {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {
    super();
  }

  protected abstract readonly news: Omit<News, 'organisationId' | 'path'>;

  async handle({ organisationId }: Concerned, job: JobInfo): Promise<void> {
    await this.db.tx('system', (tx) =>
      this.notices.tellOnce(tx, job.id, { organisationId, path, ...this.news }),
    );
  }
}

@Injectable()
export class TellJoinRequested extends TellOfPeople {
  static readonly task = 'notices.tell-join-requested';

  protected readonly news = {
    kind: 'organisations.join-requested',
    title: { pl: 'Ktoś prosi o dołączenie', en: 'Somebody asks to join' },
    text: {
      pl: 'Ktoś chce działać w imieniu Waszej organizacji. Właściciel konta sprawdza, kto to jest, i decyduje.',
      en: 'Somebody wants to act for your organisation. An owner checks who it is and decides.',
    },
  };
}

@Injectable()
export class TellPersonLeft extends TellOfPeople {
  static readonly task = 'notices.tell-person-left';

  protected readonly news = {
    kind: 'organisations.person-left',
    title: { pl: 'Ktoś odszedł z organizacji', en: 'Somebody has left the organisation' },
    text: {
      pl: 'Jedna z osób nie działa już w imieniu Waszej organizacji. Kto to był, pokazuje historia.',
      en: 'One person no longer acts for your organisation. The history shows who it was.',
    },
  };
}
