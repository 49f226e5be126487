import { catalogue } from '../../../platform/i18n/catalogue.js';

export const unitTexts = catalogue({
  pl: {
    title: 'Jednostki',
    lead: 'Szkoły, ośrodki, ZAZ, WTZ, CIS i KIS, za które odpowiada Wasza organizacja. Na umowach stoi ona obok jednostki: płaci za jej zamówienia i sprzedaje to, co jednostka robi.',
    unit: 'Jednostka',
    kind: 'Rodzaj',
    none: 'Nie ma jeszcze jednostek',
    noneMore: 'Dodaj pierwszą poniżej. Zostaniesz właścicielem jej konta i zaprosisz jej ludzi.',
    claiming: 'Podają Wasz NIP',
    claimingLead:
      'Te organizacje zarejestrowały się jako Wasze jednostki. Po potwierdzeniu dane Waszej organizacji przejdą na ich umowy same.',
    link: 'To nasza jednostka',
    unlink: 'Odłącz',
    unlinkQuestion: (name: string) =>
      `Odłączyć jednostkę „${name}”? Zostawi sobie Wasze dane z dzisiaj. Zawarte umowy się nie zmienią.`,
    linked: 'Jednostka połączona.',
    unlinked: 'Jednostka odłączona.',
    add: 'Dodaj jednostkę',
    addButton: 'Dodaj',
    added: (name: string) => `Jednostka dodana. Przełącz organizację, aby działać w imieniu: ${name}.`,
    actions: 'Działania',
  },
  en: {
    title: 'Units',
    lead: 'Schools, centres, ZAZ, WTZ, CIS and KIS for which your organisation answers. It stands beside the unit on contracts: it pays what the unit orders and sells what the unit makes.',
    unit: 'Unit',
    kind: 'Kind',
    none: 'There are no units yet',
    noneMore: 'Add the first one below. You become its account owner and invite its people.',
    claiming: 'They give your tax number',
    claimingLead:
      'These organisations have registered as your units. Once you agree, your data reach their contracts by themselves.',
    link: 'This is our unit',
    unlink: 'Unlink',
    unlinkQuestion: (name) =>
      `Unlink the unit “${name}”? It keeps your data of today. Contracts already made stay as they are.`,
    linked: 'Unit linked.',
    unlinked: 'Unit unlinked.',
    add: 'Add a unit',
    addButton: 'Add',
    added: (name) => `Unit added. Switch organisation to act for ${name}.`,
    actions: 'Actions',
  },
});
