import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Lang } from '../../shared/lang.js';
import type { EvidenceFacts } from './domain/evidence.js';

/** Names of kinds of evidence, and of who sees it. */
export const evidenceLabels = catalogue({
  pl: {
    kinds: {
      'social-enterprise': 'Status przedsiębiorstwa społecznego',
      'sheltered-workshop': 'Status zakładu pracy chronionej',
      'public-benefit': 'Status organizacji pożytku publicznego',
      'pro-social-mark': 'Znak „Zakup Prospołeczny”',
      'reserved-share': 'Udział pracowników do zamówień zastrzeżonych (art. 94 Pzp)',
      certificate: 'Certyfikat',
      permit: 'Zezwolenie',
      licence: 'Licencja',
      insurance: 'Ubezpieczenie OC',
      register: 'Wpis do rejestru',
      reference: 'Referencje',
      statement: 'Oświadczenie',
    },
    disclosures: {
      all: 'wpis i plik widzą wszyscy',
      facts: 'wpis widzą wszyscy, plik tylko koordynator',
      none: 'widzą tylko Wasi ludzie',
    },
    standings: { future: 'jeszcze nie obowiązuje', valid: 'obowiązuje', expired: 'wygasło' },
  },
  en: {
    kinds: {
      'social-enterprise': 'Social enterprise status',
      'sheltered-workshop': 'Sheltered workshop status',
      'public-benefit': 'Public benefit organisation status',
      'pro-social-mark': 'Mark “Zakup Prospołeczny” (socially responsible buying)',
      'reserved-share': 'Share of workers for reserved contracts (art. 94 of the procurement law)',
      certificate: 'Certificate',
      permit: 'Permit',
      licence: 'Licence',
      insurance: 'Liability insurance',
      register: 'Entry in a register',
      reference: 'References',
      statement: 'Statement',
    },
    disclosures: {
      all: 'everybody sees entry and file',
      facts: 'everybody sees the entry, the coordinator alone the file',
      none: 'only your own people see it',
    },
    standings: { future: 'not in force yet', valid: 'in force', expired: 'expired' },
  },
});

/** How it is called: its own name, else its kind's. */
export const evidenceName = ({ kind, title }: Pick<EvidenceFacts, 'kind' | 'title'>, lang: Lang): string =>
  title ?? evidenceLabels[lang].kinds[kind];
