import { ProfileContacts } from '../src/modules/members/index.js';
import type { ActingFor } from './acting.js';

/** Invented, and on addresses that lead nowhere (RFC 2606): the founders write in their own. */
const examples = [
  {
    supplier: 'babiniec',
    ...{ rolePl: 'Zamówienia cateringu', roleEn: 'Catering orders', personName: 'Maria Przykładowa' },
    ...{ email: 'zamowienia@babiniec.example', published: true },
  },
  {
    supplier: 'babiniec',
    ...{ rolePl: 'Faktury i umowy', roleEn: 'Invoices and contracts' },
    ...{ email: 'biuro@babiniec.example', published: true },
  },
  {
    supplier: 'babiniec',
    ...{ rolePl: 'Kierowca w trasie', email: 'dowoz@babiniec.example', published: false },
  },
  {
    supplier: 'apropos',
    ...{ rolePl: 'Wyceny sprzątania', roleEn: 'Quotes for cleaning' },
    ...{ email: 'wyceny@apropos.example', published: true },
  },
];

/** Contacts of two founders; one for a matter that is there already stays as it is. */
export const addContacts = async (service: ProfileContacts, as: ActingFor): Promise<void> => {
  for (const { supplier, ...contact } of examples) {
    const member = as(supplier);
    const known = await service.mine(member);
    if (!known.some(({ rolePl }) => rolePl === contact.rolePl)) await service.add(member, contact);
  }
};
