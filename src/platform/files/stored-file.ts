import type { AccountId, Id, OrganisationId } from '../../shared/ids.js';
import type { MediaType } from './media-types.js';
import type { StorageKey } from './file-store.js';

/** What jobs make and no visitor may send. */
export type ArchiveType = 'application/zip' | 'application/pdf';

/** Of bytes that tell nothing of what they are. */
type SealedType = 'application/octet-stream';

export type StoredFileId = Id<'StoredFile'>;

/** A kept file. Its bytes never change: a new version is a new file. */
export type StoredFile = {
  readonly id: StoredFileId;
  /** Whose it is; null for the site's own. */
  readonly organisationId: OrganisationId | null;
  readonly name: string;
  readonly mediaType: MediaType | ArchiveType | SealedType;
  /** Bytes; of a photo, of its large size. */
  readonly size: number;
  /** 64 lower-case hexadecimal digits, of the same bytes as `size`. */
  readonly sha256: string;
  readonly storageKey: StorageKey;
  /** The small size of a photo; null for an attachment, as are width and height (pixels of the large size). */
  readonly cardKey: StorageKey | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Null for what a job made. */
  readonly createdBy: AccountId | null;
  readonly createdAt: Date;
};
