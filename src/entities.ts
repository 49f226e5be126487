import { platformEntities } from './platform/database/platform.entities.js';
import { storedFileEntities } from './platform/files/stored-file.entity.js';
import { identityEntities } from './modules/identity/index.js';
import { organisationEntities } from './modules/organisations/index.js';
import { searchEntities } from './modules/search/index.js';

/** Every table that the code writes; compared with the migrated schema by an architecture test. */
export const entities = [
  ...platformEntities,
  ...storedFileEntities,
  ...identityEntities,
  ...organisationEntities,
  ...searchEntities,
];
