import { awardEntities } from './award/data/award.entities.js';
import { bidEntities } from './bids/data/bid.entities.js';
import { invitationEntities } from './invitations/data/invitation.entities.js';
import { procedureEntities } from './procedures/data/procedure.entities.js';
import { questionEntities } from './procedures/data/question.entities.js';

/** A line for each process of the module. */
export const procurementEntities = [
  ...procedureEntities,
  ...questionEntities,
  ...invitationEntities,
  ...bidEntities,
  ...awardEntities,
];
