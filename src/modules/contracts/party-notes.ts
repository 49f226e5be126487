import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Lang } from '../../shared/lang.js';
import { signingOf, type Signing } from '../organisations/index.js';
import type { PartySnapshot } from './domain/agreement.js';

const texts = catalogue({
  pl: {
    exempt: (basis: string | null) => (basis ? `Zwolniony z VAT: ${basis}` : 'Zwolniony z VAT'),
    active: 'Podatnik VAT czynny',
  },
  en: {
    exempt: (basis) => (basis ? `Exempt from VAT: ${basis}` : 'Exempt from VAT'),
    active: 'Charges VAT',
  },
});

/** What was recorded of the VAT of who invoices, on the day of the contract; a line or none. */
export const vatNotes = ({ facts }: PartySnapshot, lang: Lang): string[] => {
  if (!facts?.vat) return [];
  const m = texts[lang];
  return [facts.vat.status === 'exempt' ? m.exempt(facts.vat.basis) : m.active];
};

/** Who signs for the party, by what was recorded on the day of the contract. */
export const signingOfParty = ({ kind, facts }: PartySnapshot): Signing =>
  signingOf(kind, facts?.binding ?? null);
