import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Reader, Tx } from '../../../platform/database/db.js';

/** A photo on a member's profile; its file is drawn anew on arrival. */
@Entity('profile_photo')
@Index('ix_profile_photo_organisation_id', ['organisationId', 'addedAt'])
export class ProfilePhoto {
  @ForeignKey('stored_file')
  @PrimaryColumn('uuid')
  fileId!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  /** What the photo shows, in words. */
  @Column('text') alt!: string;
  @Column('timestamptz') addedAt!: Date;
}

export type ProfilePhotoLine = { id: string; alt: string; width: number; height: number };

const LINE =
  'select p.file_id as id, p.alt, f.width, f.height from profile_photo p join stored_file f on f.id = p.file_id';

/** An organisation's photos, the first added first. */
export const profilePhotosOf = (reader: Reader, organisationId: string): Promise<ProfilePhotoLine[]> =>
  reader.query<ProfilePhotoLine>(`${LINE} where p.organisation_id = $1 order by p.added_at, p.file_id`, [
    organisationId,
  ]);

/** Those that everybody sees now: of a current member whose profile is not hidden. */
export const shownPhotosOf = (reader: Reader, organisationId: string): Promise<ProfilePhotoLine[]> =>
  reader.query<ProfilePhotoLine>(
    `${LINE} join active_member a on a.organisation_id = p.organisation_id
     where p.organisation_id = $1 and not exists
       (select from member_profile h where h.organisation_id = p.organisation_id and h.hidden_at is not null)
     order by p.added_at, p.file_id`,
    [organisationId],
  );

export const insertProfilePhoto = async (tx: Tx, photo: ProfilePhoto): Promise<void> => {
  const { fileId, organisationId, alt, addedAt } = photo;
  await tx.getRepository(ProfilePhoto).insert({ fileId, organisationId, alt, addedAt });
};

/** False when the organisation has no such photo. */
export const deleteProfilePhoto = async (
  tx: Tx,
  organisationId: string,
  fileId: string,
): Promise<boolean> => {
  const { affected } = await tx.getRepository(ProfilePhoto).delete({ organisationId, fileId });
  return affected === 1;
};
