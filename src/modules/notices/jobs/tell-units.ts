import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Organisations } from '../../organisations/index.js';
import { Notices, type News } from '../notices.service.js';

type Linked = { unitId: string; principalId: string };

/** Tells a unit what its principal has said. */
@Injectable()
abstract class TellUnit extends JobHandler<Linked> {
  constructor(
    private readonly db: Db,
    private readonly organisations: Organisations,
    private readonly notices: Notices,
  ) {
    super();
  }

  protected abstract news(principal: string): Pick<News, 'kind' | 'title' | 'text'>;

  async handle({ unitId, principalId }: Linked, job: JobInfo): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const principal = await this.organisations.party(tx, principalId);
      if (!principal) return;
      const path = '/panel/organizacja';
      await this.notices.tellOnce(tx, job.id, { organisationId: unitId, path, ...this.news(principal.name) });
    });
  }
}

@Injectable()
export class TellUnitLinked extends TellUnit {
  static readonly task = 'notices.tell-unit-linked';

  protected news(principal: string) {
    return {
      kind: 'organisations.unit-linked',
      title: { pl: 'Jednostka połączona', en: 'Unit linked' },
      text: {
        pl: `${principal} potwierdza, że jesteście jej jednostką. Jej dane trafią na Wasze umowy same.`,
        en: `${principal} agrees that you are its unit. Its data reach your contracts by themselves.`,
      },
    };
  }
}

@Injectable()
export class TellUnitUnlinked extends TellUnit {
  static readonly task = 'notices.tell-unit-unlinked';

  protected news(principal: string) {
    return {
      kind: 'organisations.unit-unlinked',
      title: { pl: 'Jednostka odłączona', en: 'Unit unlinked' },
      text: {
        pl: `${principal} mówi, że nie jesteście już jej jednostką. Sprawdźcie dane organizacji.`,
        en: `${principal} says that you are no longer its unit. Check your organisation’s data.`,
      },
    };
  }
}
