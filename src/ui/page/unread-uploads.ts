import { visibleName } from '../../platform/files/file-name.js';
import { filesProblems } from '../../platform/files/files.problems.js';
import { uploadLimits, type UnreadUpload } from '../../platform/http/multipart.js';
import type { FieldError, Problem } from '../../shared/problems.js';

/** Why a file that came with a form was not looked at. */
export const unreadProblem = ({ name: given, why }: UnreadUpload): Problem => {
  const name = visibleName(given);
  return why === 'empty'
    ? filesProblems.empty({ name })
    : filesProblems.tooLarge({ name, megabytes: uploadLimits.fileBytes / 1_000_000 });
};

/** The same at the field that it came in. */
export const unreadError = (file: UnreadUpload): FieldError => {
  const { title, detail } = unreadProblem(file);
  return { pointer: `/${file.field}`, text: detail ?? title };
};
