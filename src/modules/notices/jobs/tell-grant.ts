import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { formatDate } from '../../../shared/dates.js';
import { Grants } from '../../organisations/index.js';
import { Notices } from '../notices.service.js';

/** Tells both sides of a grant that it was given or revoked: the coordinator, and all who answer for the member. */
@Injectable()
export class TellGrant extends JobHandler<{ grantId: string }> {
  static readonly task = 'notices.tell-grant';

  constructor(
    private readonly db: Db,
    private readonly grants: Grants,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle({ grantId }: { grantId: string }, job: JobInfo): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const grant = await this.grants.read(tx, grantId);
      if (!grant) return;
      const { organisationId, organisation, granteeId, person, validTo } = grant;
      const news = grant.revokedAt
        ? {
            kind: 'organisations.grant-revoked',
            title: { pl: 'Upoważnienie odwołane', en: 'Grant revoked' },
            text: {
              pl: `${person} nie działa już w imieniu organizacji ${organisation}.`,
              en: `${person} no longer acts for ${organisation}.`,
            },
          }
        : {
            kind: 'organisations.grant-given',
            title: { pl: 'Udzielono upoważnienia', en: 'Grant given' },
            text: {
              pl: `${person} może działać w imieniu organizacji ${organisation} do ${formatDate(validTo, 'pl')}. Każda czynność jest zapisywana.`,
              en: `${person} may act for ${organisation} until ${formatDate(validTo, 'en')}. Each act is recorded.`,
            },
          };
      const member = { organisationId, path: '/panel/organizacja/upowaznienia' };
      for (const to of [member, { organisationId: granteeId, path: '/konto' }]) {
        await this.notices.tellOnce(tx, job.id, { ...to, ...news });
      }
    });
  }
}
