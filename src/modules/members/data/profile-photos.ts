import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Reader, Tx } from '../../../platform/database/db.js';

/** A photo on a member's profile; its file is drawn anew on arrival. */
@Entity('profile_photo')
@Index('ix_profile_photo_organisation_id', ['organisationId', 'position'])
@Check('ck_profile_photo_position', 'position > 0')
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
  /** From 1; the first stands in link previews. */
  @Column('integer') position!: number;
}

export type ProfilePhotoLine = { id: string; alt: string; width: number; height: number };

const LINE =
  'select p.file_id as id, p.alt, f.width, f.height from profile_photo p join stored_file f on f.id = p.file_id';

/** An organisation's photos in their order. */
export const profilePhotosOf = (reader: Reader, organisationId: string): Promise<ProfilePhotoLine[]> =>
  reader.query<ProfilePhotoLine>(`${LINE} where p.organisation_id = $1 order by p.position, p.file_id`, [
    organisationId,
  ]);

/** Those that everybody sees now: of a current member whose profile is not hidden. */
export const shownPhotosOf = (reader: Reader, organisationId: string): Promise<ProfilePhotoLine[]> =>
  reader.query<ProfilePhotoLine>(
    `${LINE} join active_member a on a.organisation_id = p.organisation_id
     where p.organisation_id = $1 and not exists
       (select from member_profile h where h.organisation_id = p.organisation_id and h.hidden_at is not null)
     order by p.position, p.file_id`,
    [organisationId],
  );

export const insertProfilePhoto = async (tx: Tx, photo: ProfilePhoto): Promise<void> => {
  const { fileId, organisationId, alt, addedAt, position } = photo;
  await tx.getRepository(ProfilePhoto).insert({ fileId, organisationId, alt, addedAt, position });
};

/** Numbers the photos anew in the given order. */
export const orderProfilePhotos = async (
  tx: Tx,
  organisationId: string,
  fileIds: readonly string[],
): Promise<void> => {
  await tx.query(
    `update profile_photo p set position = o.position::int
     from unnest($2::uuid[]) with ordinality as o (file_id, position)
     where p.organisation_id = $1 and p.file_id = o.file_id`,
    [organisationId, fileIds],
  );
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
