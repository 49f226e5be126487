import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import { withMark } from '../../shared/touch-mark.js';
import { addOpenings, linkByCode, type OpenedLink } from './data/short-links.queries.js';
import { outreachProblems } from './domain/outreach-problems.js';
import { aimPath, codeOf } from './domain/short-link.js';
import { isLooking } from '../../shared/looking.js';
import type { Visit } from './domain/visits.js';
import { Tracking } from './tracking.service.js';

const FLUSH_MS = 5_000;

/** People follow short links; each opening is counted, and none waits for the counting. */
@Injectable()
export class ShortLinkOpening implements OnApplicationShutdown {
  private readonly logger = new Logger('campaigns');
  private waiting = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly db: Db,
    private readonly tracking: Tracking,
  ) {}

  /**
   * The Polish path to which a code leads, always one of the site's own; with a token of its own while the
   * campaign of the link runs.
   * @throws Problem `campaigns/link-not-found` also for one that is switched off
   */
  async open(text: string, visit: Visit): Promise<string> {
    const code = codeOf(text);
    const link = code && (await linkByCode(this.db.public, code));
    if (!link) throw outreachProblems.linkNotFound({});
    if (isLooking(visit)) this.count(link.id);
    const path = aimPath(link);
    const token = await this.tokenOf(link);
    // Pages of campaigns and listings count the visit themselves; the others know no campaigns.
    if (token !== null && (link.target === 'member' || link.target === 'catalogue'))
      this.tracking.noteClick(token, visit);
    return withMark(path, token);
  }

  /** Writes what is waiting; what cannot be written is given up, counts are not worth a retry. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.waiting.size === 0) return;
    const openings = [...this.waiting].map(([id, opened]) => ({ id, opened }));
    this.waiting = new Map();
    try {
      await this.db.tx('system', (tx) => addOpenings(tx, openings));
    } catch {
      this.logger.warn(`Openings of ${openings.length} short links could not be written`);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  /** At most one entry for each link that is there. */
  private count(id: string): void {
    this.waiting.set(id, (this.waiting.get(id) ?? 0) + 1);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  private async tokenOf(link: OpenedLink): Promise<string | null> {
    if (link.runningCampaignId === null) return null;
    return this.tracking.mint({
      campaignId: link.runningCampaignId,
      channel: link.channel,
      slot: null,
      organisationId: link.listingOwner ?? link.memberId,
      listingId: link.listingId,
    });
  }
}
