import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Lang } from '../../shared/lang.js';
import { ruleInWords } from '../organisations/index.js';
import type { PartySnapshot } from './domain/agreement.js';

const texts = catalogue({
  pl: {
    exempt: (basis: string | null) => (basis ? `Zwolniony z VAT: ${basis}` : 'Zwolniony z VAT'),
    active: 'Podatnik VAT czynny',
    binding: (rule: string) => `Reprezentacja: ${rule}`,
  },
  en: {
    exempt: (basis) => (basis ? `Exempt from VAT: ${basis}` : 'Exempt from VAT'),
    active: 'Charges VAT',
    binding: (rule) => `Representation: ${rule}`,
  },
});

/** What was recorded of a party on the day of the contract, a line each: VAT for who invoices, how it is bound. */
export const partyNotes = (
  { facts }: PartySnapshot,
  lang: Lang,
  { vat: withVat }: { readonly vat: boolean },
): string[] => {
  const m = texts[lang];
  const vat = withVat && facts?.vat ? facts.vat : null;
  return [
    ...(vat ? [vat.status === 'exempt' ? m.exempt(vat.basis) : m.active] : []),
    ...(facts?.binding ? [m.binding(ruleInWords(facts.binding)[lang])] : []),
  ];
};
