import { platformEntities } from './platform/database/platform.entities.js';
import { storedFileEntities } from './platform/files/stored-file.entity.js';
import { identityEntities } from './modules/identity/index.js';
import { organisationEntities } from './modules/organisations/index.js';
import { noticeEntities } from './modules/notices/index.js';
import { moderationEntities } from './modules/moderation/index.js';
import { memberEntities } from './modules/members/index.js';
import { searchEntities } from './modules/search/index.js';
import { catalogEntities } from './modules/catalog/index.js';
import { conversationEntities } from './modules/conversations/index.js';
import { contractEntities } from './modules/contracts/index.js';
import { paymentEntities } from './modules/payments/index.js';
import { inquiryEntities } from './modules/inquiries/index.js';
import { procurementEntities } from './modules/procurement/index.js';
import { governanceEntities } from './modules/governance/index.js';
import { siteEntities } from './site/going-live/data/going-live.entities.js';
import { campaignEntities } from './modules/campaigns/index.js';
import { newsEntities } from './modules/news/index.js';
import { demandEntities } from './modules/demand/index.js';

/** Every table that the code writes; compared with the migrated schema by an architecture test. */
export const entities = [
  ...siteEntities,
  ...platformEntities,
  ...storedFileEntities,
  ...identityEntities,
  ...organisationEntities,
  ...noticeEntities,
  ...moderationEntities,
  ...memberEntities,
  ...searchEntities,
  ...catalogEntities,
  ...conversationEntities,
  ...inquiryEntities,
  ...procurementEntities,
  ...contractEntities,
  ...paymentEntities,
  ...campaignEntities,
  ...newsEntities,
  ...demandEntities,
  ...governanceEntities,
];
