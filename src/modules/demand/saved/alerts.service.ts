import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import { newId } from '../../../shared/ids.js';
import { Notices, NoticeWording } from '../../notices/index.js';
import { lockSearch, recordAlert, shownOfAlert, untoldOf, withUntold } from './data/matching.queries.js';
import { foundNews } from './domain/found-news.js';
import { waitsFor } from './domain/saved-search.js';
import { resultsPath } from './results-path.js';
import './domain/events.js';

export const FOUND = 'demand.found';

/** Tells of what was found, each thing once for each saved search, as far as everybody may read it at that moment. */
@Injectable()
export class Alerts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
    wording: NoticeWording,
  ) {
    wording.register(FOUND, async (reader, alertId) => {
      const shown = await shownOfAlert(reader, alertId);
      if (!shown || shown.things.length === 0) return null;
      return foundNews(shown.name, shown.subject, shown.things);
    });
  }

  /** Tells all that was found and not told; soon after an alert it waits, so that a flood is told in one. */
  async tell(savedSearchId: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const search = await lockSearch(tx, savedSearchId);
      if (!search) return;
      const { id, organisationId, subject, name, query, lastTold } = search;
      const things = await untoldOf(tx, id, subject);
      if (things.length === 0) return;
      const at = this.clock.now();
      const wait = waitsFor(lastTold, at);
      if (wait > 0) return publish(tx, FOUND, { savedSearchId }, wait);
      const alertId = newId<'SearchAlert'>();
      await recordAlert(
        tx,
        { id: alertId, savedSearchId: id, at },
        things.map((thing) => thing.id),
      );
      const path = resultsPath(subject, query, things);
      await this.notices.tell(tx, {
        ...{ organisationId, kind: FOUND, subjectId: alertId, path },
        ...foundNews(name, subject, things),
      });
    });
  }

  /** Once a day: whoever wants it together, and what nobody told for whatever reason. */
  async tellDaily(): Promise<void> {
    await this.db.tx('system', async (tx) => {
      for (const savedSearchId of await withUntold(tx)) await publish(tx, FOUND, { savedSearchId });
    });
  }
}
