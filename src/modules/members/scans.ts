import type { Representative } from '../../platform/access/actor.js';
import type { Reader } from '../../platform/database/db.js';
import type { StoredFile, StoredFileId } from '../../platform/files/stored-file.js';
import type { OpenFile, StoredFiles } from '../../platform/files/stored-files.js';
import type { Upload } from '../../platform/http/multipart.js';
import { Problem } from '../../shared/problems.js';
import type { Scan } from './data/application.queries.js';
import { memberProblems } from './domain/problems.js';

const scanTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/**
 * Verifies the scan of a signed paper and keeps its bytes; call it before the transaction that records it.
 * @throws Problem `members/scan-refused` with the reason at `/scan`
 */
export const receiveScan = async (
  files: StoredFiles,
  actor: Representative,
  upload: Upload | undefined,
): Promise<StoredFile> => {
  if (!upload) throw memberProblems.scanRefused(undefined, [{ pointer: '/scan', text: missing }]);
  const { name, bytes } = upload;
  const owner = { organisationId: actor.organisation.id, accountId: actor.accountId };
  const file = await files
    .receive({ ...owner, name, bytes, purpose: 'attachment' })
    .catch((error: unknown) => {
      if (!(error instanceof Problem) || error.kind === 'unavailable') throw error;
      throw memberProblems.scanRefused(undefined, [{ pointer: '/scan', text: error.detail ?? error.title }]);
    });
  if (!scanTypes.includes(file.mediaType)) {
    throw memberProblems.scanRefused(undefined, [{ pointer: '/scan', text: wrongType }]);
  }
  return file;
};

/** @throws Problem `members/scan-not-found` when there is none */
export const openScan = async (files: StoredFiles, reader: Reader, scan: Scan | null): Promise<OpenFile> => {
  const opened = scan && (await files.open(reader, scan.fileId as StoredFileId));
  if (!opened) throw memberProblems.scanNotFound();
  return opened;
};

const missing = {
  pl: 'Wybierz plik ze skanem podpisanego dokumentu.',
  en: 'Choose the file with the scan of the signed document.',
};
const wrongType = {
  pl: 'Wgraj skan jako PDF, JPG albo PNG.',
  en: 'Upload the scan as PDF, JPG or PNG.',
};
