import { Injectable } from '@nestjs/common';
import { reaches } from '../../platform/access/access.js';
import { representsAnOrganisation, type Actor, type Representative } from '../../platform/access/actor.js';
import { Db } from '../../platform/database/db.js';
import type { PhotoSize } from '../../platform/files/photos.js';
import type { StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import { once } from '../../platform/http/idempotency.js';
import type { Upload } from '../../platform/http/multipart.js';
import { Problem } from '../../shared/problems.js';
import { Notices } from '../notices/index.js';
import { lockSettled, noteCampaign } from './campaign-steps.js';
import { stateWords } from './campaigns.labels.js';
import { setPicture } from './data/campaign.commands.js';
import { pictureAudience } from './data/picture.queries.js';
import { editableStates } from './domain/campaign-rules.js';
import { campaignProblems } from './domain/problems.js';

/** One picture of a campaign: drawn anew on arrival like every photo. */
@Injectable()
export class CampaignPictures {
  constructor(
    private readonly db: Db,
    private readonly files: StoredFiles,
    private readonly notices: Notices,
  ) {}

  /** Puts a picture in the place of the one before. Returns its id. @throws Problem `campaigns/picture-refused` */
  async put(
    actor: Representative,
    id: string,
    upload: Upload | undefined,
    alt: { readonly altPl: string; readonly altEn: string | null },
    key?: string,
  ): Promise<string> {
    // Asked before the costly part.
    if (!upload) throw campaignProblems.pictureRefused(undefined, [{ pointer: '/photo', text: missing }]);
    const file = await this.files
      .receive({
        ...{ organisationId: actor.organisation.id, accountId: actor.accountId },
        ...{ name: upload.name, bytes: upload.bytes, purpose: 'photo' },
      })
      .catch((error: unknown) => {
        if (!(error instanceof Problem) || error.kind === 'unavailable') throw error;
        const text = error.detail ?? error.title;
        throw campaignProblems.pictureRefused(undefined, [{ pointer: '/photo', text }]);
      });
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `campaigns.picture:${id}`, key, async () => {
        const { campaign, at } = await lockSettled(tx, this.notices, id);
        if (!editableStates.includes(campaign.state))
          throw campaignProblems.notNow(stateWords(campaign.state));
        await this.files.record(tx, file);
        await setPicture(tx, id, { fileId: file.id, ...alt }, at);
        if (campaign.picture) await this.files.forget(tx, campaign.picture.id as StoredFileId);
        await noteCampaign(tx, actor, id, 'campaign-picture-put', at);
        return file.id;
      }),
    );
  }

  /** Takes the picture off and deletes its bytes. */
  async remove(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { campaign, at } = await lockSettled(tx, this.notices, id);
      if (!campaign.picture) throw campaignProblems.pictureNotFound();
      await setPicture(tx, id, null, at);
      await this.files.forget(tx, campaign.picture.id as StoredFileId);
      await noteCampaign(tx, actor, id, 'campaign-picture-removed', at);
    });
  }

  /**
   * The bytes: everybody's while the campaign runs, before and after it the coordinator's and those members' who
   * have a part in it. @throws Problem `campaigns/picture-not-found`
   */
  async open(actor: Actor, slug: string, fileId: string, size: PhotoSize): Promise<OpenFile> {
    const audience = await pictureAudience(this.db.public, slug, fileId);
    const own = representsAnOrganisation(actor) && audience?.organisations.includes(actor.organisation.id);
    if (!audience || !(audience.everyone || own || reaches(actor, 'coordinator')))
      throw campaignProblems.pictureNotFound();
    const opened = await this.files.open(this.db.public, fileId as StoredFileId, size);
    if (!opened) throw campaignProblems.pictureNotFound();
    return opened;
  }
}

const missing = {
  pl: 'Wybierz plik ze zdjęciem (JPEG, PNG lub WebP).',
  en: 'Choose a photo file (JPEG, PNG or WebP).',
};
