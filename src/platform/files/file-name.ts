import { mediaTypes, typeOfExtension, type MediaType } from './media-types.js';

const MOST_CHARACTERS = 120;
/** Controls, bidirectional marks and overrides, zero-width signs: what makes a name look like another. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
/** Not allowed in a file name by Windows; slashes are gone with the path. */
const forbidden = /[<>:"|?*]/g;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The extension in lower case without its dot; empty when there is none. */
export const extensionOf = (name: string): string =>
  /\.([\p{L}\p{N}]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * A file's name as kept and shown: the last segment of whatever path came with it, NFC, nothing invisible,
 * at most 120 characters, ending with an extension that is true of `type`. The name of an image that is
 * another kind of image gets the right extension; a foreign one stays as part of the name.
 */
export const cleanFileName = (given: string, type: MediaType): string => {
  const [own] = mediaTypes[type].extensions;
  const shown = visibleName(given);
  const extension = extensionOf(shown);
  const claimed = typeOfExtension(extension);
  const stem = claimed ? shown.slice(0, -extension.length - 1) : shown;
  const kept = claimed === type ? extension : own;
  const room = MOST_CHARACTERS - kept.length - 1;
  const short = [...stem]
    .slice(0, room)
    .join('')
    .replace(/[. ]+$/, '');
  return `${short.replace(reserved, '_$1') || 'plik'}.${kept}`;
};

/** The name that may be told back to its sender in a refusal. */
export const visibleName = (given: string): string => {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(invisible, '').replace(forbidden, '_').replace(/\s+/g, ' ');
  return [...clean.replace(/^[. ]+|[. ]+$/g, '')].slice(0, 250).join('');
};
