import type { Operator } from '../../modules/organisations/index.js';
import { langs } from '../../shared/lang.js';
import { renderFragment } from '../../ui/index.js';
import { OperatorNote } from '../operator-note.js';

/** Whether the note on terms and privacy, as visitors see it, names the operator and the contact for personal data. */
export const legalPagesName = (operator: Operator | null, demo: boolean): boolean =>
  operator !== null &&
  langs.every((lang) => {
    const shown = renderFragment(<OperatorNote lang={lang} operator={operator} demo={demo} />);
    return shown.includes(operator.email) && shown.includes(operator.dataProtectionEmail);
  });
