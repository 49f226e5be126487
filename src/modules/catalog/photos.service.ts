import { Injectable } from '@nestjs/common';
import { reaches } from '../../platform/access/access.js';
import type { Actor, Representative } from '../../platform/access/actor.js';
import { representsAnOrganisation } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import type { PhotoSize } from '../../platform/files/photos.js';
import type { StoredFileId } from '../../platform/files/stored-file.js';
import { once } from '../../platform/http/idempotency.js';
import type { Upload } from '../../platform/http/multipart.js';
import { lockOwnListing, ownListing } from './data/own-listings.queries.js';
import { deletePhoto, insertPhoto, orderPhotos, photosOf, updatePhotoAlt } from './data/photos.commands.js';
import { photoAudience, type PhotoLine } from './data/public-listings.queries.js';
import { catalogProblems } from './domain/problems.js';

/** How many photos one listing may have. */
export const MOST_PHOTOS = 8;

/** Photos of listings: drawn anew on arrival, shown to whoever may see a listing that has them. */
@Injectable()
export class Photos {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
  ) {}

  /** Adds a photo at the end. @throws Problem of `files` for what is no photo, `catalog/too-many-photos` */
  async add(
    actor: Representative,
    listingId: string,
    upload: Pick<Upload, 'name' | 'bytes'> | undefined,
    alt: string,
    key?: string,
  ): Promise<PhotoLine> {
    // Asked before the costly part, so that a stranger cannot make us draw photos.
    await this.db.read(actor, async (reader) => {
      if (!(await ownListing(reader, actor.organisation.id, listingId)))
        throw catalogProblems.listingNotFound({});
    });
    if (!upload) throw catalogProblems.photoMissing(undefined, [photoMissing]);
    const file = await this.files.receive({
      organisationId: actor.organisation.id,
      accountId: actor.accountId,
      name: upload.name,
      bytes: upload.bytes,
      purpose: 'photo',
    });
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `catalog.photo:${listingId}`, key, async () => {
        await this.changeIn(tx, actor, listingId, 'photo-added', async (photos) => {
          if (photos.length >= MOST_PHOTOS) throw catalogProblems.tooManyPhotos({ most: MOST_PHOTOS });
          await this.files.record(tx, file);
          await insertPhoto(tx, listingId, file.id, photos.length + 1, alt);
        });
        return { id: file.id, alt, width: file.width ?? 0, height: file.height ?? 0 };
      }),
    );
  }

  async describe(actor: Representative, listingId: string, fileId: string, alt: string): Promise<void> {
    await this.change(actor, listingId, 'photo-described', async (tx) => {
      if (!(await updatePhotoAlt(tx, listingId, fileId, alt))) throw catalogProblems.photoNotFound();
    });
  }

  async remove(actor: Representative, listingId: string, fileId: string): Promise<void> {
    await this.change(actor, listingId, 'photo-removed', async (tx, photos) => {
      if (!(await deletePhoto(tx, listingId, fileId))) throw catalogProblems.photoNotFound();
      const left = photos.map(({ id }) => id).filter((id) => id !== fileId);
      await orderPhotos(tx, listingId, left);
    });
  }

  /** Moves a photo one place towards the front; the first photo stands on the card. */
  async moveUp(actor: Representative, listingId: string, fileId: string): Promise<void> {
    await this.change(actor, listingId, 'photo-moved', async (tx, photos) => {
      const ids = photos.map(({ id }) => id);
      const at = ids.indexOf(fileId);
      if (at < 0) throw catalogProblems.photoNotFound();
      if (at > 0) [ids[at - 1], ids[at]] = [ids[at]!, ids[at - 1]!];
      await orderPhotos(tx, listingId, ids);
    });
  }

  /**
   * The bytes of a photo. Everyone sees photos of public listings; the owner sees its own, the coordinator
   * those of listings that were ever public. `everyone` says whether a browser may keep it.
   * @throws Problem `catalog/photo-not-found` otherwise
   */
  async open(actor: Actor, fileId: string, size: PhotoSize): Promise<OpenFile & { everyone: boolean }> {
    const audience = await photoAudience(this.db.public, fileId);
    const own = representsAnOrganisation(actor) && audience?.organisations.includes(actor.organisation.id);
    const coordinator = reaches(actor, 'coordinator') && audience?.coordinator;
    if (!audience || !(audience.everyone || own || coordinator)) throw catalogProblems.photoNotFound();
    const opened = await this.files.open(this.db.public, fileId as StoredFileId, size);
    if (!opened) throw catalogProblems.photoNotFound();
    return { ...opened, everyone: audience.everyone };
  }

  private change(
    actor: Representative,
    listingId: string,
    action: string,
    work: (tx: Tx, photos: PhotoLine[]) => Promise<void>,
  ): Promise<void> {
    return this.db.tx(actor, (tx) =>
      this.changeIn(tx, actor, listingId, action, (photos) => work(tx, photos)),
    );
  }

  private async changeIn(
    tx: Tx,
    actor: Representative,
    listingId: string,
    action: string,
    work: (photos: PhotoLine[]) => Promise<void>,
  ): Promise<void> {
    const listing = await lockOwnListing(tx, actor.organisation.id, listingId);
    if (!listing) throw catalogProblems.listingNotFound({});
    await work(await photosOf(tx, listingId));
    await publish(tx, 'catalog.listing-changed', { listingId });
    const subject = { kind: 'listing', id: listingId };
    await recordActivity(tx, actor, { action, subject, at: this.clock.now() });
  }
}

const photoMissing = {
  pointer: '/photo',
  text: {
    pl: 'Wybierz plik ze zdjęciem (JPEG, PNG lub WebP).',
    en: 'Choose a photo file (JPEG, PNG or WebP).',
  },
};
