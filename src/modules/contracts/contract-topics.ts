import type { Topic } from '../notices/index.js';

/** What contracts tell, as people choose by it; acceptance of a quote belongs here, since it concludes one. */
export const contractTopics: readonly Topic[] = [
  {
    id: 'contracts',
    kinds: ['contracts.*', 'inquiries.accepted'],
    group: 'trade',
    label: { pl: 'Umowy', en: 'Contracts' },
    hint: {
      pl: 'Zawarcie i przyjęcie, dostawy i odbiory, wspólni wykonawcy, zmiany, opinie, zbliżający się koniec, zakończenie przed czasem.',
      en: 'Conclusion and acceptance, deliveries, joint contracts, changes, reviews, the end drawing near, early end.',
    },
    mail: {
      always: {
        pl: 'Umowa wiąże Waszą organizację, a od dostawy biegnie termin zapłaty.',
        en: 'A contract binds your organisation, and the time to pay runs from the delivery.',
      },
    },
  },
];
