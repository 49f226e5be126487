import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, databaseNow } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { Retention } from '../../platform/privacy/retention.js';
import { localDateOf } from '../../shared/dates.js';
import { Notices } from '../notices/index.js';
import { OWN } from './campaign-paths.js';
import { TOUCH_TERM } from './data/account-touches.personal.js';
import { setTouchWindow } from './data/attribution.commands.js';
import { touchWindows } from './data/attribution.queries.js';
import { takingPart } from './data/participants.queries.js';
import { windowNews } from './domain/campaign-news.js';
import { windowOn, type TouchWindow } from './domain/credit.js';
import { campaignProblems } from './domain/problems.js';
import { wrongWindow } from './domain/window-rules.js';

/** `now`: the one in force; later ones are still to come. */
export type TouchWindowLine = TouchWindow & { readonly when: 'past' | 'now' | 'ahead' };

/** For how many days a touch may be behind an inquiry: rules with a day, set by the coordinator, open to all who take part. */
@Injectable()
export class TouchWindows {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly retention: Retention,
    private readonly notices: Notices,
  ) {}

  /** All of them, the latest first. */
  async list(actor: Representative): Promise<TouchWindowLine[]> {
    const today = localDateOf(this.clock.now());
    const windows = await this.db.read(actor, touchWindows);
    const now = windowOn(windows, today);
    return windows
      .map((window): TouchWindowLine => {
        if (window.validFrom > today) return { ...window, when: 'ahead' };
        return { ...window, when: window.validFrom === now?.validFrom ? 'now' : 'past' };
      })
      .reverse();
  }

  /** For how many days followed links are remembered, which no window exceeds; null when no term holds. */
  keptDays(): Promise<number | null> {
    return this.retention.daysOf(TOUCH_TERM);
  }

  /**
   * Sets the window from a day to come on, in the place of another one set for that day; tells whoever takes part in
   * a campaign. @throws Problem `campaigns/window-invalid`
   */
  async set(actor: Representative, window: TouchWindow, key?: string): Promise<TouchWindow> {
    const keptDays = await this.keptDays();
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'campaigns.touch-window', key, async () => {
        const { validFrom, days } = window;
        const at = await databaseNow(tx);
        const today = localDateOf(at);
        const errors = wrongWindow(window, { today, keptDays });
        if (errors.length > 0) throw campaignProblems.windowInvalid(undefined, errors);
        await setTouchWindow(tx, window);
        const subject = { kind: 'organisation', id: actor.organisation.id };
        await recordActivity(tx, actor, { action: 'touch-window-set', subject, at, details: { ...window } });
        for (const organisationId of await takingPart(tx, today))
          await this.notices.tell(tx, { organisationId, ...windowNews(window), path: OWN });
        return { validFrom, days };
      }),
    );
  }
}
