import type { RetentionRule } from '../../../../platform/privacy/retention-rule.js';
import { forgetFiles, forgetLines } from './bank-statement.commands.js';

/** Statements name people who have nothing to do with this site. */
export const statementRetention: readonly RetentionRule[] = [
  {
    what: 'payments.statement-files',
    label: {
      pl: 'Pliki wyciągów, w których nikt nie wskazał kolumn',
      en: 'Files of bank statements whose columns nobody has named',
    },
    since: { pl: 'od wgrania pliku', en: 'from the upload of the file' },
    forget: forgetFiles,
  },
  {
    what: 'payments.statement-lines',
    label: {
      pl: 'Nadawcy i tytuły przelewów z wyciągów (pominiętych od razu)',
      en: 'Payers and titles of statement lines (of dismissed ones at once)',
    },
    since: { pl: 'od wgrania wyciągu', en: 'from the upload of the statement' },
    forget: forgetLines,
  },
];
