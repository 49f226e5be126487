import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/database/db.js';
import { previewPicture } from '../../platform/documents/preview-picture.js';
import type { StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles } from '../../platform/files/stored-files.js';
import { formatDate } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { messageOf, nameOf } from './domain/campaign-words.js';
import { endedCampaign, type EndedCampaign } from './data/ended-campaigns.queries.js';
import { runningCampaign, type PublicCampaignLine } from './data/public-campaigns.queries.js';
import { campaignProblems } from './domain/problems.js';

/** Running, or over. */
type Pictured = EndedCampaign | PublicCampaignLine;

/** Some 60 kB each. */
const MOST_KEPT = 60;

/** The picture that goes with a campaign's link wherever it is shared; drawn once for each version. */
@Injectable()
export class LinkPictures {
  private readonly kept = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly db: Db,
    private readonly files: StoredFiles,
    private readonly config: Config,
  ) {}

  /** PNG; `kicker` stands over the name. @throws Problem `campaigns/not-found` for one that neither runs nor ran */
  async of(slug: string, lang: Lang, kicker: string): Promise<Buffer> {
    const campaign =
      (await runningCampaign(this.db.public, slug)) ?? (await endedCampaign(this.db.public, slug));
    if (!campaign) throw campaignProblems.notFound({});
    const key = [campaign.id, campaign.version, campaign.updatedAt.getTime(), campaign.endsOn, lang].join();
    const present = this.kept.get(key);
    if (present) return present;
    const drawn = this.draw(campaign, lang, kicker);
    this.kept.set(key, drawn);
    // One that failed is drawn again.
    drawn.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return drawn;
  }

  private async draw(campaign: Pictured, lang: Lang, kicker: string): Promise<Buffer> {
    return previewPicture({
      site: 'Wspólny Rynek',
      kicker,
      title: nameOf(campaign, lang),
      text: messageOf(campaign, lang),
      foot: `${formatDate(campaign.startsOn, lang)}–${formatDate(campaign.endsOn, lang)}  ·  ${this.config.publicUrl.host}`,
      photo: await this.photoOf(campaign),
    });
  }

  private async photoOf({ picture }: Pictured): Promise<Buffer | null> {
    const opened = picture && (await this.files.open(this.db.public, picture.id as StoredFileId, 'large'));
    return opened && buffer(opened.content);
  }
}
