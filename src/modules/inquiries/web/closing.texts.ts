import { catalogue } from '../../../platform/i18n/catalogue.js';

/** Words of how a matter without a contract here ended. */
export const closingTexts = catalogue({
  pl: {
    title: 'Jak się skończyło',
    lead: 'Zapisujecie to dla siebie: druga strona i inni dostawcy tego nie widzą.',
    link: 'Zapisz, jak się skończyło',
    goesOn: 'Sprawa jeszcze trwa albo zakończyła się umową w serwisie. Nic tu nie trzeba zapisywać.',
    recorded: (day: string) => `Zapisano ${day}.`,
    ending: 'Co się stało',
    endings: {
      'bought-outside': 'Kupiliśmy poza serwisem',
      'not-bought': 'Nic nie kupiliśmy',
      'won-outside': 'Wygraliśmy poza serwisem: kupujący kupił od nas',
    },
    partner: { buyer: 'Od kogo', supplier: 'Z kim zawarta umowa' },
    net: 'Wartość netto',
    note: 'Powód albo uwaga',
    save: 'Zapisz',
    saved: 'Zapisano, jak się skończyło.',
    remove: 'Usuń zapis',
    removeQuestion: 'Usunąć zapis o tym, jak się skończyło?',
    removed: 'Zapis usunięty.',
  },
  en: {
    title: 'How it ended',
    lead: 'You record this for yourselves: neither the other side nor other suppliers see it.',
    link: 'Record how it ended',
    goesOn: 'It still goes on, or ended with a contract on the platform. There is nothing to record here.',
    recorded: (day) => `Recorded on ${day}.`,
    ending: 'What happened',
    endings: {
      'bought-outside': 'We bought it outside the platform',
      'not-bought': 'We bought nothing',
      'won-outside': 'We won it outside the platform: the buyer bought from us',
    },
    partner: { buyer: 'From whom', supplier: 'With whom the contract is' },
    net: 'Net value',
    note: 'Reason or remark',
    save: 'Save',
    saved: 'Recorded how it ended.',
    remove: 'Delete the record',
    removeQuestion: 'Delete the record of how it ended?',
    removed: 'The record is deleted.',
  },
});
