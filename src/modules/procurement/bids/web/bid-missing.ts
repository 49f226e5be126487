import type { Lang } from '../../../../shared/lang.js';
import type { FieldError } from '../../../../shared/problems.js';
import { linesOf, type ProcedureContent } from '../../procedures/procedure-content.js';
import type { WrittenBid } from '../domain/bid-rules.js';

/** What keeps a bid from being sent, each said of its line by name. */
export const missingOf = (
  errors: readonly FieldError[],
  written: WrittenBid,
  asked: ProcedureContent,
  lang: Lang,
): string[] => {
  const names = new Map(linesOf(asked).map(({ id, name }) => [id, name]));
  const said = errors.map(({ pointer, text }) => {
    const [, list, at] = /^\/(lines|alternatives|answers)\/(\d+)\//.exec(pointer) ?? [];
    if (list === undefined) return text[lang];
    const of =
      list === 'answers'
        ? asked.questions.find(({ id }) => id === written.answers[Number(at)]?.questionId)?.text
        : names.get(written[list as 'lines' | 'alternatives'][Number(at)]?.lineId ?? '');
    return of ? `${of}: ${text[lang]}` : text[lang];
  });
  return [...new Set(said)];
};
