import { cleanFileName, extensionOf, visibleName } from './file-name.js';
import { filesProblems } from './files.problems.js';
import { mediaTypes, typeOfExtension, type MediaType } from './media-types.js';
import { sniff } from './sniff.js';

/** Megabytes of 2^20 bytes. The multipart limit of the upload routes stands above these. */
export const mostMegabytes = { attachment: 20, photo: 15 } as const;
export type Purpose = keyof typeof mostMegabytes;

export type VerifiedFile = { readonly name: string; readonly mediaType: MediaType };

/**
 * Looks at an upload's bytes and name; the browser's word on the type counts for nothing. A name that claims
 * another of our types is a lie and refused, except between images, where it is a habit and corrected.
 * @throws Problem `files/empty`, `too-large`, `unsupported-type`, `type-mismatch`, `not-a-photo`
 */
export const verify = (given: string, bytes: Buffer, purpose: Purpose): VerifiedFile => {
  const name = visibleName(given);
  const megabytes = mostMegabytes[purpose];
  if (bytes.length === 0) throw filesProblems.empty({ name });
  if (bytes.length > megabytes * 2 ** 20) throw filesProblems.tooLarge({ name, megabytes });
  const sniffed = sniff(bytes);
  if (purpose === 'photo' && !isImage(sniffed)) throw filesProblems.notAPhoto({ name });
  if (!sniffed) throw filesProblems.unsupportedType({ name });
  const claimed = typeOfExtension(extensionOf(name));
  if (sniffed === 'text/plain') return textFile(name, claimed);
  const lie = claimed !== null && claimed !== sniffed && !(isImage(claimed) && isImage(sniffed));
  if (lie) throw filesProblems.typeMismatch({ name, actual: mediaTypes[sniffed].label });
  return { name: cleanFileName(name, sniffed), mediaType: sniffed };
};

/** A text has no signature, so its name must say that it is one: a script or a page is a text as well. */
const textFile = (name: string, claimed: MediaType | null): VerifiedFile => {
  if (claimed === 'text/plain' || claimed === 'text/csv')
    return { name: cleanFileName(name, claimed), mediaType: claimed };
  if (claimed) throw filesProblems.typeMismatch({ name, actual: mediaTypes['text/plain'].label });
  throw filesProblems.unsupportedType({ name });
};

const isImage = (type: MediaType | null) => type?.startsWith('image/') ?? false;
