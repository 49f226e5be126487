import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/database/db.js';
import { Documents } from '../../platform/documents/documents.js';
import type { Poster } from '../../platform/documents/poster.js';
import { printPicture } from '../../platform/documents/print-pictures.js';
import { qrDrawing } from '../../platform/documents/qr-code.js';
import type { StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles } from '../../platform/files/stored-files.js';
import { formatDate } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { OperatorRecord } from '../organisations/index.js';
import { altOf, messageOf, nameOf } from './domain/campaign-words.js';
import { posterCampaign, type PosterCampaign } from './data/poster.queries.js';
import { shortLink } from './data/short-links.queries.js';
import { outreachProblems } from './domain/outreach-problems.js';
import { shortAddress } from './link-addresses.js';
import { posterLabels } from './poster.labels.js';

/** As many as the sheet holds. */
const MOST_MEMBERS = 12;
const MOST_PHOTOS = 3;
/** The top of the sheet in pixels, 150 to an inch on A3. */
const TOP = { width: 1_754, height: 768 };

/** Posters of campaigns, with the code of a short link. */
@Injectable()
export class Posters {
  constructor(
    private readonly db: Db,
    private readonly documents: Documents,
    private readonly files: StoredFiles,
    private readonly operators: OperatorRecord,
    private readonly config: Config,
  ) {}

  /** @throws Problem `campaigns/link-not-found`; `campaigns/poster-without-campaign` for a link of no approved one */
  async pdf(
    actor: Representative,
    linkId: string,
    paper: Poster['paper'],
    lang: Lang,
  ): Promise<{ fileName: string; pdf: Buffer }> {
    const { link, campaign } = await this.db.read(actor, async (reader) => {
      const found = await shortLink(reader, linkId);
      if (!found || found.disabledAt !== null) throw outreachProblems.linkNotFound({});
      const of = found.campaignId === null ? null : await posterCampaign(reader, found.campaignId);
      if (!of) throw outreachProblems.posterWithoutCampaign({});
      return { link: found, campaign: of };
    });
    const photos = await this.photosOf(campaign, lang);
    const data = {
      ...(await this.wordsOn(campaign, shortAddress(this.config, link.code), lang)),
      lang,
      paper,
      photos: photos.map(({ path, alt }) => ({ path, alt })),
    };
    const pictures = Object.fromEntries(photos.map(({ path, bytes }) => [path, bytes]));
    return {
      fileName: `plakat-${link.code}-${paper}.pdf`,
      pdf: await this.documents.pdf('poster', data, pictures),
    };
  }

  private async wordsOn(
    campaign: PosterCampaign,
    address: string,
    lang: Lang,
  ): Promise<Omit<Poster, 'lang' | 'paper' | 'photos'>> {
    const m = posterLabels[lang];
    const operator = await this.operators.current();
    const more = campaign.members.length - MOST_MEMBERS;
    return {
      site: { name: 'Wspólny Rynek', address: this.config.publicUrl.host },
      kicker: m.kicker,
      title: nameOf(campaign, lang),
      message: messageOf(campaign, lang),
      days: m.days(formatDate(campaign.startsOn, lang), formatDate(campaign.endsOn, lang)),
      heading: m.members,
      members: campaign.members
        .slice(0, MOST_MEMBERS)
        .map(({ name: who, town }) => ({ name: who, place: town })),
      more: more > 0 ? m.more(more) : null,
      scan: m.scan,
      address: address.replace(/^https?:\/\//, ''),
      code: { svg: qrDrawing(address), alt: m.qr(address) },
      foot: [
        m.cluster,
        ...(operator ? [m.operator(operator.name)] : []),
        ...(campaign.projectName ? [m.project(campaign.projectName)] : []),
        ...(campaign.fundingSource ? [m.funding(campaign.fundingSource)] : []),
      ],
    };
  }

  /** The campaign's picture, else what its members show; pictures say nothing that the words do not. */
  private async photosOf(campaign: PosterCampaign, lang: Lang) {
    const { picture } = campaign;
    const ids = picture
      ? [{ id: picture.id, alt: altOf(picture, lang) }]
      : campaign.covers.slice(0, MOST_PHOTOS).map((id) => ({ id, alt: '' }));
    const photos = ids.map(async ({ id, alt }, at) => {
      const opened = await this.files.open(this.db.public, id as StoredFileId, 'large');
      if (!opened) return [];
      const width = Math.round(TOP.width / ids.length);
      const bytes = await printPicture(await buffer(opened.content), width, TOP.height);
      return [{ path: `/photo-${at}.jpg`, alt, bytes }];
    });
    return (await Promise.all(photos)).flat();
  }
}
