import { Injectable } from '@nestjs/common';
import { representsAnOrganisation, type Actor, type Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import type { PhotoSize } from '../../platform/files/photos.js';
import type { StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import { once } from '../../platform/http/idempotency.js';
import type { Upload } from '../../platform/http/multipart.js';
import { Problem } from '../../shared/problems.js';
import type { Move } from './move.schemas.js';
import { currentMember } from './data/directory.queries.js';
import { lockMembership } from './data/membership.queries.js';
import {
  deleteProfilePhoto,
  insertProfilePhoto,
  orderProfilePhotos,
  profilePhotosOf,
  shownPhotosOf,
  type ProfilePhotoLine,
} from './data/profile-photos.js';
import { Directory } from './directory.service.js';
import { moved } from './domain/moved.js';
import { memberProblems } from './domain/problems.js';

export const MOST_PROFILE_PHOTOS = 6;

/** Photos of a profile: drawn anew on arrival, shown as long as the profile is. Only the member adds any (§5.1). */
@Injectable()
export class ProfilePhotos {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
    private readonly directory: Directory,
  ) {}

  mine(actor: Representative): Promise<ProfilePhotoLine[]> {
    return this.db.read(actor, (reader) => profilePhotosOf(reader, actor.organisation.id));
  }

  /** What everybody sees. */
  shown(organisationId: string): Promise<ProfilePhotoLine[]> {
    return shownPhotosOf(this.db.public, organisationId);
  }

  /** Adds a photo at the end. @throws Problem `members/photo-refused` with the reason at `/photo` */
  async add(actor: Representative, upload: Upload | undefined, alt: string, key?: string): Promise<string> {
    const { id: organisationId } = actor.organisation;
    // Asked before the costly part, so that nobody who may not add can make us draw photos.
    if (!(await currentMember(this.db.public, organisationId))) throw memberProblems.notMember();
    if (!upload) throw memberProblems.photoRefused(undefined, [{ pointer: '/photo', text: missing }]);
    const file = await this.files
      .receive({
        ...{ organisationId, accountId: actor.accountId, name: upload.name, bytes: upload.bytes },
        purpose: 'photo',
      })
      .catch((error: unknown) => {
        if (!(error instanceof Problem) || error.kind === 'unavailable') throw error;
        const text = error.detail ?? error.title;
        throw memberProblems.photoRefused(undefined, [{ pointer: '/photo', text }]);
      });
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'members.profile-photo', key, async () => {
        await lockMembership(tx, organisationId);
        const { length } = await profilePhotosOf(tx, organisationId);
        if (length >= MOST_PROFILE_PHOTOS) {
          throw memberProblems.tooManyPhotos({ most: MOST_PROFILE_PHOTOS });
        }
        await this.files.record(tx, file);
        const placed = { addedAt: this.clock.now(), position: length + 1 };
        await insertProfilePhoto(tx, { fileId: file.id, organisationId, alt, ...placed });
        await this.note(tx, actor, 'profile-photo-added');
        return file.id;
      }),
    );
  }

  /** Takes a photo off and deletes its bytes. */
  async remove(actor: Representative, fileId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { id: organisationId } = actor.organisation;
      await lockMembership(tx, organisationId);
      if (!(await deleteProfilePhoto(tx, organisationId, fileId))) throw memberProblems.photoNotFound();
      const left = (await profilePhotosOf(tx, organisationId)).map(({ id }) => id);
      await orderProfilePhotos(tx, organisationId, left);
      await this.files.forget(tx, fileId as StoredFileId);
      await this.note(tx, actor, 'profile-photo-removed');
    });
  }

  /** One place towards the front or the end; the first stands in link previews. */
  async move(actor: Representative, fileId: string, { direction }: Move): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { id: organisationId } = actor.organisation;
      await lockMembership(tx, organisationId);
      const photos = (await profilePhotosOf(tx, organisationId)).map(({ id }) => id);
      const ordered = moved(photos, fileId, direction);
      if (!ordered) throw memberProblems.photoNotFound();
      await orderProfilePhotos(tx, organisationId, ordered);
      await this.note(tx, actor, 'profile-photo-moved');
    });
  }

  /** The bytes: everybody's while shown, its member's own always. @throws Problem `members/photo-not-found` */
  async open(actor: Actor, slug: string, fileId: string, size: PhotoSize): Promise<OpenFile> {
    const { organisationId } = await this.directory.profile(slug);
    const own = representsAnOrganisation(actor) && actor.organisation.id === organisationId;
    const photos = own ? await this.mine(actor) : await this.shown(organisationId);
    const known = photos.some(({ id }) => id === fileId);
    const opened = known && (await this.files.open(this.db.public, fileId as StoredFileId, size));
    if (!opened) throw memberProblems.photoNotFound();
    return opened;
  }

  private note(tx: Tx, actor: Representative, action: string): Promise<void> {
    const subject = { kind: 'organisation', id: actor.organisation.id };
    return recordActivity(tx, actor, { action, subject, at: this.clock.now() });
  }
}

const missing = {
  pl: 'Wybierz plik ze zdjęciem (JPEG, PNG lub WebP).',
  en: 'Choose a photo file (JPEG, PNG or WebP).',
};
