import { catalogue } from '../../platform/i18n/catalogue.js';

/** Names of roles and of an application's states. */
export const memberLabels = catalogue({
  pl: {
    roles: { supplier: 'Dostawca', support: 'Instytucja wsparcia' },
    roleFilter: { supplier: 'Dostawcy', support: 'Instytucje wsparcia' },
    states: {
      submitted: 'czeka na decyzję',
      incomplete: 'do uzupełnienia',
      admitted: 'przyjęte',
      refused: 'odmowa',
      withdrawn: 'wycofane',
    },
  },
  en: {
    roles: { supplier: 'Supplier', support: 'Support institution' },
    roleFilter: { supplier: 'Suppliers', support: 'Support institutions' },
    states: {
      submitted: 'waits for a decision',
      incomplete: 'to be completed',
      admitted: 'admitted',
      refused: 'refused',
      withdrawn: 'withdrawn',
    },
  },
});
