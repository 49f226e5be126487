import { catalogue } from '../../platform/i18n/catalogue.js';

/** Names of roles and of an application's states. */
export const memberLabels = catalogue({
  pl: {
    roles: { supplier: 'Dostawca', support: 'Instytucja wsparcia' },
    roleFilter: { supplier: 'Dostawcy', support: 'Instytucje wsparcia' },
    states: { submitted: 'czeka na decyzję', admitted: 'przyjęte', refused: 'odmowa' },
  },
  en: {
    roles: { supplier: 'Supplier', support: 'Support institution' },
    roleFilter: { supplier: 'Suppliers', support: 'Support institutions' },
    states: { submitted: 'waits for a decision', admitted: 'admitted', refused: 'refused' },
  },
});
